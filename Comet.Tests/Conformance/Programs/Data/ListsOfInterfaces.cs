using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using Comet;

// Collection expressions whose target is an interface, made where no twin is: in code that stays as written, in classes without the mark, in static initializers, lambdas of the library.
public sealed class Shelf
{
    public IReadOnlyList<int> Numbers = [3, 1, 2];
    public IEnumerable<string> One = ["one"];
    public IReadOnlyCollection<Box> Boxes = [new Box { N = 1 }, new Box { N = 2 }];
    public IEnumerable<object> Mixed = [1, "a", new Box { N = 3 }, DayOfWeek.Friday, (1, "t")];
    public IReadOnlyList<IReadOnlyList<int>> Nested = [[1], [], [2, 3]];
    public IReadOnlyList<(int, string)> Pairs = [(1, "a"), (2, "b")];
    public IReadOnlyList<int?> Maybe = [1, null];
    public IList<int> Open = [1];
    public IReadOnlyList<string>? None = null;
    public object? Untyped;
    public IEnumerable Old = new List<int> { 1 };

    public static IReadOnlyList<T> Spread<T>(IEnumerable<T> items, T last) => [.. items, last];
}

public sealed class Box
{
    public int N;
    public IReadOnlyList<Box> Inner = [];
    public override string ToString() => "box" + N;
}

public interface IShape
{
    IReadOnlyList<int> Sides();
}

public sealed class Square : IShape
{
    public IReadOnlyList<int> Sides() => [4, 4, 4, 4];
}

[Offloadable]
public partial class Worker
{
    private static readonly IReadOnlyList<string> _names = ["x", "y"];
    private readonly IEnumerable<int> _own = [5];
    private readonly IShape _shape;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<int>> _table;

    public Worker(IShape shape, IReadOnlyDictionary<string, IReadOnlyList<int>> table)
    {
        _shape = shape;
        _table = table;
    }

    private static int Slow(int n)
    {
        int r = 0;
        for (int i = 0; i < n; i++) r++;
        return r;
    }

    public string Run(Shelf shelf, IReadOnlyList<long> given)
    {
        IReadOnlyList<long> mine = [.. given, Slow(2)];
        string log = "";
        foreach (int n in shelf.Numbers) log += Slow(n) + ",";
        foreach (string s in shelf.One) log += s + Slow(1);
        foreach (Box b in shelf.Boxes) log += b.N + Slow(1);
        foreach (object o in shelf.Mixed) log += o + "" + Slow(1);
        foreach (IReadOnlyList<int> inner in shelf.Nested) log += inner.Count + Slow(1);
        foreach ((int a, string b) in shelf.Pairs) log += a + b + Slow(1);
        log += shelf.Maybe[1] is null;
        shelf.Open.Add(Slow(3));
        foreach (int side in _shape.Sides()) log += Slow(side);
        IReadOnlyList<Box> spread = Shelf.Spread(shelf.Boxes, new Box { N = 9 });
        log += spread[Slow(2)].N;
        shelf.Untyped = spread;
        IReadOnlyCollection<decimal> sums = [1.5m];
        IEnumerable<DayOfWeek> days = [DayOfWeek.Monday, DayOfWeek.Sunday];
        IReadOnlyList<Worker> workers = [this];
        IReadOnlyList<Func<int, int>> functions = [x => x + Slow(1), Slow];
        IReadOnlyList<int[]> rows = [[1, 2], [Slow(3)]];
        foreach (int[] row in rows) log += row[Slow(0)];
        foreach (Func<int, int> f in functions) log += f(2);
        log += sums.Sum() + string.Join(",", days) + ReferenceEquals(workers[0], this) + _names[Slow(1)] + _own.First() + _table["k"][Slow(1)] + mine[^1];
        IEnumerable<int> lazy = shelf.Numbers.Where(x => x > Slow(1));
        IReadOnlyList<int> kept = [.. lazy];
        log += kept.Count;
        foreach (var (key, list) in _table) log += key + list.Count + Slow(1);
        return log + mine.Count;
    }
}

public static class Program
{
    public static object? Run()
    {
        var shelf = new Shelf();
        var worker = new Worker(new Square(), new Dictionary<string, IReadOnlyList<int>> { ["k"] = [1, 2], ["l"] = [] });
        string result = worker.Run(shelf, [1, 2]);
        return new List<object?> { result, shelf.Open, shelf.Untyped, shelf.Nested };
    }
}

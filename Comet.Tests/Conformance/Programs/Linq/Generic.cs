// expect: migrates
// Queries in generic methods and classes, over elements of all kinds: structures, records, interfaces, tuples.
using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

[Offloadable]
public partial interface IShape
{
    double Area();
}

[Offloadable]
public sealed partial class Circle(double radius) : IShape
{
    public double Area()
    {
        double sum = 0;
        for (int i = 0; i < 8; i++) sum += radius * radius / 4;
        return sum;
    }
}

[Offloadable]
public sealed partial class Square(double side) : IShape
{
    public double Area() => side * side;
}

public readonly record struct Point(int X, int Y);

[Offloadable]
public partial class Bag<T> where T : notnull
{
    private readonly List<T> _items = new();

    public Bag<T> Add(params T[] items)
    {
        _items.AddRange(items);
        return this;
    }

    public List<TResult> Map<TResult>(Func<T, TResult> map) => _items.Select(map).ToList();

    public Dictionary<TKey, int> Counts<TKey>(Func<T, TKey> key) where TKey : notnull => _items.GroupBy(key).ToDictionary(g => g.Key, g => g.Count());

    public T? Best<TKey>(Func<T, TKey> key) => _items.OrderByDescending(key).ThenBy(i => i.ToString(), StringComparer.Ordinal).FirstOrDefault();
}

[Offloadable]
public static partial class Tools
{
    public static int Spin(int n)
    {
        int s = 0;
        for (int i = 0; i < n; i++) s += i * 3 % 7;
        return s;
    }

    public static List<(T Left, T Right)> Pairs<T>(IReadOnlyList<T> items, Func<T, T, bool> fits) =>
        (from i in Enumerable.Range(0, items.Count)
         from j in Enumerable.Range(i + 1, items.Count - i - 1)
         where fits(items[i], items[j])
         select (items[i], items[j])).ToList();

    public static string Run()
    {
        IShape[] shapes = { new Circle(1), new Square(3), new Circle(2) };
        var points = new Bag<Point>().Add(new(1, 2), new(3, 1), new(1, 5));
        var words = new Bag<string>().Add("one", "three", "five", "six");
        var text = $"{shapes.Sum(s => s.Area())} {shapes.MaxBy(s => s.Area() % 7)!.GetType().Name} {string.Join(",", shapes.OrderBy(s => -s.Area()).Select(s => s.Area()))}";
        text += " " + string.Join(",", points.Map(p => Spin(p.X) + p.Y)) + " " + string.Join(",", points.Counts(p => Spin(p.X))) + " " + points.Best(p => Spin(p.Y)) + " " + words.Best(w => Spin(w.Length));
        text += " " + string.Join(",", Pairs(new[] { 4, 7, 9, 2 }, (a, b) => Spin(a) < Spin(b))) + " " + string.Join(",", words.Map(w => new Point(w.Length, Spin(w.Length))).Where(p => Spin(p.X) > 2).Select(p => p with { X = Spin(p.Y % 6) }));
        return text;
    }
}

public static class Program
{
    public static object? Run()
    {
        var text = Tools.Run();
        Console.WriteLine(text);
        return text;
    }
}

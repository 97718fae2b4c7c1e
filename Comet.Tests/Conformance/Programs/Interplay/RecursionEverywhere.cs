using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

[Offloadable]
public partial class Chain(int value, Chain? next)
{
    public int Value => value;

    // Recursion in a property, an indexer, an operator, a conversion and ToString.
    public int Sum => value + (next?.Sum ?? 0);

    public Chain this[int index] => index == 0 ? this : next![index - 1];

    public static Chain operator +(Chain a, Chain? b) => a.Next is null ? new Chain(a.Value, b) : new Chain(a.Value, a.Next + b);

    public static implicit operator Chain(int[] values) => values.Length == 1 ? new Chain(values[0], null) : new Chain(values[0], values[1..]);

    public static bool operator ==(Chain? a, Chain? b) => a is null ? b is null : b is not null && a.Value == b.Value && a.Next == b.Next;

    public static bool operator !=(Chain? a, Chain? b) => !(a == b);

    public Chain? Next => next;

    public override bool Equals(object? other) => other is Chain chain && this == chain;

    public override int GetHashCode() => value * 31 + (next?.GetHashCode() ?? 0);

    public override string ToString() => next is null ? value.ToString() : $"{value}>{next}";
}

public interface ITerm
{
    int Depth { get; }
}

[Offloadable]
public partial class Pair(ITerm left, ITerm right) : ITerm
{
    public int Depth => 1 + Math.Max(left.Depth, right.Depth);
}

public sealed record Leaf(int N) : ITerm
{
    public int Depth => N == 0 ? 0 : new Leaf(N - 1).Depth + 1;
}

[Offloadable]
public partial class Recursive
{
    private readonly Dictionary<(int, int), long> _memo = new();

    public long Paths(int x, int y) =>
        x == 0 || y == 0 ? 1 : _memo.TryGetValue((x, y), out long known) ? known : _memo[(x, y)] = Paths(x - 1, y) + Paths(x, y - 1);

    public IEnumerable<string> Permute(string rest, string done = "")
    {
        if (rest == "")
        {
            return new List<string> { done };
        }

        var all = new List<string>();
        for (int i = 0; i < rest.Length; i++)
        {
            all.AddRange(Permute(rest.Remove(i, 1), done + rest[i]));
        }

        return all;
    }

    private int _depth;

    public int Guarded(int n)
    {
        _depth++;
        try
        {
            return n <= 0 ? throw new ArithmeticException("depth " + _depth) : Guarded(n - 1) * 2;
        }
        catch (ArithmeticException) when (n == 2)
        {
            return _depth * 100;
        }
        finally
        {
            _depth--;
        }
    }

    public T Generic<T>(T value, int n, Func<T, T> next) => n == 0 ? value : Generic(next(value), n - 1, next);

    public void Hanoi(int n, Stack<int> from, Stack<int> to, Stack<int> spare, ref int moves)
    {
        if (n > 0)
        {
            Hanoi(n - 1, from, spare, to, ref moves);
            to.Push(from.Pop());
            moves++;
            Hanoi(n - 1, spare, to, from, ref moves);
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        Chain chain = new[] { 1, 2, 3 }, twice = chain + chain;
        var recursive = new Recursive();
        int moves = 0;
        var from = new Stack<int>([3, 2, 1]);
        var to = new Stack<int>();
        recursive.Hanoi(3, from, to, new Stack<int>(), ref moves);
        Console.WriteLine($"{twice} {twice.Sum} {twice[4].Value} {chain == twice} {twice[3] == chain} {chain.Equals(twice[3])} {new Pair(new Leaf(3), new Pair(new Leaf(1), new Leaf(5))).Depth}");
        Console.WriteLine($"{recursive.Paths(5, 6)} {string.Join(" ", recursive.Permute("abc"))} {recursive.Guarded(4)} {recursive.Generic("a", 4, s => s + s.Length)} {moves} {string.Join("", to)}");
        return twice;
    }
}

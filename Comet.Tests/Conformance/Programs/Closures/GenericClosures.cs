// expect: migrates
using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Tree<T> where T : IComparable<T>
{
    private Tree<T>? _left, _right;
    private readonly T _value;

    public Tree(T value) => _value = value;

    public void Add(T value)
    {
        if (value.CompareTo(_value) < 0) Into(ref _left);
        else Into(ref _right);

        void Into(ref Tree<T>? child)
        {
            if (child == null) child = new Tree<T>(value);
            else child.Add(value);
        }
    }

    public void Visit(Action<T, int> action, int depth = 0)
    {
        _left?.Visit(action, depth + 1);
        action(_value, depth);
        _right?.Visit(action, depth + 1);
    }

    public R Fold<R>(R seed, Func<R, T, R> combine)
    {
        R result = seed;
        Visit((value, _) => result = combine(result, value));
        return result;
    }

    public List<(T, R)> Map<R>(Func<T, R> f)
    {
        var mapped = new List<(T, R)>();
        Visit((v, d) => mapped.Add((v, f(v))));
        return mapped;
    }

    public int Count()
    {
        return Of(this);

        static int Of(Tree<T>? t) => t == null ? 0 : 1 + Of(t._left) + Of(t._right);
    }
}

[Offloadable]
public partial class Work
{
    public string All()
    {
        var numbers = new Tree<int>(50);
        foreach (int n in new[] { 30, 70, 20, 40, 60, 80, 35 }) numbers.Add(n);
        int deepest = 0;
        numbers.Visit((v, depth) => { if (depth > deepest) deepest = depth; });
        var words = new Tree<string>("m");
        foreach (string w in new[] { "c", "x", "a" }) words.Add(w);
        string mapped = "";
        foreach (var (value, length) in words.Map(w => w + w.Length)) mapped += value + length;
        return $"{numbers.Count()} {deepest} {numbers.Fold("", (text, n) => text + n + ",")} {numbers.Fold(0L, (sum, n) => sum + n)} {mapped}";
    }
}

public static class Program
{
    public static object Run()
    {
        var w = new Work();
        return w.All();
    }
}

using System;
using System.Collections.Generic;
using Comet;

public readonly struct Split(string text)
{
    public void Deconstruct(out string head, out string tail)
    {
        int at = text.IndexOf(' ');
        (head, tail) = at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
    }
}

[Offloadable]
public partial class Tuples
{
    public List<string> Log { get; } = [];

    private readonly int[] _a = [1, 2, 3, 4];
    private (int Low, int High) _range = (5, 6);

    public int F(int value)
    {
        int n = 0;
        for (int i = 0; i < 2; i++)
        {
            n++;
        }

        Log.Add("F" + value);
        return value;
    }

    public (int X, (string Y, double? Z) Others) Nested(int n)
    {
        while (n < 5)
        {
            n++;
        }

        return (n, (n.ToString(), n > 5 ? n / 2.0 : null));
    }

    public void Deconstruct(out int first, out (int, int) range)
    {
        first = F(_a[0]);
        range = _range;
    }

    public int Long(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++)
        {
            sum += i;
        }

        return sum;
    }

    public string Run()
    {
        (_a[F(0)], _a[F(1)]) = (F(20), F(10));
        (_a[0], _a[1], _a[2]) = (_a[2], _a[0], _a[1]);
        (_range.Low, (_range.High, _a[F(3)])) = (F(7), (_range.Low, F(8)));
        (int x, (string y, var z)) = Nested(F(2));
        (_, (y, _)) = Nested(F(9));
        var (first, (low, high)) = this;
        (first, low) = (low, first);
        int i = 0;
        (i, _a[i]) = (F(2), F(99));
        bool same = (F(1), F(2)) == (F(1), F(3)), other = (F(1), (F(2), "a")) != (1, (2, "a"));
        bool early = (F(1), F(2)) == (F(9), F(2));
        (long wide, object boxed, int? maybe) = (F(1), F(2), F(3));
        var named = (Count: F(4), Name: "n" + F(5));
        named.Count += F(6);
        (int Count, string Name) copy = named;
        copy.Name += "!";
        var (head, (middle, _)) = (new Split("one two three") is var (h, t) ? h : "", new Split("two three") is var (h2, t2) ? (h2, t2) : default);
        var big = (1, 2, 3, 4, 5, 6, 7, F(8), 9, "ten");
        (string text, int number) Local(int n) => n == 0 ? ("zero", 0) : (Local(n - 1).text + n, n);
        var byKey = new Dictionary<(int, string), (int, int)> { [(F(1), "a")] = (F(2), F(3)) };
        foreach (var ((k, s), (v, w)) in byKey)
        {
            Log.Add($"{k}{s}{v}{w}");
        }

        return $"{string.Join(",", _a)} {_range} {x} {y} {z} {first} {low} {high} {i} {same}{other}{early} {wide} {boxed} {maybe} {named} {copy} {head} {middle} {big.Item8 + big.Item9} {big.Item10} {Local(2)}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var tuples = new Tuples();
        Console.WriteLine(tuples.Run());
        Console.WriteLine(string.Join(" ", tuples.Log));
        Console.WriteLine(tuples.Long(30));
        return tuples;
    }
}

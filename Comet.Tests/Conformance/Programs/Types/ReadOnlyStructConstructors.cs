using System;
using System.Collections.Generic;
using Comet;

// Constructors of read-only structures, records too: suspended in the middle, with some fields set and others not.
[Offloadable]
public readonly partial struct Range2
{
    public readonly int Low;
    public readonly int High;
    private readonly List<int> _trace = new();

    public Range2(int low, int count)
    {
        Low = low;
        for (int i = 0; i < count; i++) _trace.Add(low + Sum(i));
        High = Sum(low + count);
        if (High > 50) throw new ArgumentException("too high: " + High + " from " + Low);
    }

    public Range2(int count) : this(Sum(count), count)
    {
        for (int i = 0; i < count; i++) _trace.Add(-Sum(i));
    }

    public int Width { get; } = Sum(3);

    public string Text()
    {
        string text = $"{Low}-{High}/{Width}:";
        foreach (int point in _trace) text += point + ",";
        return text;
    }

    private static int Sum(int n)
    {
        int r = 0;
        for (int i = 0; i <= n; i++) r += i;
        return r;
    }
}

[Offloadable]
public readonly partial record struct Pair(int A, Range2 Range)
{
    public int Total { get; } = Count(A) + Range.High;

    private static int Count(int n)
    {
        int r = 0;
        for (int i = 0; i < n; i++) r += 2;
        return r;
    }
}

[Offloadable]
public partial class Maker
{
    private Range2 _kept;
    private readonly Pair[] _pairs = new Pair[2];

    public string Run(int n)
    {
        var range = new Range2(n);
        _kept = new Range2(1, n);
        _pairs[1] = new Pair(n, new Range2(2, 2));
        string log = range.Text() + " " + _kept.Text() + " " + _pairs[1].Total + _pairs[1].Range.Text() + " ";
        Range2 before = range;
        try
        {
            range = new Range2(9, 4);
        }
        catch (ArgumentException e)
        {
            log += e.Message + " ";
        }

        return log + range.Text() + before.Equals(range) + new Pair(1, default).Total;
    }
}

public static class Program
{
    public static object? Run() => new Maker().Run(3);
}

using System;
using System.Collections.Generic;
using Comet;

/// <summary>Primary constructors of classes and records whose initializers call what can be suspended; captured parameters are variables of the object.</summary>
[Offloadable]
public partial class Counter(int start, string name, int step = 2)
{
    private readonly int _limit = Work.Slow(start) * 2;
    public string Label { get; } = name + Work.Slow(step);

    public int Next()
    {
        start += Work.Slow(step);
        return start > _limit ? start -= _limit : start;
    }
}

[Offloadable]
public partial class Named(string name, int n) : Counter(Work.Slow(n), name + "/" + Work.Slow(1), n)
{
    public string Own => name + n;
    public int Twice = n + Work.Slow(n);
}

[Offloadable]
public partial record Pair(int Left, string Right)
{
    public int Sum { get; init; } = Left + Work.Slow(Right.Length);
    public int Hidden = Work.Slow(Left);
}

[Offloadable]
public partial record Triple(int Left, string Right, int Third) : Pair(Work.Slow(Left), Right + Work.Slow(Third))
{
    public int Third { get; set; } = Work.Slow(Third) + 100;

    public Triple(int all) : this(Work.Slow(all), "r", all)
    {
        Sum += Third;
    }
}

[Offloadable]
public static partial class Work
{
    public static int Slow(int n)
    {
        int r = 0;
        for (int i = 0; i < n; i++) r++;
        return r;
    }
}

[Offloadable]
public partial class Maker
{
    public string Make()
    {
        var counter = new Counter(Work.Slow(3), "c");
        int a = counter.Next(), b = counter.Next();
        var named = new Named("n", 4);
        Pair pair = new(2, "xyz") { Sum = Work.Slow(9) };
        var triple = new Triple(5);
        var (left, right) = triple;
        Pair copy = pair with { Left = Work.Slow(1) };
        return $"{a} {b} {counter.Label} {named.Next()} {named.Label} {named.Own} {named.Twice} {pair} {pair.Hidden} {triple} {left}{right} {copy} {copy == pair}";
    }
}

public static class Program
{
    public static object? Run()
    {
        Console.WriteLine(new Maker().Make());
        return new object[] { new Named("m", 3), new Triple(2) };
    }
}

using System;
using System.Collections.Generic;
using Comet;

/// <summary>Not marked: its own methods run where they are called, its fields still belong to the object.</summary>
public abstract class Counter
{
    private int _count;
    protected string Label = "counter";

    public int Count => _count;

    public virtual void Add(int by)
    {
        for (int i = 0; i < by; i++)
        {
            _count++;
        }
    }

    public abstract int Run(int n);
}

[Offloadable]
public partial class Doubling : Counter
{
    private int _count = 100;

    public override void Add(int by)
    {
        base.Add(by);
        _count += by;
    }

    public override int Run(int n)
    {
        for (int i = 0; i < n; i++)
        {
            Add(i);
            Label += i;
        }

        return _count + Count;
    }
}

/// <summary>Not marked, derived from a marked one.</summary>
public class Limited : Doubling
{
    public int Limit = 12;

    public override void Add(int by)
    {
        if (Count < Limit)
        {
            base.Add(by);
        }
    }
}

[Offloadable]
public partial class Bench
{
    public List<Counter> Counters = [];

    public int All(int n)
    {
        int sum = 0;
        foreach (Counter counter in Counters)
        {
            sum = sum * 10 + counter.Run(n);
        }

        return sum;
    }
}

public static class Program
{
    public static object? Run()
    {
        var bench = new Bench { Counters = { new Doubling(), new Limited(), new Limited { Limit = 3 } } };
        Console.WriteLine(bench.All(6));
        return bench;
    }
}

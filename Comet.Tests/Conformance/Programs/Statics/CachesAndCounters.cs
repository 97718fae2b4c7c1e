using System;
using System.Collections.Generic;
using Comet;

/// <summary>Static caches that fill while threads are under way, and counters that everybody shares.</summary>
[Offloadable]
public partial class Cache
{
    private static readonly Dictionary<int, long> Known = new() { [0] = 0, [1] = 1 };
    private static int _hits, _misses;
    public static string? LastMissing { get; private set; }

    public static long Fib(int n)
    {
        if (Known.TryGetValue(n, out long value))
        {
            _hits++;
            return value;
        }

        _misses++;
        LastMissing = "F" + n;
        return Known[n] = Fib(n - 1) + Fib(n - 2);
    }

    public static long Collatz(long n)
    {
        long steps = 0;
        for (; n != 1; steps++)
        {
            n = n % 2 == 0 ? n / 2 : 3 * n + 1;
        }

        _hits += (int)steps;
        return steps;
    }

    public static string Report()
    {
        string keys = "";
        foreach (var (key, value) in Known)
        {
            keys += $"{key}:{value} ";
        }

        return $"{keys}{_hits} {_misses} {LastMissing}";
    }
}

public static class Program
{
    public static object? Run()
    {
        long a = Cache.Fib(12), b = Cache.Collatz(27), c = Cache.Fib(14);
        Console.WriteLine($"{a} {b} {c} {Cache.Report()}");
        return (a, b, c) == (144, 111, 377) ? Cache.Report() : throw new InvalidOperationException("not what is known");
    }
}

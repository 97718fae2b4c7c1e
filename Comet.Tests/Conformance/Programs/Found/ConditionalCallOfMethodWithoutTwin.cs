// a?.B(Suspended()), where B has nothing to be suspended at; and what cannot be taken apart after all is written as it was.
using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Chained
{
    public string Trace = "";
    public Dictionary<string, int> Counts = new();

    private int Spin(int n)
    {
        int i = 0;
        while (i < n)
        {
            i++;
        }

        Trace += n;
        return i;
    }

    public T Pick<T>(int which, T one, T other) => which == 0 ? one : other;

    public Chained? Self(bool isThere) => isThere ? this : null;

    public int Leaf(int a, int b) => a * 10 + b;

    public string Run(bool isThere)
    {
        bool picked = Self(isThere)?.Pick<bool>(Spin(1), true, Spin(2) == 3) ?? true;
        int leaf = Self(isThere)?.Leaf(Spin(3), Spin(4)) ?? Spin(5);
        string? text = Self(isThere)?.Trace?.Substring(Spin(1))?.PadLeft(Spin(9), '.');
        Self(isThere)?.Counts.Add("a" + Spin(6), Spin(7));
        int? element = Self(isThere)?.Counts?["a" + Spin(6)];
        int[]? numbers = isThere ? [1, 2, 3] : null;
        int? second = numbers?[Spin(1)];
        return $"{picked} {leaf} {text} {element} {second}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var chained = new Chained();
        Console.WriteLine(chained.Run(true));
        Console.WriteLine(chained.Run(false));
        return chained;
    }
}

using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Comet;

/// <summary>Prints in methods that only the library calls: its output must come from home.</summary>
[Offloadable]
public sealed partial class Loud : IComparer<int>
{
    public int Compared;

    public int Compare(int x, int y)
    {
        Compared++;
        if (Compared == 1)
        {
            Console.WriteLine("comparing");
        }

        return x.CompareTo(y);
    }
}

public sealed class Quiet : IComparer<int>
{
    public int Compared;

    public int Compare(int x, int y)
    {
        Compared++;
        return y.CompareTo(x);
    }
}

public sealed class Numbers : IEnumerable<int>
{
    private readonly int[] _all = [3, 1, 2];

    public IEnumerator<int> GetEnumerator()
    {
        Console.WriteLine("enumerating");
        return ((IEnumerable<int>)_all).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

[Offloadable]
public partial class Sorter
{
    public int Turns;

    public int Sort(List<int> list, Quiet quiet)
    {
        int sum = 0;
        for (int i = 0; i < 3; i++)
        {
            list.Sort(quiet);
            sum = sum * 10 + list[0];
            list[0] -= 3;
            Turns++;
        }

        return sum;
    }

    public int SortLoudly(List<int> list)
    {
        int sum = 0;
        for (int i = 0; i < 3; i++)
        {
            list.Sort(new Loud());
            sum = sum * 10 + list[0];
            Turns++;
        }

        return sum;
    }

    public int Add(Numbers numbers)
    {
        int sum = 0;
        for (int i = 0; i < 2; i++)
        {
            sum += numbers.Sum();
            Turns++;
        }

        return sum;
    }
}

public static class Program
{
    public static object? Run()
    {
        var quiet = new Quiet();
        var list = new List<int> { 5, 9, 1, 7 };
        var sorter = new Sorter();
        Console.WriteLine(sorter.Sort(list, quiet));
        Console.WriteLine(sorter.SortLoudly(list));
        Console.WriteLine(sorter.Add(new Numbers()));
        return new object[] { list, quiet.Compared > 3, sorter };
    }
}

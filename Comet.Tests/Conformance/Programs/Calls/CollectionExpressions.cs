using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Comet;

[Offloadable]
public partial class Rows
{
    public List<int> Shared = [1, 2];
    public List<string> Log = [];

    private int Next(int n)
    {
        int i = 0;
        while (i < n)
        {
            i++;
        }

        Shared.Add(n);
        Log.Add("next " + n);
        return i;
    }

    private List<int> Some(int n)
    {
        var some = new List<int>();
        for (int i = 0; i < n; i++)
        {
            some.Add(Next(i));
        }

        return some;
    }

    private IEnumerable<int> Lazy(string name)
    {
        foreach (int n in Shared.ToArray())
        {
            Log.Add(name + n);
            yield return n;
        }
    }

    public string Run()
    {
        int[] array = [7, ..Shared, Next(3), ..Some(2), Next(4), 8];
        List<long> list = [..Shared, Next(5), ..Shared.Select(n => (long)n * 2)];
        HashSet<int> set = [..Shared, Next(6), ..Shared];
        IReadOnlyList<object> things = new List<object>([Shared.Count, ..array, "x" + Next(1), ..list]);
        ImmutableArray<int> fixedRow = [.. Some(3), Next(2)];
        List<int> lazy = [..Lazy("a"), Next(9), ..Lazy("b")];
        int[][] nested = [[Next(1), ..Some(1)], [..Shared.Take(2)], []];
        return $"{string.Join(",", array)} {string.Join(",", list)} {string.Join(",", set)} {string.Join(",", things)} {string.Join(",", fixedRow)} {string.Join(",", lazy)} {string.Join("|", nested.Select(r => string.Join(",", r)))}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var rows = new Rows();
        Console.WriteLine(rows.Run());
        Console.WriteLine(string.Join(";", rows.Log));
        return rows;
    }
}

// expect: migrates
using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

[Offloadable]
public partial class Guarded
{
    private readonly List<string> _log = new();

    private int Spin(int n)
    {
        int s = 0;
        for (int i = 0; i < n; i++) s += i;
        return s;
    }

    public IEnumerable<int> Items(int n)
    {
        try
        {
            for (int i = 0; i < n; i++)
            {
                try
                {
                    yield return Spin(i);
                    if (i == 4) throw new InvalidOperationException("four");
                }
                finally
                {
                    _log.Add($"inner {i}");
                }
            }
        }
        finally
        {
            for (int k = 0; k < 3; k++) Spin(k);
            _log.Add("outer");
        }
        yield return -1;
        _log.Add("after");
    }

    public IEnumerable<int> Tree(int depth)
    {
        if (depth == 0) yield break;
        foreach (int x in Tree(depth - 1)) yield return x * 2;
        yield return depth;
        foreach (int x in Tree(depth - 2 < 0 ? 0 : depth - 2)) yield return x + 100;
    }

    public string Run(int n, int stop)
    {
        int sum = 0;
        try
        {
            foreach (int x in Items(n))
            {
                sum += x;
                if (x == stop) break;
                if (x == stop + 1) return Flush("returned " + sum);
            }
        }
        catch (InvalidOperationException e)
        {
            return Flush(e.Message + sum);
        }
        return Flush("sum " + sum);
    }

    public string Manually()
    {
        IEnumerator<int> e = Items(3).GetEnumerator();
        string text = "";
        while (e.MoveNext())
        {
            text += e.Current + Spin(2);
            if (e.Current == 1) break;
        }
        e.Dispose();
        text += e.MoveNext();
        return Flush(text);
    }

    public string Trees() => string.Join(",", Tree(4)) + SumOf(Tree(5));

    private long SumOf(IEnumerable<int> items)
    {
        long sum = 0;
        foreach (int i in items) sum = sum * 7 % 1000003 + i;
        return sum;
    }

    private string Flush(string text)
    {
        text += "[" + string.Join(",", _log) + "]";
        _log.Clear();
        return text;
    }
}

public static class Program
{
    public static object Run()
    {
        var g = new Guarded();
        Console.WriteLine(g.Run(3, 100));
        Console.WriteLine(g.Run(3, 1));
        Console.WriteLine(g.Run(3, 0));
        Console.WriteLine(g.Run(9, 100));
        Console.WriteLine(g.Manually());
        return g.Trees();
    }
}

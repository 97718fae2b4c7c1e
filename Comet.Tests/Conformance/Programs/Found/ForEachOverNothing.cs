// A loop over a collection that is null fails in the user's code, as the exception's source says (seed 700441).
using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Loops
{
    private static int N(int n)
    {
        int s = 0;
        for (int i = 0; i < n; i++)
        {
            s += i;
        }

        return s;
    }

    private static string Try(Action action)
    {
        try
        {
            action();
            return "none";
        }
        catch (NullReferenceException e)
        {
            return e.Source + ":" + e.Message + ";";
        }
    }

    private static void Over(IEnumerable<int>? all)
    {
        foreach (int x in all!)
        {
            N(x);
        }
    }

    private static void OverList(List<int>? all)
    {
        foreach (int x in all!)
        {
            N(x);
        }
    }

    private static void OverDictionary(IReadOnlyDictionary<int, int>? all)
    {
        foreach ((int x, _) in all!)
        {
            N(x);
        }
    }

    private static void OverArray(int[]? all)
    {
        foreach (int x in all!)
        {
            N(x);
        }
    }

    public static string Go()
    {
        string s = "";
        for (int i = 0; i < 2; i++)
        {
            s += Try(() => Over(null)) + Try(() => OverList(null)) + Try(() => OverDictionary(null)) + Try(() => OverArray(null)) + N(3);
        }

        return s;
    }
}

public static class Program
{
    public static object? Run() => Loops.Go();
}

using System;
using System.Collections.Generic;
using Comet;

public struct Counter
{
    public int Value;
}

/// <summary>What a return returns is settled before finally runs: changed variables do not count, changed objects do.</summary>
[Offloadable]
public partial class Settled
{
    private int _field = 1;

    private int Spin(int value)
    {
        int n = 0;
        do
        {
            n++;
        }
        while (n < 3);
        _field += value;
        return value;
    }

    public int Local()
    {
        int x = Spin(1);
        try
        {
            return x;
        }
        finally
        {
            x = Spin(100);
        }
    }

    public int Field()
    {
        try
        {
            return _field + Spin(10);
        }
        finally
        {
            _field = Spin(5);
        }
    }

    public Counter Struct()
    {
        var counter = new Counter { Value = Spin(2) };
        try
        {
            return counter;
        }
        finally
        {
            counter.Value = Spin(7);
        }
    }

    public int[] Array()
    {
        int[] array = [Spin(1), Spin(2)];
        try
        {
            return array;
        }
        finally
        {
            array[0] = Spin(50);
            array = [];
        }
    }

    public (int, int) Twice()
    {
        int a = 1, b = 2;
        try
        {
            try
            {
                return (a, Spin(b));
            }
            finally
            {
                (a, b) = (Spin(b), a);
            }
        }
        finally
        {
            a = b = Spin(0);
        }
    }

    public string? Nothing(string? text)
    {
        try
        {
            return text?.Substring(Spin(1)) ?? (text = "none");
        }
        finally
        {
            text = null;
            Spin(1);
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var settled = new Settled();
        var results = new List<object?> { settled.Local(), settled.Field(), settled.Struct().Value, string.Join(",", settled.Array()), settled.Twice(), settled.Nothing("abc"), settled.Nothing(null) };
        Console.WriteLine(string.Join(" ", results));
        return settled;
    }
}

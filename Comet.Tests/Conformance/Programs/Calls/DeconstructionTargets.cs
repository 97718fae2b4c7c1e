using System;
using System.Collections.Generic;
using Comet;

public readonly struct Pair(int first, string second)
{
    public void Deconstruct(out int a, out string b) => (a, b) = (first, second);
}

[Offloadable]
public partial class Targets
{
    public int Number;
    public string Text = "";
    public int[] Row = new int[4];
    public List<string> Log = [];

    public static int Shared;

    public int Kept { get; set; }

    private int Next(int n)
    {
        int i = 0;
        while (i < n)
        {
            i++;
        }

        Log.Add("next " + n);
        return i;
    }

    private Targets Self(int n)
    {
        Next(n);
        return this;
    }

    private (int, string) Tuple(int n) => (Next(n), "t" + Next(n + 1));

    private Pair Pair(int n) => new(Next(n), "p" + Next(n));

    public string Run()
    {
        (Number, Text) = Tuple(1);
        (Row[Next(1)], Self(2).Text) = Pair(4);
        (Shared, var text) = Tuple(2);
        (Row[0], (Kept, _)) = (Next(7), Pair(3));
        (Row[2], Row[3]) = (Row[3] + Next(1), Row[1] + Next(2));
        int local;
        (local, Self(1).Row[local = 3]) = (Next(5), Next(6));
        (Row[0], Row[1]) = (Row[1], Row[0]);
        try
        {
            (Row[Next(9)], Text) = Tuple(3);
        }
        catch (IndexOutOfRangeException)
        {
            Log.Add("out");
        }

        return $"{Number} {Text} {Shared} {text} {Kept} {local} {string.Join(",", Row)}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var targets = new Targets();
        Console.WriteLine(targets.Run());
        Console.WriteLine(string.Join(";", targets.Log));
        return targets;
    }
}

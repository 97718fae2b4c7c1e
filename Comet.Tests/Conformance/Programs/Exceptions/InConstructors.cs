using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Fraction
{
    public readonly int Top, Bottom;

    public Fraction(int top, int bottom)
    {
        if (bottom == 0)
        {
            throw new ArgumentException("The bottom must not be zero.", nameof(bottom));
        }

        int a = Math.Abs(top), b = Math.Abs(bottom);
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        Top = top / a;
        Bottom = bottom / a;
    }
}

[Offloadable]
public partial class Maker
{
    public List<Fraction> Made = [];
    public string Trace = "";

    private int Count(int n)
    {
        int c = 0;
        for (int i = 0; i < n; i++)
        {
            c++;
        }

        return c;
    }

    public int Make(int[] tops, int[] bottoms)
    {
        int failed = 0;
        for (int i = 0; i < tops.Length; i++)
        {
            try
            {
                var made = new Fraction(Count(tops[i]), bottoms[i]);
                Made.Add(made);
                Trace += $"{made.Top}/{made.Bottom} ";
            }
            catch (ArgumentException e)
            {
                failed += Count(i);
                Trace += e.ParamName + " ";
            }
        }

        return failed;
    }
}

public static class Program
{
    public static object? Run()
    {
        var maker = new Maker();
        int failed = maker.Make([6, 1, 10, 7], [4, 0, -5, 21]);
        Console.WriteLine($"{failed} {maker.Trace}");
        return maker;
    }
}

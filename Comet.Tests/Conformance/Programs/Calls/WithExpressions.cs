using System;
using System.Collections.Generic;
using Comet;

public record Point(int X, int Y)
{
    public List<int>? Path { get; init; }
}

public record Named(string Name, int X, int Y) : Point(X, Y)
{
    public int Uses { get; set; }
}

public record struct Size(int Width, int Height);

public struct Plain
{
    public int A;
    public string B;
}

/// <summary>Counts its copies.</summary>
public record Counted(int Value)
{
    public static List<string> Copies = [];

    protected Counted(Counted other)
    {
        Value = other.Value + 1;
    }
}

[Offloadable]
public partial class Copies
{
    public Named Current = new("n", 1, 2);

    private int Next(int n)
    {
        int i = 0;
        while (i < n)
        {
            i++;
        }

        Current.Uses += n;
        return i;
    }

    private Point Make(int x) => new(Next(x), x);

    public string Run()
    {
        Point a = Make(2) with { Y = 9 };
        Point b = a with { X = Next(3), Y = a.Y + Next(1), Path = [Next(2)] };
        Named c = Current with { Name = "c" + Next(5) + Current.Uses };
        Point d = Current with { X = Next(1) };
        Size s = new Size(1, 2) with { Width = Next(7) };
        Plain p = new Plain { A = 1, B = "b" } with { A = Next(2), B = "p" + Next(1) };
        Counted counted = new Counted(5) with { Value = Next(4) };
        Counted copied = counted with { };
        return $"{a} {b} {b.Path![0]} {c} {d} {s} {p.A}{p.B} {counted} {copied}";
    }

    public string Failing(Point? none)
    {
        try
        {
            return (none! with { X = Next(1) }).ToString();
        }
        catch (NullReferenceException)
        {
            return "null " + Current.Uses;
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var copies = new Copies();
        Console.WriteLine(copies.Run());
        Console.WriteLine(copies.Failing(null));
        return copies;
    }
}

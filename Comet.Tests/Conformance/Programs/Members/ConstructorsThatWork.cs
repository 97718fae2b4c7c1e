using System;
using System.Collections.Generic;
using Comet;

/// <summary>Constructors that loop and call: they fill read-only fields, properties with and without setters, and chain to one another.</summary>
[Offloadable]
public partial class Table
{
    private readonly int[] _cells;
    private readonly int _sum = Work.Slow(3);
    public readonly Point Corner;
    public int Width { get; }
    public int Height { get; init; } = Work.Slow(2);
    public string Name { get; private set; } = "t" + Work.Slow(1);
    public List<int> Rows { get; } = new() { Work.Slow(5), 6 };
    public int Count = 1, Other = Work.Slow(4);

    public Table() : this(Work.Slow(2), 3)
    {
        Name += "!";
        _sum += Work.Slow(1);
    }

    public Table(int width, int height = 4)
    {
        Width = Work.Slow(width);
        Height = height;
        Corner.X = Work.Slow(7);
        Corner.Move(Work.Slow(1));
        (this.Corner.Y, Count) = (Work.Slow(9), Width);
        _cells = new int[Width * Height];
        for (int i = 0; i < _cells.Length; i++)
        {
            _cells[i] = Work.Slow(i);
            _sum++;
        }

        if (_sum > 100) return;
        Width++;
        Work.Set(out _cells[0], ref _sum);
        Name = $"{Name}:{Work.Slow(Width)}";
    }

    public Table(string name) => Name = name + Work.Slow(8);

    public override string ToString() => $"{Name} {Width}x{Height} {Corner.X},{Corner.Y} {_sum} {_cells?.Length} {Count} {Other} {string.Join("+", Rows)}";
}

public struct Point
{
    public int X, Y;

    public void Move(int by)
    {
        X += by;
        Y -= by;
    }
}

[Offloadable]
public static partial class Work
{
    public static int Slow(int n)
    {
        int r = 0;
        for (int i = 0; i < n; i++) r++;
        return r;
    }

    public static void Set(out int cell, ref int sum)
    {
        cell = 40;
        for (int i = 0; i < 2; i++) sum += cell;
    }
}

[Offloadable]
public partial class Maker
{
    public string Make()
    {
        var small = new Table(Work.Slow(2));
        Table target = new(height: Work.Slow(2), width: 1);
        return $"{new Table()} | {small} | {target} | {new Table("named")}";
    }
}

public static class Program
{
    public static object? Run()
    {
        Console.WriteLine(new Maker().Make());
        Console.WriteLine(new Table(5, 5));
        return new Table();
    }
}

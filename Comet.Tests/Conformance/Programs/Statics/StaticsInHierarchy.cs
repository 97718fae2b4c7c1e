using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public abstract partial class Shape
{
    private static int s_count;
    protected static readonly List<Shape> All = [];
    private static Shape? s_largest;
    public readonly int Id;

    protected Shape()
    {
        Id = s_count++;
        All.Add(this);
    }

    public abstract int Area();

    public static int Total()
    {
        int total = 0;
        foreach (Shape shape in All)
        {
            int area = shape.Area();
            total += area;
            if (s_largest == null || area > s_largest.Area())
            {
                s_largest = shape;
            }
        }

        return total;
    }

    public static int Largest() => s_largest?.Id ?? -1;

    public static void Reset()
    {
        All.Clear();
        (s_count, s_largest) = (0, null);
    }
}

[Offloadable]
public sealed partial class Block(int width, int height) : Shape
{
    private static int s_count = 100;

    public override int Area()
    {
        int area = 0;
        for (int i = 0; i < height; i++)
        {
            area += width;
        }

        s_count++;
        return area;
    }

    public static int Asked() => s_count;
}

[Offloadable]
public sealed partial class Stairs(int steps) : Shape
{
    private static int s_count = 200;

    public override int Area()
    {
        s_count += steps;
        return steps <= 1 ? steps : steps + new Stairs(steps - 1).Detach().Area();
    }

    private Stairs Detach()
    {
        All.Remove(this);
        return this;
    }

    public static int Asked() => s_count;
}

public static class Program
{
    public static object? Run()
    {
        Shape.Reset();
        int blocks = Block.Asked(), stairs = Stairs.Asked();
        _ = new Block(3, 4);
        var kept = new Block(2, 9);
        _ = new Block(1, 1);
        int total = Shape.Total();
        string line = $"{total} {Shape.Largest()} {Block.Asked() - blocks} {new Stairs(5).Area()} {Stairs.Asked() - stairs}";
        Console.WriteLine(line);
        return new object[] { line, kept };
    }
}

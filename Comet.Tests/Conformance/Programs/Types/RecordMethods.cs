using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial record Shape(string Name)
{
    public static int Made { get; private set; }

    public virtual int Area(int times)
    {
        int area = 0;
        for (int i = 0; i < times; i++)
        {
            area += Name.Length;
        }

        Made++;
        return area;
    }

    public Shape Grow(int by)
    {
        string name = Name;
        for (int i = 0; i < by; i++)
        {
            name += i;
        }

        return this with { Name = name };
    }
}

[Offloadable]
public sealed partial record Rectangle(string Name, int Width, int Height) : Shape(Name)
{
    private readonly List<int> _history = [Width];

    public int Perimeter
    {
        get
        {
            int sum = 0;
            foreach (int side in new[] { Width, Height, Width, Height })
            {
                sum += side;
            }

            return sum;
        }
    }

    public override int Area(int times)
    {
        int area = 0;
        for (int i = 0; i < times; i++)
        {
            _history.Add(area);
            area += Width * Height;
        }

        return area + base.Area(times);
    }

    public static Rectangle operator +(Rectangle a, Rectangle b)
    {
        int width = a.Width;
        for (int i = 0; i < b.Width; i++)
        {
            width++;
        }

        return a with { Width = width, Height = Math.Max(a.Height, b.Height) };
    }

    public override string ToString() => $"{Name}:{Width}x{Height}:{_history.Count}";
}

[Offloadable]
public partial record class Tree(int Value, Tree? Left = null, Tree? Right = null)
{
    public int Sum() => Value + (Left?.Sum() ?? 0) + (Right?.Sum() ?? 0);

    public Tree Insert(int value) =>
        value < Value ? this with { Left = Left?.Insert(value) ?? new Tree(value) }
        : value > Value ? this with { Right = Right?.Insert(value) ?? new Tree(value) }
        : this;

    public void Deconstruct(out int value, out int sum)
    {
        value = Value;
        sum = Sum();
    }
}

[Offloadable]
public partial class Work
{
    public string Run()
    {
        var wide = new Rectangle("r", 2, 3);
        Rectangle sum = wide + new Rectangle("s", 1, 9) + wide;
        Shape[] shapes = [new Shape("abc"), wide, sum, wide.Grow(3)];
        int area = 0;
        string names = "";
        foreach (Shape shape in shapes)
        {
            area += shape.Area(2);
            names += shape + " ";
        }

        var tree = new Tree(5);
        foreach (int value in new[] { 3, 8, 1, 4, 9, 3 })
        {
            tree = tree.Insert(value);
        }

        var (root, total) = tree;
        bool same = wide == new Rectangle("r", 2, 3), equal = tree.Equals(new Tree(5).Insert(3));
        return $"{area} {names} {sum.Perimeter} {tree.Sum()} {root} {total} {same} {equal} {tree.Left} {Shape.Made} {Classify(shapes)}";
    }

    private static int Classify(Shape[] shapes)
    {
        int n = 0;
        foreach (Shape shape in shapes)
        {
            n += shape switch
            {
                Rectangle { Perimeter: > 20 } => 100,
                Rectangle(_, 2, var height) => height,
                _ => shape.Area(1),
            };
        }

        return n;
    }
}

public static class Program
{
    public static object? Run()
    {
        var work = new Work();
        Console.WriteLine(work.Run());
        return new Tree(2).Insert(1);
    }
}

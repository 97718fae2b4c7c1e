using System;
using System.Collections.Generic;
using Comet;

public abstract record Shape(string Label)
{
    public required int Id { get; init; }
}

public sealed record Circle(string Label, double Radius) : Shape(Label);

public record Box(string Label, double Width, double Height) : Shape(Label)
{
    private int _touched;

    public int Touched => _touched;

    public void Touch() => _touched++;
}

public sealed record Tagged(string Label, double Width, double Height, List<string> Tags) : Box(Label, Width, Height);

public readonly record struct Size(double Width, double Height, string Unit);

[Offloadable]
public partial class Canvas
{
    public List<Shape> Shapes = [];
    public Dictionary<Size, Shape> BySize = new();
    public Shape? Largest;

    public double Fill(int count)
    {
        double area = 0;
        for (int i = 0; i < count; i++)
        {
            Shape shape = (i % 3) switch
            {
                0 => new Circle("c" + i, i) { Id = i },
                1 => new Box("b" + i, i, 2) { Id = i },
                _ => new Tagged("t" + i, i, 3, ["x", "y" + i]) { Id = i },
            };
            Shapes.Add(shape);
            double own = shape switch
            {
                Circle c => 3 * c.Radius * c.Radius,
                Box b => b.Width * b.Height,
                _ => 0,
            };
            if (shape is Box box)
            {
                box.Touch();
                BySize[new Size(box.Width, box.Height, "cm")] = box;
            }

            area += own;
            Largest = own > 50 ? shape : Largest;
        }

        return area;
    }
}

public static class Program
{
    public static object? Run()
    {
        var canvas = new Canvas();
        canvas.Shapes.Add(new Tagged("first", 1, 1, ["made", "at", "home"]) { Id = -1 });
        double area = canvas.Fill(9);
        Console.WriteLine($"{area} {canvas.Largest} {canvas.Shapes.Count} {canvas.BySize.Count}");
        Console.WriteLine($"{canvas.Shapes[1] == new Circle("c0", 0) { Id = 0 }} {((Box)canvas.Shapes[2]).Touched} {((Tagged)canvas.Shapes[0]).Tags[2]}");
        return canvas;
    }
}

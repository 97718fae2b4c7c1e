using System;
using System.Collections.Generic;
using Comet;

public interface IShape
{
    string Name { get; }

    double Area(int steps);

    double Twice(int steps) => 2 * Area(steps);
}

[Offloadable]
public sealed partial class Circle(double radius) : IShape
{
    public string Name => "circle";

    public double Area(int steps)
    {
        double sum = 0;
        for (int i = 0; i < steps; i++)
        {
            double x = (i + 0.5) / steps * radius;
            sum += Math.Sqrt(radius * radius - x * x) * radius / steps;
        }

        return 4 * sum;
    }
}

[Offloadable]
public sealed partial class Square(double side) : IShape
{
    public string Name => "square";

    double IShape.Area(int steps)
    {
        double sum = 0;
        for (int i = 0; i < steps; i++)
        {
            sum += side * side / steps;
        }

        return sum;
    }
}

[Offloadable]
public partial class Surveyor
{
    private readonly List<string> _log = new();

    public double Total(IShape[] shapes, int steps)
    {
        double total = 0;
        foreach (IShape shape in shapes)
        {
            double area = shape.Area(steps);
            _log.Add(shape.Name + "=" + area.ToString("F4", System.Globalization.CultureInfo.InvariantCulture));
            total += area + shape.Twice(2);
        }

        return total;
    }
}

public static class Program
{
    public static object? Run()
    {
        var surveyor = new Surveyor();
        double total = surveyor.Total([new Circle(2), new Square(3), new Circle(0.5)], 25);
        return new object[] { surveyor, total };
    }
}

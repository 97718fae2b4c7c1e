// Virtual methods with "in", "ref readonly" and tuple parameters, called from outside: the interceptor's signature and the method's must agree, overrides included.
using System;
using Comet;

public readonly struct Vector(double x, double y)
{
    public double X { get; } = x;

    public double Y { get; } = y;
}

[Offloadable]
public partial class Field
{
    protected int Spin(int n)
    {
        int i = 0;
        while (i < n)
        {
            i++;
        }

        return i;
    }

    public virtual double At(in Vector place) => place.X + Spin(2);

    public virtual double Between(ref readonly Vector from, (string Name, int Times) label) => from.Y * label.Times + Spin(label.Name.Length);

    public virtual string? Name(string? prefix) => prefix is null ? null : prefix + Spin(3);
}

[Offloadable]
public partial class Swirl : Field
{
    public override double At(in Vector place) => base.At(place) * 10 + place.Y + Spin(3);

    public override double Between(ref readonly Vector from, (string Name, int Times) label) => base.Between(in from, label) - at(in from);

    public override string Name(string? prefix) => (base.Name(prefix) ?? "none") + Spin(4);

    private double at(in Vector place) => At(place) / 2;
}

public static class Program
{
    public static object? Run()
    {
        double sum = 0;
        foreach (Field field in new Field[] { new Field(), new Swirl() })
        {
            var place = new Vector(1.5, 2.5);
            sum += field.At(place) + field.At(in place) + field.Between(in place, (Name: "abc", Times: 3)) + field.Between(ref place, ("x", 2));
            Console.WriteLine($"{field.Name(null) ?? "null"} {field.Name("p")} {sum}");
        }

        return sum;
    }
}

using System;
using System.Collections.Generic;
using Comet;

public abstract record Shape;

public record Circle(double Radius) : Shape;

public record Rect(double Width, double Height) : Shape;

public record Group(params Shape[] Members) : Shape;

[Offloadable]
public partial class Patterns
{
    public List<string> Log = [];

    private bool Check(object o)
    {
        int n = 0;
        for (int i = 0; i < 3; i++)
        {
            n++;
        }

        Log.Add("check " + o);
        return n == 3 && o.ToString()!.Length % 2 == 0;
    }

    public double Area(Shape shape)
    {
        switch (shape)
        {
            case Circle { Radius: 0 }:
                return 0;
            case Circle c when c.Radius < 0:
                throw new ArgumentException("radius");
            case Circle(var radius):
                return 3 * radius * radius;
            case Rect { Width: var w, Height: var h } when w == h:
                Log.Add("square");
                return w * w;
            case Rect(var w, > 10):
                return w * 10;
            case Rect r:
                return r.Width * r.Height;
            case Group { Members: [] }:
                return -1;
            case Group { Members: [var only] }:
                return Area(only);
            case Group g:
                double sum = 0;
                foreach (Shape member in g.Members)
                {
                    sum += Area(member);
                }

                return sum;
            case null:
                return double.NaN;
            default:
                return -2;
        }
    }

    public string Describe(object? o)
    {
        switch (o)
        {
            case int n when n < 0:
                return "negative";
            case int n when Check(n):
                return "checked int " + n;
            case int and (> 100 or 42):
                return "special";
            case int n:
                return "int " + n;
            case string { Length: > 3 } s when Check(s):
                return "long " + s;
            case string s:
                return "string " + s;
            case int[] and [1, .., var last]:
                return "from one to " + last;
            case int[] { Length: var length }:
                return "ints " + length;
            case null:
                return "null";
            case ValueTuple<int, int>(var a, var b) when a == b:
                return "twins";
            case not string and IComparable:
                return "comparable";
            default:
                return o.GetType().Name;
        }
    }

    public string All(object?[] items)
    {
        string text = "";
        foreach (object? item in items)
        {
            text += Describe(item) + ";";
        }

        return text;
    }
}

public static class Program
{
    public static object? Run()
    {
        var patterns = new Patterns();
        string text = patterns.All([-1, 12, 7, 42, 1000, "ab", "abcd", "abcde", new[] { 1, 2, 3 }, new int[2], null, (4, 4), (4, 5), 2.5, 'c', new object()]);
        double area = patterns.Area(new Group(new Circle(2), new Rect(3, 3), new Rect(2, 50), new Group(new Rect(1, 2)), new Group(), new Circle(0)));
        Console.WriteLine($"{text} {area}");
        return new object[] { patterns, patterns.Area(null!) };
    }
}

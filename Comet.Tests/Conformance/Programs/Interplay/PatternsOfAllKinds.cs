using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

public abstract record Shape;

public sealed record Dot : Shape;

public sealed record Circle(double Radius) : Shape;

public sealed record Box(double Width, double Height) : Shape
{
    public double Area => Width * Height;
}

public sealed record Group(string Name, params Shape[] Parts) : Shape;

[Offloadable]
public partial class Matcher
{
    public List<string> Log { get; } = [];

    private T Get<T>(T value)
    {
        for (int i = 0; i < 2; i++)
        {
            Log.Add(".");
        }

        return value;
    }

    private bool Asked(string question, bool answer)
    {
        int n = 0;
        while (n++ < 1)
        {
        }

        Log.Add(question);
        return answer;
    }

    public string Describe(Shape? shape) => Get(shape) switch
    {
        null => "nothing",
        Dot => "dot",
        Circle { Radius: 0 } or Box { Area: 0 } => "flat",
        Circle { Radius: < 0 and var r } => $"inside out {Get(-r)}",
        Circle(var r) when Asked("round?", r < 2) => "small circle " + Get(r),
        Box(var w, var h) { Area: > 10 } b when Asked("big?", w >= h) && Get(b) is { Width: > 5 } => $"wide {w}",
        Box(1, 1) => "unit",
        Box (not 1, _) box => $"box {box.Area}",
        Group("empty", []) => "empty",
        Group(_, [Dot]) => "one dot",
        Group(_, [Dot, .. var middle, Dot]) => $"dots around {middle.Length}: {string.Join("+", middle.Select(Describe))}",
        Group { Parts: [.., Group(var inner, _)], Name: [var first, ..] } => $"{first} ends in {Get(inner)}",
        Group(var name, { Length: var n }) => $"{name} of {Get(n)}",
        _ => "other",
    };

    public string Number(object? value)
    {
        switch (Get(value))
        {
            case int and (< 0 or > 100):
                return "far";
            case int i and not (3 or 4):
                return $"int {Get(i)}";
            case long or short:
                return "other integer";
            case double d when double.IsNaN(d):
                return "nan";
            case double.PositiveInfinity:
                return "infinite";
            case string { Length: > 3 and var length } s when Asked(s, length % 2 == 0):
                return "even " + s[..2];
            case string s:
                return s + Get("!");
            case char and (>= 'a' and <= 'z' or 'Z'):
                return "letter";
            case int[] and [1, _, .. [.., 9]]:
                return "from 1 to 9";
            case IEnumerable<int> all and not null:
                return "sum " + all.Sum();
            case null:
                return "null";
            case var other:
                return other.GetType().Name;
        }
    }

    public int Count(Queue<int?> queue)
    {
        int count = 0;
        while (queue.TryDequeue(out int? next) && Get(next) is { } value && value is not 99)
        {
            count += value switch { > 10 and <= 20 => Get(1), _ when value % 2 is 0 => 10, _ => 100 };
        }

        return count;
    }
}

public static class Program
{
    public static object? Run()
    {
        var matcher = new Matcher();
        Shape?[] shapes =
        [
            null, new Dot(), new Circle(0), new Circle(-3), new Circle(1), new Circle(5), new Box(0, 4), new Box(6, 2), new Box(2, 6), new Box(1, 1), new Box(1, 2),
            new Group("empty"), new Group("g", new Dot()), new Group("h", new Dot(), new Box(1, 1), new Circle(1), new Dot()), new Group("xyz", new Dot(), new Group("in")), new Group("", new Group("in")), new Group("k", new Box(1, 1)),
        ];
        foreach (Shape? shape in shapes)
        {
            Console.WriteLine(matcher.Describe(shape));
        }

        object?[] values = [-1, 5, 3, 7L, double.NaN, double.PositiveInfinity, 1.5, "four", "fives", "x", new[] { 1, 5, 9 }, new[] { 1, 2 }, new List<int> { 4, 5 }, null, 'c'];
        foreach (object? value in values)
        {
            Console.WriteLine(matcher.Number(value));
        }

        Console.WriteLine(matcher.Count(new Queue<int?>([11, 2, 3, 20, null, 5])));
        Console.WriteLine(string.Concat(matcher.Log));
        return matcher;
    }
}

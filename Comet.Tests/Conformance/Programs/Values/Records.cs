using System;
using System.Collections.Generic;
using Comet;

public record Person(string Name, int Age)
{
    public Person? Parent { get; init; }

    public int Visits;
}

public sealed record Student(string Name, int Age, string School) : Person(Name, Age);

public record struct Point(int X, int Y);

public readonly record struct Segment(Point From, Point To)
{
    public int Length => Math.Abs(From.X - To.X) + Math.Abs(From.Y - To.Y);
}

[Offloadable]
public partial record Line(string Title)
{
    public List<Segment> Segments { get; } = [];

    public int Measure()
    {
        int sum = 0;
        foreach (Segment segment in Segments)
        {
            sum += segment.Length;
        }

        return sum;
    }
}

[Offloadable]
public partial class Registry
{
    public Dictionary<Point, Person> Places = new();
    public List<Person> People = [];

    public string Run()
    {
        Person current = new("Root", 90);
        var line = new Line("path");
        var last = new Point(0, 0);
        for (int i = 0; i < 6; i++)
        {
            current = i % 2 == 0
                ? current with { Name = "P" + i, Age = current.Age - 15, Parent = current }
                : new Student("S" + i, current.Age - 10, "school") { Parent = current };
            current.Visits += i;
            People.Add(current);
            var next = last with { X = i * 2, Y = last.Y + i };
            line.Segments.Add(new Segment(last, next));
            Places[next] = current;
            last = next;
        }

        int depth = 0;
        for (Person? person = current; person != null; person = person.Parent)
        {
            depth++;
        }

        Line other = line with { Title = "copy" };
        bool equal = People[0] == new Person("P0", 75) { Parent = People[0].Parent, Visits = 0 };
        (int x, int y) = last;
        return $"{depth} {line.Measure()} {other.Measure()} {equal} {x},{y} {Places[new Point(4, 3)].Name} {new Segment(new(1, 1), new(4, 5))} {ReferenceEquals(other.Segments, line.Segments)}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var registry = new Registry();
        Console.WriteLine(registry.Run());
        return registry;
    }
}

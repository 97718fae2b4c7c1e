// expect: migrates
#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

// Where a read-only interface is wanted, the compiler makes lists of types of its own: one for one element, one for a known number, one for all others.
[Offloadable]
public sealed partial class Node(string name, IReadOnlyList<Node> parts)
{
    public IReadOnlyList<Node> Parts { get; } = parts;

    public IEnumerable<Node>? Related;

    public int Weigh()
    {
        int weight = name.Length;
        for (int i = 0; i < Parts.Count; i++) weight += Parts[i].Weigh() * (i + 1);
        return weight;
    }

    public override string ToString() => name;
}

[Offloadable]
public sealed partial class Pair<T>(T one, T other)
{
    public IReadOnlyCollection<T> Both { get; } = [one, other];

    public IReadOnlyCollection<T> One { get; } = [one];

    public IReadOnlyList<T> Repeated(int times)
    {
        IReadOnlyList<T> all = [.. Enumerable.Range(0, times).SelectMany(_ => Both)];
        Work.Spin(times);
        return all;
    }
}

[Offloadable]
public static partial class Work
{
    public static int Steps;

    public static int Spin(int n)
    {
        for (int i = 0; i < n; i++) Steps++;
        return Steps;
    }

    public static object Run()
    {
        Node a = new("a", []), b = new("bb", [a]);
        Node c = new("ccc", [a, b, a]);
        Spin(2);
        Node d = new("dddd", [.. c.Parts.Where(p => p.Parts.Count == 0), c]);

        // The elements lead back to what holds them.
        IEnumerable<Node> all = [a, b, c, d];
        a.Related = all;
        b.Related = [b];
        Spin(3);
        int same = 0;
        foreach (Node node in all)
        {
            if (ReferenceEquals(node.Related, all)) same += 1;
            if (node.Related is IReadOnlyList<Node> list && ReferenceEquals(list[0], node)) same += 10;
            Spin(1);
        }

        Pair<int> numbers = new(3, 4);
        Pair<string> texts = new("x", "yz");
        IList<int> changing = [1, 2, 3];
        ICollection<string> growing = ["p"];
        changing.Add(Spin(2));
        growing.Add("q");
        IReadOnlyList<int> fixedOnes = [7, Spin(1), 9];
        bool isFixed = false;
        try
        {
            ((IList<int>)fixedOnes)[0] = 1;
        }
        catch (NotSupportedException)
        {
            isFixed = true;
        }

        return new List<object>
        {
            c.Weigh(), d.Weigh(), same, string.Join(",", all), string.Join(",", numbers.Repeated(2)), string.Join(",", texts.Repeated(3)), string.Join(",", texts.One),
            string.Join(",", changing), string.Join(",", growing), isFixed, fixedOnes, numbers.Both, texts, d,
        };
    }
}

public static class Program
{
    public static object? Run()
    {
        Work.Steps = 0;

        // Made as written, at home, and carried by a thread all the same.
        Node outside = new("outside", [new Node("in", []), new Node("ner", [])]);
        Console.WriteLine(outside.Weigh());
        return Work.Run();
    }
}

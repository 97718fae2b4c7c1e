using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public sealed partial class Leaf
{
    public int Count;
}

[Offloadable]
public partial class Branch
{
    public Leaf? Left, Right;
    public object? Any;
    public Leaf[] Many = [];
    public List<Leaf> Listed = [];
    public Dictionary<string, Leaf> Named = new();
}

[Offloadable]
public partial class Gardener
{
    public string Trace = "";

    public int Grow(Branch first, Branch second)
    {
        var shared = new Leaf();
        first.Left = first.Right = shared;
        second.Left = shared;
        for (int i = 0; i < 4; i++)
        {
            first.Left!.Count++;
            second.Right = i % 2 == 0 ? first.Left : new Leaf { Count = 50 };
            second.Right!.Count += 10;
            first.Any = second.Right;
            first.Many = [shared, second.Right, shared];
            second.Many = first.Many;
            first.Listed.Add(second.Right);
            second.Listed = first.Listed;
            second.Named["leaf" + i] = shared;
            first.Named = second.Named;
            Trace += Same(first.Any, second.Left) + Same(first.Many, second.Many) + Same(first.Many[0], first.Right) + Same(first.Listed[i], second.Right);
        }

        return shared.Count;
    }

    private static string Same(object? a, object? b) => ReferenceEquals(a, b) ? "=" : "/";
}

public static class Program
{
    public static object? Run()
    {
        var gardener = new Gardener();
        Branch first = new(), second = new();
        int count = gardener.Grow(first, second);
        first.Named["leaf0"].Count++;
        Console.WriteLine($"{count} {second.Left!.Count} {gardener.Trace} {ReferenceEquals(first.Listed, second.Listed)}");
        return new object[] { first, second, gardener, first };
    }
}

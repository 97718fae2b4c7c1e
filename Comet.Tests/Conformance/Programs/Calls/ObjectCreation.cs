// expect: migrates
using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Part
{
    public int Id;
    public string Name;
    public Part? Left, Right;
    public List<int> Sizes = [];
    public Dictionary<string, Part> Named = new();

    public Part(int id, string name = "part")
    {
        Id = id;
        Name = name;
    }
}

public record struct Pair(int First, int Second)
{
    public int Third { get; init; }
}

public record Label(string Text, int Size)
{
    public Part? Owner { get; set; }
}

[Offloadable]
public partial class Factory
{
    public string Trace = "";

    private int N(int value)
    {
        Trace += value;
        int n = 0;
        while (n < value)
        {
            n++;
        }

        return n;
    }

    private string S(int value) => "s" + N(value);

    public object[] Run()
    {
        var simple = new Part(N(1), S(2));
        var nested = new Part(N(3), name: S(1)) { Left = new Part(N(4)) { Sizes = { N(1), N(2) } }, Right = simple, Id = N(5) };
        var collected = new Part(0) { Sizes = [N(1), N(2), .. new[] { N(3) }], Named = { ["k" + N(1)] = new Part(N(2)), ["m"] = nested } };
        var list = new List<Part> { new(N(1)), new(N(2), S(3)), simple };
        var map = new Dictionary<int, string> { { N(1), S(1) }, { N(2), S(2) } };
        var indexed = new Dictionary<int, string> { [N(3)] = S(4), [N(3)] = S(5) };
        var pair = new Pair(N(1), N(2)) { Third = N(3) };
        var other = pair with { First = N(7), Third = pair.First + N(1) };
        var label = new Label(S(1), N(9)) { Owner = new Part(N(6)) };
        Label bigger = label with { Size = N(2) + label.Size };
        var anonymous = new { X = N(1), Y = S(2) };
        int[] array = new int[N(3)];
        int[,] grid = { { N(1), N(2) }, { N(3), N(4) } };
        int[][] jagged = [new[] { N(1) }, [], [N(2), N(3)]];
        (int A, string B) tuple = (N(4), S(5));
        return [simple, nested, collected, list, map, indexed, pair, other, label, bigger, anonymous.X + anonymous.Y, array, grid, jagged, tuple, Trace];
    }
}

public static class Program
{
    public static object? Run()
    {
        object[] made = new Factory().Run();
        Console.WriteLine(made[^1]);
        return made;
    }
}

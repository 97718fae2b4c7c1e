using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Tuples
{
    private (int Low, int High) _range = (int.MaxValue, int.MinValue);
    public (string Name, (int, double) Inner, int[] Shared)[] Rows = [];
    public Dictionary<(int, int), (char, bool)> Map = new();
    public List<Tuple<int, string>> Old = [];

    private (int Low, int High) Widen((int Low, int High) range, int value)
    {
        int low = range.Low, high = range.High;
        while (low > value)
        {
            low = value;
        }

        if (high < value)
        {
            high = value;
        }

        return (low, high);
    }

    public string Run(int[] values)
    {
        (int Count, long Sum, string Text) running = default;
        var shared = new int[2];
        var wide = (1, 2, 3, 4, 5, 6, 7, 8, 9);
        Rows = new (string, (int, double), int[])[3];
        foreach (int value in values)
        {
            _range = Widen(_range, value);
            running.Count++;
            running.Sum += value;
            running.Text += value % 2 == 0 ? "e" : "o";
            wide.Item9 += wide.Item1++;
            ref var row = ref Rows[running.Count % 3];
            row = ("row" + running.Count, (value, value / 2.0), shared);
            shared[value & 1]++;
            Map[(value % 3, value % 2)] = (running.Text[^1], value > 4);
        }

        for (int i = 0; i < 3; i++)
        {
            Rows[i].Inner.Item2 += Widen((i, i), i + 1).High;
            Old.Add(Tuple.Create(i, Rows[i].Name));
        }

        (int a, (int b, double c)) = (running.Count, Rows[1].Inner);
        return $"{_range} {running} {wide} {a} {b} {c * 2} {Map.Count} {running == (7, 35L, "oooooee")}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var tuples = new Tuples();
        Console.WriteLine(tuples.Run([5, 3, 9, 1, 7, 8, 2]));
        return tuples;
    }
}

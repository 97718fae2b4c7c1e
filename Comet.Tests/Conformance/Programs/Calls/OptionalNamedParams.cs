using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Formatter
{
    private readonly List<int> _order = [];

    public string Join(string separator = ", ", int width = 2, bool reverse = false, params int[] items)
    {
        var text = "";
        for (int k = 0; k < items.Length; k++)
        {
            int item = items[reverse ? items.Length - 1 - k : k];
            text += (k > 0 ? separator : "") + item.ToString().PadLeft(width, '.');
        }

        return text;
    }

    public int Note(int value)
    {
        _order.Add(value);
        int noise = 0;
        while (noise < value % 3)
        {
            noise++;
        }

        return value;
    }

    public string Order()
    {
        var text = "";
        foreach (int value in _order)
        {
            text += value + ";";
        }

        _order.Clear();
        return text;
    }

    public string Sub(int a, int b = 10, int c = 100, decimal? scale = null, DayOfWeek day = DayOfWeek.Friday)
        => $"{a - b + c}/{scale?.ToString() ?? "-"}/{day}";

    public string[] All() =>
    [
        Join(),
        Join(items: [1, 2, 3]),
        Join("-", 1, true, 4, 5, 6),
        Join(reverse: true, items: [7, 8]),
        Join(width: Note(3), separator: "" + Note(1), items: new[] { Note(9), Note(8) }),
        Order(),
        Sub(1),
        Sub(c: Note(5), a: Note(4)),
        Sub(b: Note(1), a: Note(2), scale: 2.50m),
        Sub(1, 2, 3, 4, DayOfWeek.Monday),
        Order(),
    ];
}

public static class Program
{
    public static object? Run()
    {
        string[] lines = new Formatter().All();
        foreach (string line in lines)
        {
            Console.WriteLine(line);
        }

        return lines;
    }
}

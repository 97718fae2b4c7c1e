using System;
using System.Collections.Generic;
using Comet;

public readonly record struct Item(string Name, int Weight, int Value);

[Offloadable]
public partial class Packer
{
    public int Cells;

    /// <summary>By table; the things taken are found by walking back through it.</summary>
    public (int Value, List<string> Taken) Table(Item[] items, int capacity)
    {
        var best = new int[items.Length + 1, capacity + 1];
        for (int i = 1; i <= items.Length; i++)
        {
            var (_, weight, value) = items[i - 1];
            for (int room = 1; room <= capacity; room++)
            {
                Cells++;
                best[i, room] = best[i - 1, room];
                if (weight <= room)
                {
                    best[i, room] = Math.Max(best[i, room], best[i - 1, room - weight] + value);
                }
            }
        }

        var taken = new List<string>();
        for (int i = items.Length, room = capacity; i > 0; i--)
        {
            if (best[i, room] != best[i - 1, room])
            {
                taken.Add(items[i - 1].Name);
                room -= items[i - 1].Weight;
            }
        }

        return (best[items.Length, capacity], taken);
    }

    /// <summary>By trying, cutting off what cannot become better.</summary>
    public int Try(Item[] items, int index, int room, int value, int rest, ref int best)
    {
        best = Math.Max(best, value);
        if (index == items.Length || value + rest <= best)
        {
            return 1;
        }

        Item item = items[index];
        int visited = 1;
        if (item.Weight <= room)
        {
            visited += Try(items, index + 1, room - item.Weight, value + item.Value, rest - item.Value, ref best);
        }

        return visited + Try(items, index + 1, room, value, rest - item.Value, ref best);
    }
}

public static class Program
{
    public static object? Run()
    {
        Item[] items = [new("map", 9, 150), new("compass", 13, 35), new("water", 53, 200), new("sandwich", 50, 160), new("glucose", 15, 60), new("banana", 27, 60), new("cheese", 23, 30)];
        var packer = new Packer();
        var (value, taken) = packer.Table(items, 100);
        int best = 0, visited = packer.Try(items, 0, 100, 0, 695, ref best);
        Console.WriteLine($"{value} {string.Join(",", taken)} {best} {visited} {packer.Cells}");
        return value == best ? new object[] { packer, taken } : throw new InvalidOperationException($"{value} is not {best}.");
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

public class Options
{
    public required string Name { get; init; }
    public required int Size;
    public int Level { get; init; } = 4;
    public List<int> Items { get; } = [];
    public Dictionary<string, int> Table { get; set; } = new() { ["zero"] = 0 };
}

public sealed class Node(int value)
{
    public int Value = value;
    public Node? Next;
    public Options Options { get; } = new() { Name = "own", Size = 1 };
    public int[] Row = new int[3];
}

/// <summary>Counts how many were made, so the constructor cannot wait.</summary>
[Offloadable]
public partial class Ticket
{
    public static int Made;
    public int Number;
    public required int Price { get; init; }

    public Ticket()
    {
        Number = ++Made;
    }
}

[Offloadable]
public partial class Builder
{
    public List<string> Log = [];

    private int Next(int n)
    {
        int i = 0;
        while (i < n)
        {
            i++;
        }

        Log.Add($"next {n} {Ticket.Made}");
        return i;
    }

    public string Run()
    {
        var options = new Options { Name = "n" + Next(1), Size = Next(2), Level = Log.Count };
        var map = new Dictionary<string, int> { ["a" + Next(3)] = Next(4), ["b"] = 5, [$"c{Log.Count}"] = Next(1) };
        var pairs = new Dictionary<int, List<int>> { { Next(2), [Next(3)] }, { 9, [] } };
        var node = new Node(Next(2))
        {
            Next = new Node(3) { Value = Next(6), Next = null },
            Options = { Items = { 1, Next(5), Log.Count }, Table = { ["t" + Next(1)] = Next(2) } },
            Row = { [0] = 7, [Next(2)] = Next(8) },
        };
        var tickets = new List<Ticket> { new() { Price = Next(1) }, new Ticket { Price = 3, Number = Next(9) } };
        var matrix = new Dictionary<string, Node> { ["m"] = new(1) { Row = { [Next(1)] = 4 } } };
        return $"{options.Name} {options.Size} {options.Level} {string.Join(",", map)} {string.Join(",", pairs.Select(p => p.Key + ":" + p.Value.Count))} {node.Value} {node.Next!.Value} "
            + $"{string.Join(",", node.Options.Items)} {string.Join(",", node.Options.Table)} {string.Join(",", node.Row)} {string.Join(",", tickets.Select(t => $"{t.Number}/{t.Price}"))} {matrix["m"].Row[1]}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var builder = new Builder();
        Console.WriteLine(builder.Run());
        Console.WriteLine(string.Join(";", builder.Log));
        return builder;
    }
}

using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Sets
{
    private readonly int[] _parent, _size;

    public Sets(int count)
    {
        _parent = new int[count];
        _size = new int[count];
        for (int i = 0; i < count; i++)
        {
            (_parent[i], _size[i]) = (i, 1);
        }

        Count = count;
    }

    public int Count { get; private set; }

    public int Find(int item) => _parent[item] == item ? item : _parent[item] = Find(_parent[item]);

    public bool Union(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        if (a == b)
        {
            return false;
        }

        if (_size[a] < _size[b])
        {
            (a, b) = (b, a);
        }

        _parent[b] = a;
        _size[a] += _size[b];
        Count--;
        return true;
    }
}

public readonly record struct Edge(int From, int To, int Cost);

[Offloadable]
public static partial class Kruskal
{
    public static (int Cost, List<Edge> Tree) Span(List<Edge> edges, Sets sets)
    {
        var sorted = new List<Edge>(edges);
        sorted.Sort(static (a, b) => a.Cost != b.Cost ? a.Cost.CompareTo(b.Cost) : a.From.CompareTo(b.From));
        var tree = new List<Edge>();
        int cost = 0;
        foreach (Edge edge in sorted)
        {
            if (sets.Union(edge.From, edge.To))
            {
                tree.Add(edge);
                cost += edge.Cost;
                if (sets.Count == 1)
                {
                    break;
                }
            }
        }

        return (cost, tree);
    }
}

public static class Program
{
    public static object? Run()
    {
        List<Edge> edges = [new(0, 1, 7), new(0, 3, 5), new(1, 2, 8), new(1, 3, 9), new(1, 4, 7), new(2, 4, 5), new(3, 4, 15), new(3, 5, 6), new(4, 5, 8), new(4, 6, 9), new(5, 6, 11)];
        var sets = new Sets(7);
        var (cost, tree) = Kruskal.Span(edges, sets);
        Console.WriteLine($"{cost} {string.Join(" ", tree)}");
        return cost == 39 ? new object[] { sets, tree } : throw new InvalidOperationException("The published tree costs 39.");
    }
}

using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Graph
{
    private readonly List<(int To, int Cost)>[] _edges;

    public Graph(int count)
    {
        _edges = new List<(int, int)>[count];
        for (int i = 0; i < count; i++)
        {
            _edges[i] = [];
        }
    }

    public void Connect(int a, int b, int cost)
    {
        _edges[a].Add((b, cost));
        _edges[b].Add((a, cost));
    }

    /// <summary>Dijkstra over a binary heap of its own.</summary>
    public (int[] Distances, int[] Before) Cheapest(int from)
    {
        int[] distances = new int[_edges.Length], before = new int[_edges.Length];
        Array.Fill(distances, int.MaxValue);
        Array.Fill(before, -1);
        var queue = new Heap();
        distances[from] = 0;
        queue.Push(0, from);
        while (queue.Count > 0)
        {
            var (distance, at) = queue.Pop();
            if (distance > distances[at])
            {
                continue;
            }

            foreach (var (to, cost) in _edges[at])
            {
                int through = distance + cost;
                if (through < distances[to])
                {
                    distances[to] = through;
                    before[to] = at;
                    queue.Push(through, to);
                }
            }
        }

        return (distances, before);
    }

    public bool HasCycle(int at, int parent, bool[] seen)
    {
        seen[at] = true;
        foreach (var (to, _) in _edges[at])
        {
            if (to != parent && (seen[to] || HasCycle(to, at, seen)))
            {
                return true;
            }
        }

        return false;
    }

    private sealed class Heap
    {
        private readonly List<(int Priority, int Item)> _items = [];

        public int Count => _items.Count;

        public void Push(int priority, int item)
        {
            _items.Add((priority, item));
            for (int at = _items.Count - 1; at > 0 && _items[at].CompareTo(_items[(at - 1) / 2]) < 0; at = (at - 1) / 2)
            {
                (_items[at], _items[(at - 1) / 2]) = (_items[(at - 1) / 2], _items[at]);
            }
        }

        public (int Priority, int Item) Pop()
        {
            var top = _items[0];
            _items[0] = _items[^1];
            _items.RemoveAt(_items.Count - 1);
            for (int at = 0, child; (child = 2 * at + 1) < _items.Count; at = child)
            {
                if (child + 1 < _items.Count && _items[child + 1].CompareTo(_items[child]) < 0)
                {
                    child++;
                }

                if (_items[at].CompareTo(_items[child]) <= 0)
                {
                    break;
                }

                (_items[at], _items[child]) = (_items[child], _items[at]);
            }

            return top;
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        const int Count = 20;
        var graph = new Graph(Count + 1);
        int[,] direct = new int[Count, Count];
        for (int i = 0; i < Count; i++)
        {
            for (int k = 1; k <= 3; k++)
            {
                int to = (i * k + 7 * k) % Count, cost = (i * 13 + k * 17) % 23 + 1;
                graph.Connect(i, to, cost);
                direct[i, to] = direct[to, i] = direct[i, to] == 0 ? cost : Math.Min(direct[i, to], cost);
            }
        }

        var (distances, before) = graph.Cheapest(0);

        // The plain way: relax until nothing changes.
        int[] expected = new int[Count];
        Array.Fill(expected, 1_000_000);
        expected[0] = 0;
        for (int round = 0; round < Count; round++)
        {
            for (int a = 0; a < Count; a++)
            {
                for (int b = 0; b < Count; b++)
                {
                    expected[b] = direct[a, b] > 0 ? Math.Min(expected[b], expected[a] + direct[a, b]) : expected[b];
                }
            }
        }

        for (int i = 0; i < Count; i++)
        {
            if (expected[i] != (distances[i] == int.MaxValue ? 1_000_000 : distances[i]))
            {
                throw new InvalidOperationException("Not the shortest way to " + i);
            }
        }

        Console.WriteLine($"{string.Join(" ", distances[..Count])} {string.Join(",", before)} {graph.HasCycle(0, -1, new bool[Count + 1])}");
        return graph;
    }
}

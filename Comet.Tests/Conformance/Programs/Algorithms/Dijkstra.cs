using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

public record Road(string From, string To, int Miles);

public record Route(IReadOnlyList<string> Towns, int Miles)
{
    public override string ToString() => $"{string.Join(" > ", Towns)} ({Miles})";
}

/// <summary>Shortest ways with the library's priority queue, records, LINQ and dictionaries, as one writes it today.</summary>
[Offloadable]
public partial class RoadMap
{
    private readonly Dictionary<string, List<(string Town, int Miles)>> _neighbours = new();

    public RoadMap(IEnumerable<Road> roads)
    {
        foreach (var (from, to, miles) in roads)
        {
            NeighboursOf(from).Add((to, miles));
            NeighboursOf(to).Add((from, miles));
        }
    }

    public IEnumerable<string> Towns => _neighbours.Keys.Order(StringComparer.Ordinal);

    private List<(string Town, int Miles)> NeighboursOf(string town) =>
        _neighbours.TryGetValue(town, out var list) ? list : _neighbours[town] = [];

    public Route? Shortest(string from, string to)
    {
        var best = new Dictionary<string, int> { [from] = 0 };
        var previous = new Dictionary<string, string>();
        var settled = new HashSet<string>();
        var queue = new PriorityQueue<string, (int Miles, string Town)>();
        queue.Enqueue(from, (0, from));
        while (queue.TryDequeue(out string? town, out _))
        {
            if (!settled.Add(town))
            {
                continue;
            }

            if (town == to)
            {
                return new Route(WayTo(to, previous), best[to]);
            }

            foreach (var (next, miles) in NeighboursOf(town))
            {
                int total = best[town] + miles;
                if (!best.TryGetValue(next, out int known) || total < known)
                {
                    best[next] = total;
                    previous[next] = town;
                    queue.Enqueue(next, (total, next));
                }
            }
        }

        return null;
    }

    private static List<string> WayTo(string town, Dictionary<string, string> previous)
    {
        var way = new List<string> { town };
        while (previous.TryGetValue(way[^1], out string? before))
        {
            way.Add(before);
        }

        way.Reverse();
        return way;
    }

    /// <summary>Floyd and Warshall's way, to compare with.</summary>
    public Dictionary<(string, string), int> AllDistances()
    {
        var towns = Towns.ToArray();
        var distances = new Dictionary<(string, string), int>();
        foreach (string town in towns)
        {
            distances[(town, town)] = 0;
            foreach (var (next, miles) in _neighbours[town])
            {
                distances[(town, next)] = Math.Min(miles, distances.GetValueOrDefault((town, next), int.MaxValue));
            }
        }

        foreach (string via in towns)
        {
            foreach (string a in towns)
            {
                foreach (string b in towns)
                {
                    if (distances.TryGetValue((a, via), out int first) && distances.TryGetValue((via, b), out int second)
                        && first + second < distances.GetValueOrDefault((a, b), int.MaxValue))
                    {
                        distances[(a, b)] = first + second;
                    }
                }
            }
        }

        return distances;
    }
}

public static class Program
{
    // Russell and Norvig's map of Romania.
    private static readonly Road[] Roads =
    [
        new("Arad", "Zerind", 75), new("Arad", "Sibiu", 140), new("Arad", "Timisoara", 118), new("Zerind", "Oradea", 71), new("Oradea", "Sibiu", 151),
        new("Timisoara", "Lugoj", 111), new("Lugoj", "Mehadia", 70), new("Mehadia", "Drobeta", 75), new("Drobeta", "Craiova", 120),
        new("Craiova", "Rimnicu Vilcea", 146), new("Craiova", "Pitesti", 138), new("Sibiu", "Fagaras", 99), new("Sibiu", "Rimnicu Vilcea", 80),
        new("Rimnicu Vilcea", "Pitesti", 97), new("Fagaras", "Bucharest", 211), new("Pitesti", "Bucharest", 101), new("Bucharest", "Giurgiu", 90),
        new("Bucharest", "Urziceni", 85), new("Urziceni", "Hirsova", 98), new("Hirsova", "Eforie", 86), new("Urziceni", "Vaslui", 142),
        new("Vaslui", "Iasi", 92), new("Iasi", "Neamt", 87), new("Atlantis", "Lemuria", 1),
    ];

    public static object? Run()
    {
        var map = new RoadMap(Roads);
        Route best = map.Shortest("Arad", "Bucharest")!;
        Console.WriteLine(best);
        if (best.Miles != 418)
        {
            throw new InvalidOperationException("The published shortest way has 418 miles.");
        }

        var distances = map.AllDistances();
        foreach (string town in map.Towns)
        {
            Route? route = map.Shortest("Neamt", town);
            Console.WriteLine(route?.ToString() ?? town + " cannot be reached");
            if ((route?.Miles ?? -1) != distances.GetValueOrDefault(("Neamt", town), -1))
            {
                throw new InvalidOperationException(town);
            }
        }

        return best;
    }
}

using System;
using System.Collections.Generic;
using Comet;

/// <summary>Collections and pairs that a generic method makes of its own type parameters.</summary>
[Offloadable]
public partial class Grouper
{
    public int Turns;

    public List<(TKey, int)> Count<TKey>(IReadOnlyList<TKey> keys)
        where TKey : notnull
    {
        var seen = new HashSet<TKey>();
        var queue = new Queue<(TKey Key, int At)>();
        var counts = new Dictionary<TKey, int>();
        for (int i = 0; i < keys.Count; i++)
        {
            if (seen.Add(keys[i]))
            {
                queue.Enqueue((keys[i], i));
            }

            counts[keys[i]] = counts.TryGetValue(keys[i], out int n) ? n + 1 : 1;
            Turns++;
        }

        var result = new List<(TKey, int)>();
        while (queue.Count > 0)
        {
            (TKey key, int at) = queue.Dequeue();
            result.Add((key, counts[key] * 100 + at));
        }

        return result;
    }
}

public static class Program
{
    public static object? Run()
    {
        var grouper = new Grouper();
        List<(string, int)> words = grouper.Count(new[] { "a", "b", "a", "c", "b", "a" });
        List<(long, int)> numbers = grouper.Count<long>(new List<long> { 5, 6, 5 });
        Console.WriteLine($"{string.Join(" ", words)} {string.Join(" ", numbers)} {grouper.Turns}");
        return new object[] { words, numbers };
    }
}

// expect: migrates
// Dictionaries that threads use at the same time: what is called on them runs at home, what goes through them by an interface anywhere, in the same order, with the same keys found.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Comet;

[Offloadable]
public partial class Work
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<long, List<string>> _groups = [];

    public string Count(string[] words, int rounds)
    {
        for (int i = 0; i < rounds; i++)
        {
            foreach (string word in words)
            {
                _counts.AddOrUpdate(word + i % 3, 1, static (_, n) => n + 1);
                _groups.GetOrAdd(word.Length, static _ => []).Add(word);
                Spin(word.Length);
            }
        }

        IReadOnlyDictionary<string, int> seen = _counts;
        string text = "";
        foreach (var (word, n) in seen) text += word + n + Spin(n);
        foreach (string word in words) text += seen[word.ToUpperInvariant() + "0"] + Spin(1);
        IEnumerable<KeyValuePair<long, List<string>>> groups = _groups;
        foreach (var group in groups) text += group.Key + string.Join(",", group.Value) + Spin((int)group.Key);
        return text + groups.Count(static g => g.Key > 3);
    }

    public string Grow(int n)
    {
        IReadOnlyDictionary<string, int> seen = _counts;
        string text = "";
        for (int i = 0; i < n; i++)
        {
            _counts["g" + i] = i;
            if (i % 20 == 0) text += seen.First().Key + Spin(i % 5) + seen.Last().Key;
        }

        return text + seen.Count;
    }

    private int Spin(int n)
    {
        int s = 0;
        for (int i = 0; i <= n; i++) s += i * 3 % 7;
        return s;
    }
}

public static class Program
{
    public static object? Run()
    {
        var work = new Work();
        Console.WriteLine(work.Count(["apple", "fig", "plum", "pear"], 3));
        Console.WriteLine(work.Grow(100));
        return work.Count(["kiwi", "fig"], 1);
    }
}

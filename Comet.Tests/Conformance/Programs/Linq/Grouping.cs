// expect: migrates
// Groups by keys that are computed by code that can be suspended: all forms of GroupBy, lookups, keys that are null, groups that are held while the thread moves.
using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

[Offloadable]
public partial class Work
{
    public int Spin(int n)
    {
        int s = 0;
        for (int i = 0; i < n; i++) s += i * 3 % 7;
        return s;
    }

    private string? Kind(int n) => n % 4 == 3 ? null : "k" + Spin(n) % 3;

    public string Run()
    {
        var xs = Enumerable.Range(1, 12).ToList();
        var text = "";
        foreach (var group in xs.GroupBy(x => Kind(x)))
        {
            text += $"{group.Key ?? "null"}:{group.Count()}:{string.Join("+", group)}:";
            foreach (int x in group) text += Spin(x) + ",";
        }

        var kept = xs.GroupBy(x => Kind(x), x => Spin(x) * 10).ToList();
        text += "\n" + string.Join(" ", kept.Select(g => (g.Key ?? "-") + Spin(g.Sum())));
        text += "\n" + string.Join(" ", xs.GroupBy(x => x % 3, (key, items) => key + "=" + items.Sum(x => Spin(x))));
        text += "\n" + string.Join(" ", xs.GroupBy(x => Spin(x) % 4, x => x * 2, (key, items) => key + ">" + string.Join("/", items)));
        var names = new[] { "ann", "Bob", "ANN", "bob", "Cy" };
        text += "\n" + string.Join(" ", names.GroupBy(n => n.Substring(0, Spin(n.Length) % 2 + 1), StringComparer.OrdinalIgnoreCase).Select(g => g.Key + g.Count()));
        ILookup<string?, int> lookup = xs.ToLookup(x => Kind(x), x => x + Spin(x));
        text += "\n" + lookup.Count + " " + string.Join("+", lookup["k0"]) + " " + string.Join("+", lookup[null]) + " " + lookup.Contains("nope") + " " + string.Join("+", lookup["nope"]);
        foreach (var group in lookup) text += " " + (group.Key ?? "_") + Spin(group.First());
        text += "\n" + string.Join(" ", xs.CountBy(x => Spin(x) % 5)) + " " + string.Join(" ", xs.AggregateBy(x => Spin(x) % 2, 100, (sum, x) => sum + Spin(x)));
        var byKey = xs.Where(x => x < 6).ToDictionary(x => "n" + Spin(x) + x, x => Spin(x) + 1);
        text += "\n" + string.Join(" ", byKey.Select(p => p.Key + p.Value)) + " " + string.Join(",", xs.Select(x => Spin(x) % 5).ToHashSet());
        try
        {
            xs.ToDictionary(x => Spin(x) % 3);
        }
        catch (ArgumentException e)
        {
            text += " " + e.GetType().Name;
        }

        return text;
    }
}

public static class Program
{
    public static object? Run()
    {
        var text = new Work().Run();
        Console.WriteLine(text);
        return text;
    }
}

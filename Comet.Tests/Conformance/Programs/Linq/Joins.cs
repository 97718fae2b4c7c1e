// expect: migrates
// Sequences that are joined, zipped and compared, both of them made by code that can be suspended.
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

    private IEnumerable<int> Numbers(int from, int to)
    {
        for (int i = from; i < to; i++) yield return Spin(i) % 6 + i;
    }

    public string Run()
    {
        var left = new List<(int Id, string? Name)> { (1, "a"), (2, null), (3, "c"), (4, "a") };
        var right = new[] { ("a", 10), ("c", 20), ("a", 30), (null!, 40) };
        var joined = left.Join(right, l => l.Name, r => r.Item1, (l, r) => l.Id * Spin(r.Item2)).ToList();
        var grouped = left.GroupJoin(right, l => l.Name == null ? null : l.Name + Spin(l.Id), r => r.Item1 + Spin(1), (l, rs) => l.Id + ":" + rs.Count() + Spin(l.Id)).ToList();
        var zipped = Numbers(1, 6).Zip(Numbers(3, 20).Where(n => Spin(n) % 2 == 0), (a, b) => a * 100 + Spin(b));
        var pairs = Numbers(1, 4).Zip(left.Select(l => Spin(l.Id)));
        var triples = Numbers(1, 9).Zip(Numbers(2, 9).Select(n => Spin(n)), new[] { "x", "y" });
        var isEqual = Numbers(1, 5).SequenceEqual(Numbers(1, 5).Select(n => n + Spin(0)));
        var isLonger = Numbers(1, 5).SequenceEqual(Numbers(1, 6).Select(n => n + Spin(0)));
        var none = left.Where(l => Spin(l.Id) < 0).Select(l => l.Id).DefaultIfEmpty(-7).Append(Spin(3)).Prepend(Spin(4));
        int asked = 0;
        var empty = new List<int>().Join(Numbers(0, 3).Select(n => { asked++; return n; }), a => Spin(a), b => Spin(b), (a, b) => a).ToList();
        return $"{string.Join(",", joined)} {string.Join(",", grouped)} {string.Join(",", zipped)} {string.Join(",", pairs)} {string.Join(",", triples)} {isEqual} {isLonger} {string.Join(",", none)} {empty.Count} {asked}";
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

// expect: migrates
// Elements that are told apart by keys and comparers, of sequences that are made by code that can be suspended.
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

    private sealed class Modulo(int by) : IEqualityComparer<int>
    {
        public bool Equals(int a, int b) => a % by == b % by;

        public int GetHashCode(int n) => n % by;
    }

    private string Show<T>(IEnumerable<T> items) => string.Join(",", items);

    public string Run()
    {
        var a = new[] { 5, 3, 8, 5, 12, 7, 1 };
        var b = new List<int> { 8, 2, 7, 7, 14 };
        int least = 1;
        return Show(a.Select(x => Spin(x)).Distinct()) + " " + Show(a.Where(x => Spin(x) > least).Distinct(new Modulo(4))) + " " + Show(a.DistinctBy(x => Spin(x) % 4))
            + " " + Show(a.Select(x => Spin(x)).Union(b.Select(x => Spin(x)))) + " " + Show(a.UnionBy(b, x => Spin(x) % 5)) + " " + Show(a.Where(x => Spin(x) > 0).Except(b))
            + " " + Show(a.ExceptBy(b.Select(x => Spin(x)), x => Spin(x))) + " " + Show(a.Select(x => Spin(x)).Intersect(b.Select(x => Spin(x)))) + " " + Show(a.IntersectBy(new[] { 0, 3 }, x => Spin(x) % 4))
            + " " + Show(a.Select(x => x + "" + Spin(x)).Concat(b.Select(x => "b" + Spin(x))).Reverse()) + " " + a.Select(x => Spin(x)).Contains(7) + " " + a.Select(x => (long)Spin(x)).ToHashSet().Count;
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

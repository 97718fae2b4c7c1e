// expect: migrates
// Queries within queries, that recurse and call local functions, with variables of all scopes around them.
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

    private sealed record Node(string Name, List<Node> Children);

    private IEnumerable<Node> Below(Node node) => node.Children.SelectMany(c => Below(c)).Prepend(node);

    private int Depth(Node node) => node.Children.Count == 0 ? Spin(1) : 1 + node.Children.Max(c => Depth(c)) + Spin(2);

    private static IEnumerable<List<int>> Permutations(List<int> items) =>
        items.Count == 0 ? new[] { new List<int>() } : items.SelectMany(x => Permutations(items.Where(y => y != x).ToList()).Select(rest => rest.Prepend(x).ToList()));

    public string Run()
    {
        var tree = new Node("a", new() { new Node("b", new() { new Node("c", new()), new Node("d", new()) }), new Node("e", new()) });
        var primes = Enumerable.Range(2, 28).Where(n => Enumerable.Range(2, n - 2).All(d => n % d != 0 || Spin(d) < 0)).ToList();
        int total = 0;
        for (int i = 1; i < 3; i++)
        {
            int own = i * 2;
            total += Enumerable.Range(1, i + 1).Sum(a => Enumerable.Range(1, a).Where(b => Local(a, b) > own).Sum(b => Spin(a + b + i)));
        }

        var table = Enumerable.Range(0, 3).Select(r => Enumerable.Range(0, 3).Select(c => Spin(r * c)).ToArray()).ToArray();
        var flat = from row in table from cell in row where Spin(cell) >= 0 select cell + table.Sum(t => t[0] + Spin(1));
        Func<int, IEnumerable<int>> down = null!;
        down = n => n == 0 ? Enumerable.Empty<int>() : down(n - 1).Select(x => x + Spin(n)).Append(n);
        return string.Join("", Below(tree).Select(n => n.Name + Spin(n.Children.Count))) + " " + Depth(tree) + " " + string.Join(",", primes) + " " + total + " " + string.Join(",", flat) + " " + string.Join(",", down(4))
            + " " + string.Join("|", Permutations(new() { 1, 2, 3 }).Where(p => Spin(p[0]) >= 0).Select(p => string.Concat(p)));

        int Local(int a, int b) => new[] { a, b }.Select(x => Spin(x)).Sum() + total % 2;
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

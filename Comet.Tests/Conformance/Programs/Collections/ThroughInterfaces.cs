using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

/// <summary>Collections known by their interfaces only, and queries over them.</summary>
[Offloadable]
public partial class Reader
{
    public IList<int> Numbers = new List<int>();
    public IDictionary<string, int> Counts = new Dictionary<string, int>();
    public IReadOnlyList<string> Names = ["x"];
    public ISet<string> Seen = new SortedSet<string>();

    public int Read(IEnumerable<string> words, IReadOnlyCollection<int> more)
    {
        int sum = 0;
        foreach (string word in words)
        {
            if (!Seen.Add(word))
            {
                sum += 100;
            }

            Counts[word] = Counts.TryGetValue(word, out int count) ? count + 1 : 1;
            Numbers.Add(word.Length);
            sum += Numbers.Count + Names[0].Length;
        }

        for (int i = 0; i < 4; i++)
        {
            sum += more.Where(static n => n % 2 == 0).Select(static n => n * n).Sum() + i;
            sum += Numbers.OrderByDescending(static n => n).Take(2).Aggregate(0, static (a, n) => a * 10 + n);
            sum += Counts.GroupBy(static pair => pair.Value).ToDictionary(static g => g.Key, static g => g.Count())[1];
        }

        return sum;
    }
}

public static class Program
{
    public static object? Run()
    {
        var reader = new Reader { Names = new[] { "first", "second" } };
        int sum = reader.Read(new List<string> { "a", "bb", "a", "ccc" }, new[] { 1, 2, 3, 4, 5 });
        sum += reader.Read(new Queue<string>(["dddd", "bb"]), new HashSet<int> { 8, 9 });
        Console.WriteLine($"{sum} {string.Join(",", reader.Numbers)} {string.Join(",", reader.Seen)}");
        return new object[] { reader.Numbers, reader.Counts, reader.Seen };
    }
}

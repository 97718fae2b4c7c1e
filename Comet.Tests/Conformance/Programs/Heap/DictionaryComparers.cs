using System;
using System.Collections.Generic;
using Comet;

public sealed class ByLength : IEqualityComparer<string>
{
    public int Asked;

    public bool Equals(string? x, string? y) => x?.Length == y?.Length;

    public int GetHashCode(string text)
    {
        Asked++;
        return text.Length;
    }
}

[Offloadable]
public partial class Compared
{
    public Dictionary<string, int> Exact = new(StringComparer.Ordinal);
    public string Trace = "";

    private int Weigh(string word)
    {
        int weight = 0;
        foreach (char c in word)
        {
            weight += c;
        }

        return weight;
    }

    public int Run(string[] words)
    {
        int sum = 0;
        var folded = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var lengths = new Dictionary<string, int>(new ByLength());
        foreach (string word in words)
        {
            folded[word] = folded.GetValueOrDefault(word) + 1;
            lengths[word] = Weigh(word);
            Exact[word] = sum;
            sum += folded[word.ToUpperInvariant()];
        }

        foreach (var (word, weight) in lengths)
        {
            Trace += word + weight + " ";
        }

        return sum * 100 + folded.Count * 10 + Exact.Count;
    }
}

public static class Program
{
    public static object? Run()
    {
        var compared = new Compared();
        int sum = compared.Run(["One", "one", "two", "three", "THREE", "ONE"]);
        Console.WriteLine($"{sum} {compared.Trace}");
        return compared;
    }
}

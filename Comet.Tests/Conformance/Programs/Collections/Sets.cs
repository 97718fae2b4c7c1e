using System;
using System.Collections.Generic;
using Comet;

public sealed class ByLength : IComparer<string>, IEqualityComparer<string>
{
    public int Compare(string? x, string? y) => x!.Length != y!.Length ? x.Length - y.Length : string.CompareOrdinal(x, y);

    public bool Equals(string? x, string? y) => x?.Length == y?.Length;

    public int GetHashCode(string text) => text.Length;
}

public sealed class Tag(string name)
{
    public string Name => name;

    public override bool Equals(object? other) => other is Tag tag && tag.Name == Name;

    public override int GetHashCode() => Name.Length * 31 + Name[0];
}

[Offloadable]
public partial class Sieve
{
    public HashSet<int> Seen = [];
    public HashSet<string> Lengths = new(new ByLength());
    public HashSet<Tag> Tags = [];
    public SortedSet<string> Words = new(new ByLength());
    public SortedSet<int> Ordered = [];
    public Dictionary<string, int> ByLengths = new(new ByLength());

    public int Sift(string[] words)
    {
        int news = 0;
        for (int i = 0; i < words.Length; i++)
        {
            string word = words[i];
            if (Words.Add(word))
            {
                news++;
            }

            Lengths.Add(word);
            ByLengths[word] = i;
            Tags.Add(new Tag(word));
            Seen.Add(i * 7 % 5);
            Ordered.Add(i * 7 % 11);
            if (i % 3 == 2)
            {
                Seen.Remove(i * 3 % 5);
                Ordered.Remove(Ordered.Min);
                Tags.Remove(new Tag(words[i - 1]));
            }
        }

        int sum = 0;
        foreach (int number in Seen)
        {
            sum = sum * 10 + number;
        }

        foreach (int number in Ordered)
        {
            sum = sum * 3 + number;
        }

        return news * 100_000 + sum % 100_000;
    }
}

public static class Program
{
    public static object? Run()
    {
        var sieve = new Sieve();
        sieve.Seen.UnionWith([10, 11, 12]);
        sieve.Seen.Remove(11);
        int result = sieve.Sift("to be or not to be that is the question whether tis nobler".Split(' '));
        sieve.Seen.Add(100);
        sieve.Seen.Add(101);
        Console.WriteLine($"{result} {string.Join(",", sieve.Seen)} {string.Join(",", sieve.Words)} {string.Join(",", sieve.Ordered)}");
        Console.WriteLine($"{sieve.Lengths.Count} {sieve.Lengths.Contains("xxxx")} {sieve.ByLengths["yy"]} {sieve.Tags.Count} {sieve.Tags.Contains(new Tag("nobler"))}");
        return new object[] { sieve.Seen, sieve.Words, sieve.Ordered, sieve.Lengths, sieve.ByLengths };
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Comet;

[Offloadable]
public partial class Glossary
{
    public ImmutableDictionary<string, int> Words = ImmutableDictionary<string, int>.Empty.WithComparers(StringComparer.OrdinalIgnoreCase);
    public ImmutableHashSet<string?> Tags = [];
    public ImmutableDictionary<string, int>? Former;
    public readonly List<string> Seen = [];

    public int Learn(string[] words, int rounds)
    {
        int known = 0;
        for (int i = 0; i < rounds; i++)
        {
            string word = words[i * 7 % words.Length] + i % 5;
            if (Words.TryGetValue(word.ToUpperInvariant(), out int count))
            {
                known += count;
            }

            if (i % 4 == 0)
            {
                Former = Words;
                Words = Words.SetItem(word, count + 1);
                Tags = Tags.Add(i % 8 == 0 ? null : word);
            }

            foreach (KeyValuePair<string, int> pair in Words)
            {
                known += Tags.Contains(pair.Key) ? pair.Value : 1;
                Seen.Add(pair.Key);
            }

            known += Read(Words, word) + (Tags.Contains(null) ? 100 : 0);
        }

        return known;
    }

    public string Show()
    {
        string text = "";
        foreach (string word in Words.Keys)
        {
            text += word + Words[word] + " ";
        }

        return text + string.Join(',', Tags.Select(static tag => tag ?? "-"));
    }

    private static int Read(IReadOnlyDictionary<string, int> words, string word) => words.ContainsKey(word) ? words[word] : words.Count;
}

public static class Program
{
    public static object? Run()
    {
        var glossary = new Glossary();
        Console.WriteLine(glossary.Learn(["ab", "cd", "ef", "gh"], 23));

        // Texts have other hash codes in every process; what is told of the order is that it has stayed.
        string[] order = glossary.Words.Keys.ToArray();
        string shown = glossary.Show();
        Console.WriteLine(shown.StartsWith(order[0] + glossary.Words[order[0]], StringComparison.Ordinal));
        Console.WriteLine(glossary.Seen.TakeLast(order.Length).SequenceEqual(order));
        Console.WriteLine(string.Join(' ', glossary.Words.OrderBy(static word => word.Key, StringComparer.Ordinal)));
        Console.WriteLine(glossary.Former!.Count == glossary.Words.Count);
        return new object[] { glossary.Seen.Count, glossary.Tags.Count, glossary.Words.Count };
    }
}

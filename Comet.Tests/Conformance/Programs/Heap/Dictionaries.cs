using System;
using System.Collections.Generic;
using Comet;

public enum Kind
{
    Small,
    Large,
}

[Offloadable]
public partial class Maps
{
    public Dictionary<string, int> Counts = new();
    public Dictionary<int, string> Names = new() { [3] = "three", [1] = "one" };
    public Dictionary<(int, string), List<int>> Lists = new();
    public Dictionary<Kind, Dictionary<string, int>> Nested = new();
    public Dictionary<long, object?> Objects = new(2);
    public Dictionary<char, int[]>? Replaced = new() { ['a'] = [1] };

    public string Run(string[] words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            string word = words[i];
            Counts[word] = Counts.GetValueOrDefault(word) + 1;
            Names[word.Length] = word;
            if (!Lists.TryGetValue((word.Length, word[..1]), out List<int>? list))
            {
                Lists.Add((word.Length, word[..1]), list = []);
            }

            list.Add(i);
            Kind kind = word.Length > 3 ? Kind.Large : Kind.Small;
            Nested.TryAdd(kind, new());
            Nested[kind][word] = i;
            Objects[i] = i % 3 == 0 ? Counts : i % 3 == 1 ? word : null;
            if (i == 4)
            {
                Names.Remove(1);
                Counts.Remove("the");
                Replaced = new() { ['b'] = [2] };
            }

            if (i == 6)
            {
                Objects.Clear();
            }
        }

        string order = "";
        foreach (KeyValuePair<string, int> pair in Counts)
        {
            order += pair.Key + pair.Value + " ";
        }

        foreach (int key in Names.Keys)
        {
            order += key;
        }

        return $"{order} {Lists[(3, "t")].Count} {Nested[Kind.Small].Count} {Objects.Count}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var maps = new Maps();
        string text = maps.Run("the quick brown fox jumps over the lazy dog and the fox".Split(' '));
        Console.WriteLine(text);
        return maps;
    }
}

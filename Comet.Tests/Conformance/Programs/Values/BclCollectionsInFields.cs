using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Comet;

[Offloadable]
public partial class Shelf
{
    public HashSet<string> Seen = [];
    public Queue<int> Waiting = new();
    public Stack<(int, string)> Path = new();
    public SortedDictionary<string, int> Sorted = new(StringComparer.Ordinal);
    public ImmutableArray<int> Fixed = [1, 2, 3];
    public ImmutableList<string> Grown = [];
    public int Turns;

    public int Run(string[] words)
    {
        int sum = 0;
        for (int i = 0; i < words.Length; i++)
        {
            int letters = 0;
            foreach (char c in words[i])
            {
                letters += c - 'a';
            }

            if (Seen.Add(words[i]))
            {
                Waiting.Enqueue(letters);
                Path.Push((i, words[i]));
                Sorted[words[i]] = letters;
                Grown = Grown.Add(words[i]);
            }
            else
            {
                sum += Waiting.Dequeue() - Path.Pop().Item1;
            }

            sum += Fixed[i % 3] + Grown.Count;
            Turns++;
        }

        foreach (var (_, letters) in Sorted)
        {
            sum = sum * 3 % 1009 + letters;
        }

        return sum;
    }
}

public static class Program
{
    public static object? Run()
    {
        var shelf = new Shelf();
        int sum = shelf.Run("to be or not to be that is the be all".Split(' '));
        Console.WriteLine($"{sum} {shelf.Seen.Count} {shelf.Waiting.Count} {shelf.Path.Peek()} {string.Join(",", shelf.Sorted.Keys)} {shelf.Turns}");
        return new object[] { sum, shelf.Turns };
    }
}

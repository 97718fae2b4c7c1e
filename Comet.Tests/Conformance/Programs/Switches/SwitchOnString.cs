using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Words
{
    private readonly Dictionary<string, int> _seen = new();

    private int Count(string word)
    {
        int vowels = 0;
        foreach (char c in word)
        {
            switch (c)
            {
                case 'a':
                case 'e':
                case 'i':
                case 'o':
                case 'u':
                    vowels++;
                    break;
            }
        }

        return vowels;
    }

    public int Run(string?[] words)
    {
        int total = 0;
        for (int i = 0; i < words.Length; i++)
        {
            string? word = words[i];
            switch (word)
            {
                case null:
                    total += 1000;
                    continue;
                case "":
                    total += 500;
                    break;
                case "add":
                    total += Count("addition");
                    goto case "next";
                case "next":
                    total++;
                    break;
                case "stop" when total > 10:
                    return total;
                case "stop":
                    total += Count(word);
                    goto default;
                case { Length: > 6 }:
                    total += word.Length;
                    break;
                default:
                    total += 2 * Count(word);
                    break;
            }

            _seen[word] = total;
        }

        return -total;
    }
}

public static class Program
{
    public static object? Run()
    {
        var words = new Words();
        int first = words.Run(["next", "stop", "add", "banana", "", null, "elephant", "stop", "never"]);
        int second = words.Run(["ai"]);
        Console.WriteLine($"{first} {second}");
        return words;
    }
}

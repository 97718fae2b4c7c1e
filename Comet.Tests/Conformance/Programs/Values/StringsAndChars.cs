using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Texts
{
    public const string Alphabet = "abcdefghijklmnopqrstuvwxyz";
    public string Empty = "", Odd = "nul\0 lone\uD800 emoji\U0001F600 \u00e9\n";
    public string? Null;
    public List<string?> All = [];

    private static char Shift(char c, int by)
    {
        int at = Alphabet.IndexOf(c);
        return at < 0 ? c : Alphabet[(at + by + 26) % 26];
    }

    public string Caesar(string text, int by)
    {
        var letters = new char[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            letters[i] = Shift(text[i], by);
        }

        return new string(letters);
    }

    public bool IsPalindrome(string text)
    {
        int low = 0, high = text.Length - 1;
        while (low < high)
        {
            if (!char.IsLetter(text[low]))
            {
                low++;
            }
            else if (!char.IsLetter(text[high]))
            {
                high--;
            }
            else if (char.ToLowerInvariant(text[low++]) != char.ToLowerInvariant(text[high--]))
            {
                return false;
            }
        }

        return true;
    }

    public Dictionary<char, int> Frequencies(string text)
    {
        var counts = new Dictionary<char, int>();
        foreach (char c in text)
        {
            counts[c] = counts.TryGetValue(c, out int n) ? n + 1 : 1;
        }

        return counts;
    }

    public string Run()
    {
        string secret = Caesar("hello, world", 3), plain = Caesar(secret, -3);
        string joined = "";
        foreach (string? part in new[] { secret, null, Empty, Odd, plain })
        {
            All.Add(part);
            joined += $"[{part?.Length.ToString() ?? "null"}]";
        }

        for (int i = 0; i < 3; i++)
        {
            Odd += Odd[i];
            Null = i == 1 ? null : Null + "x";
        }

        return $"{secret} {plain} {joined} {Odd.Length} {Null} {IsPalindrome("A man, a plan, a canal: Panama")} {IsPalindrome("almost")} {plain == "hello, world"} {string.Compare(secret, plain, StringComparison.Ordinal) > 0}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var texts = new Texts();
        Console.WriteLine(texts.Run());
        Dictionary<char, int> counts = texts.Frequencies("mississippi");
        Console.WriteLine(string.Join(" ", counts));
        return new object[] { texts, counts };
    }
}

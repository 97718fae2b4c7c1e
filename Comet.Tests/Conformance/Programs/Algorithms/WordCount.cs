using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class WordCount
{
    public Dictionary<string, int> Counts = new();
    public int Lines, Words, Characters;

    public void Read(string text)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : ' ';
            if (i < text.Length)
            {
                Characters++;
                Lines += c == '\n' ? 1 : 0;
            }

            if (char.IsLetter(c))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                string word = text[start..i].ToLowerInvariant();
                if (Counts.TryGetValue(word, out int count))
                {
                    Counts[word] = count + 1;
                }
                else
                {
                    Counts.Add(word, 1);
                }

                Words++;
                start = -1;
            }
        }
    }

    public List<KeyValuePair<string, int>> Top(int count)
    {
        var top = new List<KeyValuePair<string, int>>();
        foreach (KeyValuePair<string, int> pair in Counts)
        {
            int at = top.Count;
            while (at > 0 && (top[at - 1].Value < pair.Value || top[at - 1].Value == pair.Value && string.CompareOrdinal(top[at - 1].Key, pair.Key) > 0))
            {
                at--;
            }

            if (at < count)
            {
                top.Insert(at, pair);
                if (top.Count > count)
                {
                    top.RemoveAt(count);
                }
            }
        }

        return top;
    }
}

public static class Program
{
    public static object? Run()
    {
        var count = new WordCount();
        count.Read("The wheel turns, and the road turns with the wheel;\nbut where the road ends\nthe wheel must turn and turn, and turn again.\n");
        List<KeyValuePair<string, int>> top = count.Top(5);
        string line = $"{count.Lines} {count.Words} {count.Characters} {string.Join(" ", top)}";
        Console.WriteLine(line);
        return line.Contains("[the, 5] [and, 3] [turn, 3] [wheel, 3]") ? new object[] { count, top } : throw new InvalidOperationException(line);
    }
}

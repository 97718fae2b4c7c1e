using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public static partial class EditDistance
{
    public static int Between(string a, string b)
    {
        int[] previous = new int[b.Length + 1], current = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }

    public static string LongestCommon(string a, string b)
    {
        var lengths = new int[a.Length + 1, b.Length + 1];
        for (int i = a.Length - 1; i >= 0; i--)
        {
            for (int j = b.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = a[i] == b[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var common = new List<char>();
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
            {
                common.Add(a[i]);
                i++;
                j++;
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return new string(common.ToArray());
    }
}

public static class Program
{
    public static object? Run()
    {
        (string A, string B, int Distance)[] known = [("kitten", "sitting", 3), ("saturday", "sunday", 3), ("", "abc", 3), ("rosettacode", "raisethysword", 8)];
        foreach (var (a, b, distance) in known)
        {
            int got = EditDistance.Between(a, b);
            string common = EditDistance.LongestCommon(a, b);
            Console.WriteLine($"{a} {b} {got} {common}");
            if (got != distance)
            {
                throw new InvalidOperationException($"{a} and {b} are {distance} apart.");
            }
        }

        string longest = EditDistance.LongestCommon("thisisatest", "testing123testing");
        return longest == "tsitest" ? longest : throw new InvalidOperationException(longest);
    }
}

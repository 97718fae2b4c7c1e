using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public static partial class Roman
{
    private static readonly int[] s_values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
    private static readonly string[] s_signs = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"];
    private static readonly Dictionary<char, int> s_digits = new() { ['I'] = 1, ['V'] = 5, ['X'] = 10, ['L'] = 50, ['C'] = 100, ['D'] = 500, ['M'] = 1000 };
    public static readonly List<string> Cache = [];
    public static readonly string Prefix = "roman:";
    private const int Limit = 4000;

    public static string Format(int number)
    {
        string text = "";
        for (int i = 0; i < s_values.Length; i++)
        {
            while (number >= s_values[i] && number < Limit)
            {
                text += s_signs[i];
                number -= s_values[i];
            }
        }

        Cache.Add(Prefix + text);
        return text;
    }

    public static int Parse(string text)
    {
        int total = 0, previous = 0;
        for (int i = text.Length - 1; i >= 0; i--)
        {
            int digit = s_digits[text[i]];
            total += digit < previous ? -digit : digit;
            previous = digit;
        }

        return total;
    }
}

public static class Program
{
    public static object? Run()
    {
        Roman.Cache.Clear();
        foreach (int number in new[] { 1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999 })
        {
            string text = Roman.Format(number);
            int back = Roman.Parse(text);
            Console.WriteLine($"{number} {text}");
            if (back != number)
            {
                throw new InvalidOperationException($"{number} came back as {back}.");
            }
        }

        return Roman.Cache;
    }
}

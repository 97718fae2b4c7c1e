using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

[Offloadable]
public partial class Slices
{
    public int[] Numbers = [0, 1, 2, 3, 4, 5, 6, 7];
    public List<string> Words = ["a", "b", "c", "d"];

    private int Next(int n)
    {
        int i = 0;
        while (i < n)
        {
            i++;
        }

        Numbers[n] += 10;
        return i;
    }

    public string Run(string text)
    {
        int[] middle = Numbers[Next(1)..^Next(2)];
        int[] end = Numbers[^Next(3)..];
        int[] all = Numbers[..];
        string part = text[Next(2)..(Next(1) + 4)];
        string last = Words[^Next(1)];
        Numbers[^Next(2)] = Next(5);
        Numbers[^Next(1)] += Next(2);
        Range range = Next(1)..Next(3);
        Index index = ^Next(2);
        string failed = "";
        try
        {
            failed = text[Next(5)..Next(2)];
        }
        catch (ArgumentOutOfRangeException)
        {
            failed = "out";
        }

        return $"{string.Join(",", middle)} {string.Join(",", end)} {all.Length} {part} {last} {range} {index} {string.Join(",", Numbers[range])} {text[index]} {failed}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var slices = new Slices();
        Console.WriteLine(slices.Run("hello world"));
        Console.WriteLine(string.Join(",", slices.Numbers));
        return slices;
    }
}

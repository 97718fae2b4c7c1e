using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Tally
{
    public static int Count;
    private static string s_text = "start";
    internal static List<int>? Numbers;
    private static Dictionary<string, Tally> s_byName = new();
    private static (int, double) s_pair = (1, 0.5);
    private static object? s_any;
    private static DayOfWeek? s_day;
    private static Tally? s_first;

    public int Mine;

    public static string Run(int turns)
    {
        Numbers ??= [];
        for (int i = 0; i < turns; i++)
        {
            Count++;
            s_text += i % 10;
            Numbers.Add(Count);
            var one = new Tally { Mine = Count };
            s_first ??= one;
            s_byName["t" + i % 3] = one;
            s_pair = (s_pair.Item1 * 2 % 1000, s_pair.Item2 + i);
            s_any = i % 2 == 0 ? one : Numbers;
            s_day = (DayOfWeek)(i % 7);
            one.Bump();
        }

        return $"{Count} {s_text} {s_byName.Count} {s_pair} {ReferenceEquals(s_any, Numbers)} {s_day} {s_first?.Mine}";
    }

    private void Bump()
    {
        for (int i = 0; i < 2; i++)
        {
            Mine += Count;
        }
    }

    public static void Reset()
    {
        (Count, s_text, Numbers, s_pair, s_any, s_day, s_first) = (0, "start", null, (1, 0.5), null, null, null);
        s_byName = new();
    }
}

public static class Program
{
    public static object? Run()
    {
        Tally.Reset();
        string first = Tally.Run(6);
        Tally.Count += 100;
        Tally.Numbers!.Clear();
        string second = Tally.Run(6);
        Console.WriteLine(first);
        Console.WriteLine(second);
        return new object?[] { first, second, Tally.Count, Tally.Numbers };
    }
}

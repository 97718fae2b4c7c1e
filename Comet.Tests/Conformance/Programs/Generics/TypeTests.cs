using System;
using Comet;

/// <summary>What a type parameter is, asked in all ways.</summary>
[Offloadable]
public partial class Tests
{
    private static T Loop<T>(T value)
    {
        T last = value;
        for (int i = 0; i < 2; i++)
        {
            last = value;
        }

        return last;
    }

    private static string Kind<T>(T value)
    {
        string text = typeof(T).Name;
        if (typeof(T) == typeof(int))
        {
            text += " int" + (int)(object)Loop(value)!;
        }

        text += value switch { null => " null", string s => " string" + s.Length, IComparable<T> => " comparable", _ => " plain" };
        text += default(T) is null ? " reference" : " value";
        return text + (value is T ? "!" : "?") + Loop(value)?.ToString()?.Length;
    }

    private static TTo? Cast<TFrom, TTo>(TFrom from)
        where TTo : class
    {
        object? boxed = Loop<object?>(from);
        return boxed as TTo ?? (Loop(from) is TTo direct ? direct : null);
    }

    private static T[] Grow<T>(T[] items, Func<int, T> make, int to)
    {
        var larger = new T[to];
        for (int i = 0; i < to; i++)
        {
            larger[i] = i < items.Length ? Loop(items[i]) : make(i);
        }

        return larger;
    }

    private static int Compare<T>(T a, T b)
        where T : IComparable<T>?
        => Loop(a) is null ? Loop(b) is null ? 0 : -1 : a!.CompareTo(b);

    public string Run() =>
        $"{Kind(5)} {Kind("ab")} {Kind<string?>(null)} {Kind<int?>(3)} {Kind<int?>(null)} {Kind(new int[2])} {Kind<object>(1.5f > 1)} {Kind(DayOfWeek.Friday)} {Cast<object, string>("s")} {Cast<int, IFormattable>(7)} {Cast<string, int[]>("x")?.Length ?? -1} {string.Join(",", Grow([1, 2], i => i * i, 5))} {Compare("a", "b")} {Compare<string?>(null, "b")} {Compare(3, 2)}";
}

public static class Program
{
    public static object? Run()
    {
        string text = new Tests().Run();
        Console.WriteLine(text);
        return text;
    }
}

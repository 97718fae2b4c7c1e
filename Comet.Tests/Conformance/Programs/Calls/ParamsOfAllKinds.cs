using System;
using System.Collections.Generic;
using Comet;

/// <summary>Params arrays, spans and collections, with calls among the arguments.</summary>
[Offloadable]
public partial class Variadic
{
    public string Log = "";

    private int F(int value)
    {
        int n = 0;
        while (n < 2)
        {
            n++;
        }

        Log += value;
        return value;
    }

    private int Sum(string name, params int[] values)
    {
        int sum = name.Length;
        foreach (int value in values)
        {
            sum = sum * 2 + value;
        }

        return sum;
    }

    private static int Spans(params ReadOnlySpan<int> values)
    {
        int sum = 0;
        foreach (int value in values)
        {
            sum = sum * 3 + value;
        }

        return sum;
    }

    private static string Lists(params List<object?> values)
    {
        string text = "";
        for (int i = 0; i < values.Count; i++)
        {
            text += values[i] ?? "null";
        }

        return text;
    }

    private static int Enumerate(int start, params IEnumerable<int> values)
    {
        foreach (int value in values)
        {
            start -= value;
        }

        return start;
    }

    private static string Pick(params object[] all) => "objects" + all.Length;

    private static string Pick(object one) => "one";

    private static string Pick(params string[] all) => "strings" + all.Length;

    public string Run()
    {
        int[] given = [F(1), F(2)];
        return $"{Sum("a", F(1), F(2), F(3))} {Sum("bb")} {Sum(name: "c", values: given)} {Sum(values: [F(4), F(5)], name: "d" + F(6))} {Spans(F(1), F(2))} {Spans()} {Spans([F(7), .. given])} {Lists(F(8), null, "x", F(9))} {Enumerate(F(10), F(1), F(2))} {Pick()} {Pick(F(1))} {Pick(F(1), F(2))} {Pick("a", "b" + F(1))} {Pick(null!, "x")}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var variadic = new Variadic();
        Console.WriteLine(variadic.Run());
        Console.WriteLine(variadic.Log);
        return variadic;
    }
}

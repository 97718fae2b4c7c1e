using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Box
{
    public int Field;
    public Box? Next;

    public int Auto { get; set; }

    public int this[int i]
    {
        get => Field + i;
        set => Field = value * i;
    }
}

/// <summary>When the target of an assignment is evaluated, and when it is found to be null or out of range.</summary>
[Offloadable]
public partial class Targets
{
    public List<string> Trace { get; } = [];

    private int F(int value)
    {
        int n = 0;
        while (n++ < 2)
        {
        }

        Trace.Add("F" + value);
        return value;
    }

    private Box? B(Box? box)
    {
        F(0);
        Trace.Add(box is null ? "null" : "box");
        return box;
    }

    private void Try(string name, int which)
    {
        Trace.Add(name);
        int[]? none = null;
        var box = new Box { Field = 1 };
        int[] items = [1, 2, 3];
        try
        {
            switch (which)
            {
                case 0: none![F(0)] = F(1); break;
                case 1: items[F(5)] = F(1); break;
                case 2: items[F(5)] += F(1); break;
                case 3: B(null)!.Field = F(1); break;
                case 4: B(null)!.Field += F(1); break;
                case 5: B(null)!.Auto = F(1); break;
                case 6: B(null)![F(2)] = F(1); break;
                case 7: B(box)!.Next!.Field = F(1); break;
                case 8: items[F(0)] = items[F(1)] = items[F(9)] = F(4); break;
                case 9: (items[F(9)], items[F(0)]) = (F(1), F(2)); break;
                case 10: items[F(1)] = (items = [7, 8, 9])[F(2)]; break;
                case 11: box.Field = (box = new Box { Field = 50 }).Field + F(1); break;
                case 12: box.Field += (box = new Box { Field = 50 }).Field + F(1); break;
                case 13: (box, box.Field) = (new Box { Field = F(70) }, F(3)); break;
                case 14: (box.Next = new Box()).Next = B(box); break;
                case 15: (none = items)[F(0)] = none[F(1)] + F(2); break;
                case 16: B(box)![F(2)] += B(box)!.Field++ + F(3); break;
                case 17: items[items[F(0)]] = items[items[F(1)] = F(0)]; break;
            }
        }
        catch (Exception e) when (e is NullReferenceException or IndexOutOfRangeException)
        {
            Trace.Add(e.GetType().Name);
        }

        Trace.Add($"= {box.Field} {box.Next?.Field} {string.Join(",", items)} {none?.Length}\n");
    }

    public string Run()
    {
        for (int i = 0; i < 18; i++)
        {
            Try(i + ":", i);
        }

        return string.Join(" ", Trace);
    }
}

public static class Program
{
    public static object? Run()
    {
        string trace = new Targets().Run();
        Console.WriteLine(trace);
        return trace;
    }
}

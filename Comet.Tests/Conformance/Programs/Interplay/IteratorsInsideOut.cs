using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

/// <summary>Iterators run in turns with those who use them: what runs when, and what an early end still runs.</summary>
[Offloadable]
public partial class Turns
{
    public List<string> Log { get; } = [];

    public int Spin(int value)
    {
        int n = 0;
        while (n < value)
        {
            n++;
        }

        return n;
    }

    private IEnumerable<int> Count(string name, int n)
    {
        Log.Add(name + " starts");
        try
        {
            for (int i = 0; i < n; i++)
            {
                Log.Add(name + i);
                yield return Spin(i);
            }

            Log.Add(name + " is through");
        }
        finally
        {
            Log.Add(name + " ends " + Spin(2));
        }
    }

    private IEnumerable<int> Walk(int depth)
    {
        yield return depth;
        if (depth > 0)
        {
            foreach (int below in Walk(depth - 1))
            {
                yield return below + Spin(10);
            }

            yield return -depth;
        }
    }

    private IEnumerator<string> Broken()
    {
        string? text = "a";
        try
        {
            yield return text;
            text += Spin(1);
            yield return text;
            text = null;
        }
        finally
        {
            Log.Add("cleaned " + (text ?? "null"));
        }

        yield return text!.Length.ToString();
    }

    private static IEnumerable<T> Once<T>(IEnumerable<T> items, Func<T, bool> stop)
    {
        foreach (T item in items)
        {
            if (stop(item))
            {
                yield break;
            }

            yield return item;
        }
    }

    private void Drain()
    {
        IEnumerator<string> broken = Broken();
        try
        {
            Log.Add($"{broken.MoveNext()} {broken.Current}");
            Log.Add($"{broken.MoveNext()} {broken.Current}");
            Log.Add($"{broken.MoveNext()}");
        }
        catch (NullReferenceException)
        {
            Log.Add("broken " + broken.MoveNext());
        }
    }

    public string Run()
    {
        int sum = 0;
        foreach (int a in Count("a", 4))
        {
            if (a == 2)
            {
                break;
            }

            foreach (int b in Count("b", 2))
            {
                sum += a * 10 + b + Spin(1);
                Log.Add("body");
            }
        }

        IEnumerable<int> twice = Count("c", 2);
        Log.Add("nothing yet");
        sum += twice.Sum() + twice.First();
        foreach (var (x, y) in Count("d", 3).Zip(Count("e", 2)))
        {
            sum += Spin(x + y);
        }

        Drain();
        using (IEnumerator<int> left = Count("f", 5).GetEnumerator())
        {
            left.MoveNext();
            left.MoveNext();
            sum += left.Current;
        }

        return $"{sum} {string.Join(",", Walk(3))} {string.Join(",", Once(Count("g", 9), n => n > 2))}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var turns = new Turns();
        Console.WriteLine(turns.Run());
        Console.WriteLine(string.Join(", ", turns.Log));
        Console.WriteLine(turns.Spin(30));
        return turns;
    }
}

using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Closures
{
    public int Field = 2;
    public List<string> Log = [];

    private int Spin(int n)
    {
        int i = 0;
        while (i < n)
        {
            i++;
        }

        return i;
    }

    /// <summary>Each turn has a variable of its own; the counter is shared.</summary>
    public int PerIteration(int count)
    {
        var actions = new List<Func<int>>();
        int shared = 0;
        for (int i = 0; i < count; i++)
        {
            int own = Spin(i);
            actions.Add(() => own++ * 100 + shared++ * 10 + Field);
        }

        int sum = 0;
        foreach (Func<int> action in actions)
        {
            sum += action();
            sum += action();
            shared += Spin(1);
        }

        return sum * 100 + shared;
    }

    public string Sorted(string[] words, int skip)
    {
        int compared = 0;
        var sorted = new List<string>(words);
        sorted.Sort((a, b) =>
        {
            compared++;
            return string.CompareOrdinal(a, skip, b, skip, 9);
        });
        for (int i = 0; i < sorted.Count; i++)
        {
            Log.Add(sorted[i] + Spin(i));
        }

        return string.Join(",", sorted) + (compared > 0);
    }

    public static Func<int, Func<int, int>> Curry(int a) => b => c =>
    {
        int sum = a;
        for (int i = 0; i < b; i++)
        {
            sum += c;
        }

        return sum;
    };

    public int Recursive(int n)
    {
        Func<int, int> factorial = null!;
        factorial = k => k <= 1 ? 1 : k * factorial(k - 1);
        int total = 0;
        for (int i = 1; i <= n; i++)
        {
            total += factorial(i) + Spin(i);
        }

        return total;
    }
}

public static class Program
{
    public static object? Run()
    {
        var closures = new Closures();
        string line = $"{closures.PerIteration(4)} {closures.Sorted(["xb", "ya", "ad"], 1)} {Closures.Curry(1)(3)(5)} {closures.Recursive(5)}";
        Console.WriteLine(line);
        return closures;
    }
}

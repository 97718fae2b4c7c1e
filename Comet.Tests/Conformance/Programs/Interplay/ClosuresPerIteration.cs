using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

/// <summary>Which variables lambdas share: one per iteration of foreach, one for a whole for, one per entry of a block.</summary>
[Offloadable]
public partial class Closures
{
    public List<string> Log { get; } = [];

    private int _field = 10;

    public int Spin(int value)
    {
        int n = 0;
        for (int i = 0; i < value; i++)
        {
            n++;
        }

        return n;
    }

    public string PerIteration(int n)
    {
        var all = new List<Func<int>>();
        for (int i = 0; i < n; i++)
        {
            int copy = Spin(i);
            all.Add(() => i * 100 + copy++);
            all.Add(() => copy * 1000);
        }

        foreach (int each in Enumerable.Range(Spin(1), n))
        {
            all.Add(() => each + _field++);
        }

        int w = 0;
        while (w < Spin(n))
        {
            int inside = w;
            all.Add(() => inside + w);
            w++;
        }

        return string.Join(" ", all.Select(f => f()).Concat(all.Select(f => f())));
    }

    public string Shared()
    {
        int total = 0, calls = 0;
        Action<int> add = n =>
        {
            for (int i = 0; i < n; i++)
            {
                total += i;
            }

            calls++;
        };
        Func<int> read = () => total * 10 + calls;
        for (int i = 0; i < 3; i++)
        {
            add(Spin(i + 2));
            total++;
            Log.Add(read().ToString());
        }

        Func<int, Func<int, int>> curried = a => b => a * b + total++;
        Func<int, int> triple = curried(Spin(3));
        Func<int, int>? fib = null;
        fib = n => n < 2 ? n : fib!(n - 1) + fib(n - 2);
        return $"{triple(1)} {triple(2)} {fib(Spin(9))} {read()}";
    }

    public string Goto()
    {
        var all = new List<Func<int>>();
        int turn = 0;
    again:
        {
            int local = turn * 2;
            all.Add(() => local + turn);
            local += Spin(1);
        }

        if (++turn < 3)
        {
            goto again;
        }

        return string.Join(" ", all.Select(f => f()));
    }

    public string InTry(int n)
    {
        Func<string>? later = null;
        string text = "a";
        try
        {
            int inner = Spin(n);
            later = () => text + inner++;
            if (n > 2)
            {
                throw new InvalidOperationException("x");
            }

            text += Spin(n);
        }
        catch (InvalidOperationException e)
        {
            text += e.Message;
            Func<string> before = later!;
            later = () => before() + e.Message.Length;
        }
        finally
        {
            text += "f";
        }

        return later() + later();
    }

    public string Parameters(int a, string b, params int[] rest)
    {
        Action change = () => (a, b, rest[0]) = (a + 1, b + a, rest[0] + Spin(2));
        for (int i = 0; i < 2; i++)
        {
            change();
            a *= 2;
        }

        return $"{a} {b} {rest[0]}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var closures = new Closures();
        Console.WriteLine(closures.PerIteration(3));
        Console.WriteLine(closures.Shared());
        Console.WriteLine(closures.Goto());
        Console.WriteLine(closures.InTry(1) + " " + closures.InTry(3));
        Console.WriteLine(closures.Parameters(1, "b", 5, 6));
        Console.WriteLine(string.Join(" ", closures.Log));
        Console.WriteLine(closures.Spin(30));
        return closures;
    }
}

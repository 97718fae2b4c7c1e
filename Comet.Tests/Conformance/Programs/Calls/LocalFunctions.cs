using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Locals
{
    public List<string> Trace = [];

    public int Run(int n)
    {
        int calls = 0;
        int Fib(int k)
        {
            calls++;
            return k < 2 ? k : Fib(k - 1) + Fib(k - 2);
        }

        static int Square(int k)
        {
            int square = 0;
            for (int i = 0; i < k; i++)
            {
                square += k;
            }

            return square;
        }

        int total = 0;
        for (int i = 0; i < n; i++)
        {
            total += Fib(i) + Square(i);
            Note(i);
        }

        return total * 1000 + calls;

        void Note(int i)
        {
            if (i % 2 == 0)
            {
                Trace.Add($"{i}:{total}:{calls}");
                Note(i + 1);
            }
        }
    }

    public bool Even(int n)
    {
        return IsEven(n);
        bool IsEven(int k) => k == 0 || IsOdd(k - 1);
        bool IsOdd(int k) => k != 0 && IsEven(k - 1);
    }
}

public static class Program
{
    public static object? Run()
    {
        var locals = new Locals();
        Console.WriteLine($"{locals.Run(8)} {locals.Even(10)} {locals.Even(7)} {string.Join(" ", locals.Trace)}");
        return locals;
    }
}

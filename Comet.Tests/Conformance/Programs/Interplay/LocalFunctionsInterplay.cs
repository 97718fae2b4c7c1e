using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

/// <summary>Local functions that capture, recurse, call each other, are generic, and stand in odd places.</summary>
[Offloadable]
public partial class Locals
{
    private int _field = 1;

    public int Advance(int n)
    {
        while (n-- > 0)
        {
            _field++;
        }

        return _field;
    }

    public string Run(int n, params string[] words)
    {
        int calls = 0;
        var log = new List<string>();
        string result = Outer(n) + Generic(words[0], 2) + Generic(n, 1);
        for (int i = 0; i < n; i++)
        {
            int square = Square(i);
            void Add()
            {
                for (int k = 0; k < 2; k++)
                {
                    log.Add($"{i}:{square++}");
                }

                n -= square > 8 ? 1 : 0;
            }

            Add();
            if (square > 2)
            {
                Add();
            }
        }

        if (Even(n + 7))
        {
            return result;
        }

        return $"{result} {calls} {string.Join(" ", log)} {_field} {n} {Default()} {Default(5, "x")} {Sum(1, 2, 3)} {Out(out int left)}{left} {string.Join(",", Lazy(3))}";

        int Outer(int depth)
        {
            calls++;
            int own = depth * 10;
            return depth == 0 ? Inner(1) : Outer(depth - 1) + Inner(depth);

            int Inner(int times)
            {
                while (times-- > 0)
                {
                    own++;
                    _field += own % 3;
                }

                return own;
            }
        }

        static int Square(int k)
        {
            int sum = 0;
            for (int i = 0; i < k; i++)
            {
                sum += k;
            }

            return sum;
        }

        string Generic<T>(T value, int times)
            where T : notnull
        {
            string text = "";
            for (int i = 0; i < times; i++)
            {
                text += $"<{value}{calls++}>";
            }

            return text + typeof(T).Name;
        }

        bool Even(int k) => k == 0 || Odd(k - 1);
        bool Odd(int k) => k != 0 && Even(k - 1);

        string Default(int a = 3, string b = "d") => b + Square(a);

        int Sum(params int[] all) => all.Aggregate(0, (a, b) => a * 2 + b + calls);

        bool Out(out int value)
        {
            value = 0;
            for (; value < 3; value++)
            {
            }

            return value == 3;
        }

        IEnumerable<int> Lazy(int count)
        {
            for (int i = 0; i < count; i++)
            {
                yield return Square(i) + calls++;
            }
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var locals = new Locals();
        Console.WriteLine(locals.Run(4, "w"));
        Console.WriteLine(locals.Run(3, "v", "u"));
        Console.WriteLine(locals.Advance(30));
        return locals;
    }
}

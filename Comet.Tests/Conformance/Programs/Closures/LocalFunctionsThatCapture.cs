// expect: migrates
using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Search
{
    private readonly List<string> _log = new();

    public int CountPaths(int width, int height)
    {
        var seen = new Dictionary<(int, int), int>();
        return Walk(0, 0);

        int Walk(int x, int y)
        {
            if (x == width && y == height) return 1;
            if (x > width || y > height) return 0;
            if (seen.TryGetValue((x, y), out int known)) return known;
            int count = Walk(x + 1, y) + Walk(x, y + 1);
            seen[(x, y)] = count;
            return count;
        }
    }

    public int Parity(int n)
    {
        int steps = 0;
        bool even = IsEven(n);
        return even ? steps : -steps;

        bool IsEven(int k) { steps++; return k == 0 || IsOdd(k - 1); }
        bool IsOdd(int k) { steps++; return k != 0 && IsEven(k - 1); }
    }

    public T Fold<T>(IReadOnlyList<T> items, T seed, Func<T, T, T> combine)
    {
        T result = seed;
        for (int i = 0; i < items.Count; i++) Step(items[i]);
        return result;

        void Step(T item) => result = combine(result, item);
    }

    public string WithOptional(int n)
    {
        string text = "";
        for (int i = 0; i < n; i++)
        {
            int square = i * i;
            Append(square);
            Append(times: 2, value: square + 1);
            void Append(int value, int times = 1, params string[] more)
            {
                for (int k = 0; k < times; k++) text += $"{value}{string.Concat(more)},";
                _log.Add(text.Length.ToString());
            }
        }
        return text;
    }

    public int AsDelegate(int n)
    {
        int offset = 100;
        Func<int, int> f = Add;
        offset = 7;
        return Twice(f, n) + Twice(Add, n);

        int Add(int x) { int sum = 0; for (int i = 0; i < x % 5; i++) sum += offset; return sum + x; }
    }

    private int Twice(Func<int, int> f, int x) => f(f(x));

    public int Log => _log.Count;

    public static long Static(int n)
    {
        return Power(3, n);
        static long Power(long b, int e) => e == 0 ? 1 : b * Power(b, e - 1);
    }
}

public static class Program
{
    public static object Run()
    {
        var s = new Search();
        Console.WriteLine(s.CountPaths(4, 5));
        Console.WriteLine(s.Parity(9));
        Console.WriteLine(s.Fold(new[] { 1, 2, 3, 4 }, 10, (a, b) => a * b));
        Console.WriteLine(s.Fold(new List<string> { "x", "y" }, "-", (a, b) => a + b));
        Console.WriteLine(s.WithOptional(3));
        Console.WriteLine(s.AsDelegate(4));
        Console.WriteLine(Search.Static(11));
        return s.Log;
    }
}

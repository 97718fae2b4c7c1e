// expect: migrates
using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

[Offloadable]
public partial class Numbers
{
    private readonly List<string> _log = new();
    private int _made;

    public IEnumerable<int> Upto(int n)
    {
        _log.Add($"start {n}");
        for (int i = 0; i < n; i++)
        {
            if (i == 3) continue;
            int square = 0;
            for (int k = 0; k < i; k++) square += i;
            _made++;
            yield return square;
            if (square > 60) yield break;
        }
        _log.Add("end");
    }

    public IEnumerable<(int, string)> Pairs(IEnumerable<int> source, string prefix)
    {
        foreach (int a in source)
        {
            foreach (char c in prefix) yield return (a, prefix + c);
            switch (a % 3)
            {
                case 0: yield return (a, "zero"); break;
                case 1: yield return (a, Text(a)); goto default;
                default: yield return (-a, "other"); break;
            }
        }
    }

    private string Text(int a)
    {
        string text = "";
        while (a > 0) { text += a % 2; a /= 2; }
        return text;
    }

    public static IEnumerable<long> Fibonacci()
    {
        long a = 0, b = 1;
        while (true)
        {
            yield return a;
            (a, b) = (b, a + b);
        }
    }

    public IEnumerable<T> Interleave<T>(IEnumerable<T> first, IEnumerable<T> second) where T : notnull
    {
        using IEnumerator<T> a = first.GetEnumerator();
        using IEnumerator<T> b = second.GetEnumerator();
        bool more = true;
        while (more)
        {
            more = false;
            if (a.MoveNext()) { more = true; yield return a.Current; }
            if (b.MoveNext()) { more = true; yield return b.Current; }
        }
    }

    public long Sum(int n)
    {
        long sum = 0;
        foreach (int x in Upto(n)) sum = sum * 3 + x;
        foreach (var (a, text) in Pairs(Upto(5), "pq")) sum += a * text.Length;
        int taken = 0;
        foreach (long f in Fibonacci())
        {
            if (++taken > 20) break;
            sum ^= f;
        }
        return sum;
    }

    public string Twice(int n)
    {
        IEnumerable<int> numbers = Upto(n);
        string text = "";
        foreach (int a in numbers)
        {
            foreach (int b in numbers) text += a * b + ",";
        }
        return text + string.Join(";", Interleave(numbers, new[] { 7, 8 }));
    }

    public string Log => string.Join("|", _log) + _made;
}

public static class Program
{
    public static object Run()
    {
        var n = new Numbers();
        Console.WriteLine(n.Sum(12));
        Console.WriteLine(n.Twice(5));
        Console.WriteLine(string.Join(",", n.Upto(6).Where(x => x % 2 == 0)));
        Console.WriteLine(string.Join(",", Numbers.Fibonacci().Take(8)));
        return n.Log;
    }
}

// expect: migrates
// Chains of operators whose lambdas call code that can be suspended; captured variables; what is taken is shown by a trace.
using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

[Offloadable]
public partial class Pipelines
{
    private readonly List<string> _trace = new();

    public int Spin(int n)
    {
        int s = 0;
        for (int i = 0; i < n; i++) s += i * 3 % 7;
        return s;
    }

    private T Seen<T>(string what, T value)
    {
        _trace.Add(what + value);
        return value;
    }

    public string Chains(int[] xs, int least)
    {
        int calls = 0;
        var list = xs.Where(x => { calls++; return Spin(x) > least; }).Select(x => Spin(x) + x).ToList();
        var array = xs.Select((x, i) => Spin(x) * i).Where((x, i) => Spin(i) % 2 == 0).Skip(1).Take(3).ToArray();
        var names = xs.SelectMany(x => Enumerable.Range(0, x % 3), (x, y) => $"{Spin(x)}:{y}").Distinct().Reverse().ToList();
        var sum = Enumerable.Range(1, 6).Where(n => Spin(n) % 2 == 1).Sum(n => (long)Spin(n));
        return $"{calls} {string.Join(",", list)} {string.Join(",", array)} {string.Join(",", names)} {sum}";
    }

    public string Laziness(List<int> xs)
    {
        var query = xs.Where(x => Seen("w", Spin(x)) % 2 == 0).Select(x => Seen("s", x * 10));
        _trace.Add("made");
        int first = query.First();
        _trace.Add("first");
        foreach (int x in query)
        {
            _trace.Add("body" + Spin(x));
            if (x > 30) break;
        }

        var both = query.Take(2).Concat(query.Skip(2)).ToList();
        return first + " " + string.Join(",", both) + " " + string.Join(" ", _trace);
    }

    public string Elements(List<int> xs)
    {
        var q = xs.Select(x => Spin(x));
        string missing = "", many = "", none = "";
        try { q.First(x => Spin(x) > 100000); } catch (InvalidOperationException e) { missing = e.Message; }
        try { q.Single(x => Spin(x) >= 0); } catch (InvalidOperationException e) { many = e.Message; }
        try { xs.Where(x => Spin(x) < 0).Aggregate((a, b) => a + Spin(b)); } catch (InvalidOperationException e) { none = e.Message; }
        return $"{q.First(x => Spin(x) > 2)} {q.FirstOrDefault(x => Spin(x) > 100000, -1)} {q.Any(x => Spin(x) == 3)} {q.All(x => Spin(x) >= 0)} {q.Count(x => Spin(x) > 5)} "
            + $"{q.Last()} {xs.Last(x => Spin(x) < 20)} {q.ElementAt(2)} {q.Contains(9)} {q.Aggregate(1, (a, b) => a * 3 + Spin(b))} {q.Max(x => Spin(x))} {q.Min()} {q.Average():F2} {missing}|{many}|{none}";
    }

    public string Run()
    {
        var text = Chains(new[] { 3, 1, 4, 1, 5, 9, 2, 6 }, 4);
        text += "\n" + Laziness(new List<int> { 2, 3, 5, 7, 8, 9 });
        return text + "\n" + Elements(new List<int> { 4, 2, 8, 5, 7 });
    }
}

public static class Program
{
    public static object? Run()
    {
        var text = new Pipelines().Run();
        Console.WriteLine(text);
        return text;
    }
}

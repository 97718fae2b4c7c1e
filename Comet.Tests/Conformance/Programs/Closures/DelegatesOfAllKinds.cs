// expect: migrates
using System;
using System.Collections.Generic;
using Comet;

public delegate bool Filter<T>(T item, int index);

public delegate void Change(ref int value);

[Offloadable]
public partial class Pipeline
{
    private readonly Dictionary<string, Func<double, double>> _operations = new();
    private readonly List<Filter<int>> _filters = new();
    private Action<string>? _observer;
    private string _seen = "";

    public Pipeline()
    {
        Add("half", x => x / 2);
        Add("root", Math.Sqrt);
        Add("same", Same);
        _observer = text => _seen += text;
    }

    public void Add(string name, Func<double, double> operation) => _operations[name] = operation;

    private static double Same(double x) => x;

    private double Slowly(double x)
    {
        double y = 0;
        for (int i = 0; i < 5; i++) y += x / 5;
        return y;
    }

    public double Through(double x, params string[] names)
    {
        Add("slow", Slowly);
        foreach (string name in names)
        {
            x = _operations[name](x);
            _observer?.Invoke(name + ";");
        }
        return x;
    }

    public List<int> Filtered(int count)
    {
        int limit = 3;
        _filters.Add((item, index) => item % 2 == 0);
        _filters.Add((item, _) => Slowly(item) > limit);
        _filters.Add(delegate(int item, int index) { limit++; return index < 100; });
        var kept = new List<int>();
        for (int i = 0; i < count; i++)
        {
            bool all = true;
            foreach (Filter<int> filter in _filters) all &= filter(i * i % 11, i);
            if (all) kept.Add(i);
        }
        return kept;
    }

    public int ByReference(int n)
    {
        Change change = (ref int v) => v = v * 2 + 1;
        for (int i = 0; i < 3; i++) change(ref n);
        return n;
    }

    public string Multicast(int n)
    {
        string log = "";
        Action<int> all = x => log += $"a{x}";
        all += x => log += $"b{x + n}";
        Action<int> third = x => { for (int i = 0; i < 2; i++) log += $"c{i}"; };
        all += third;
        for (int i = 0; i < 2; i++) all(i);
        all -= third;
        all!(9);
        return log;
    }

    public string Null(bool isNull)
    {
        Func<int, int>? f = isNull ? null : x => x + (int)Slowly(x);
        try
        {
            return (f?.Invoke(3) ?? -1) + "," + f!(4);
        }
        catch (NullReferenceException)
        {
            return "null";
        }
    }

    public string Curried(int a) => Curry((int x, int y, int z) => x * 100 + y * 10 + (int)Slowly(z))(a)(a + 1)(a + 2).ToString();

    private static Func<T1, Func<T2, Func<T3, R>>> Curry<T1, T2, T3, R>(Func<T1, T2, T3, R> f) => a => b => c => f(a, b, c);

    public string Chosen(int n) => (n > 1 ? (Func<int, int>)(x => x + 1) : x => x * 2)(n) + ":" + Choose(n)(n);

    private Func<int, int> Choose(int n) => n switch
    {
        0 => x => x,
        1 => x => x + (int)Slowly(x),
        _ => Fallback,
    };

    private int Fallback(int x) => x < 0 ? 0 : Fallback(x - 3) + 1;

    public string Seen => _seen;
}

public static class Program
{
    public static object Run()
    {
        var p = new Pipeline();
        Console.WriteLine(p.Through(81, "root", "half", "slow", "same"));
        Console.WriteLine(string.Join(",", p.Filtered(30)));
        Console.WriteLine(p.ByReference(5));
        Console.WriteLine(p.Multicast(4));
        Console.WriteLine(p.Null(true) + " " + p.Null(false));
        Console.WriteLine(p.Curried(1));
        Console.WriteLine(p.Chosen(1) + p.Chosen(0) + p.Chosen(7));
        return p.Seen;
    }
}

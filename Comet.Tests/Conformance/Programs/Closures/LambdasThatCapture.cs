// expect: migrates
using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Work
{
    private int _calls;

    public int Slow(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++) sum += i;
        _calls++;
        return sum;
    }

    public int Apply(Func<int, int> f, int times)
    {
        int result = 1;
        for (int i = 0; i < times; i++) result = f(result) % 1000;
        return result;
    }

    public int CapturesLocal()
    {
        int n = 3;
        Func<int, int> f = x => x + Slow(n);
        n = 5;
        return Apply(f, 4) + n;
    }

    public int WritesCaptured()
    {
        int total = 0;
        Action<int> add = x => { for (int i = 0; i < x; i++) total += Slow(i); };
        add(3);
        add(4);
        return total;
    }

    public int CapturesParameter(int a, int b)
    {
        Func<int> f = () => Slow(a) * b;
        a += 2;
        return f() + a;
    }

    public string PerIteration()
    {
        var made = new List<Func<string>>();
        for (int i = 0; i < 3; i++)
        {
            int copy = i * 10;
            made.Add(() => $"{copy + Slow(2)}/{i};");
            copy++;
        }
        foreach (var item in new[] { "a", "b" }) made.Add(() => item + Slow(3));
        string text = "";
        foreach (var f in made) text += f();
        return text;
    }

    public int Recursive(int n)
    {
        Func<int, int> fib = null!;
        fib = k => k < 2 ? k : fib(k - 1) + fib(k - 2);
        return fib(n);
    }

    public int Nested()
    {
        int outer = 2;
        Func<int, Func<int, int>> make = a =>
        {
            int inner = a * outer;
            return b => { inner += Slow(b); outer++; return inner + outer; };
        };
        var f = make(3);
        var g = make(4);
        return f(2) + g(3) + f(4) + outer;
    }

    public int Calls => _calls;
}

public static class Program
{
    public static object Run()
    {
        var w = new Work();
        Console.WriteLine(w.CapturesLocal());
        Console.WriteLine(w.WritesCaptured());
        Console.WriteLine(w.CapturesParameter(4, 5));
        Console.WriteLine(w.PerIteration());
        Console.WriteLine(w.Recursive(8));
        Console.WriteLine(w.Nested());
        return w.Calls;
    }
}

// expect: migrates
using System;
using System.Collections.Generic;
using Comet;

/// <summary>A lambda evaluated again gives an equal delegate, the same, or another: it depends on what it captures, and where that lives.</summary>
[Offloadable]
public partial class Maker
{
    private int _x = 3;

    private static int Work(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++) sum += i;
        return sum;
    }

    public Delegate ParameterAndThis(int n)
    {
        Func<int> f = () => n;
        Func<int> g = () => _x + Work(2);
        return f() > 0 ? g : f;
    }

    public Delegate LocalAndThis(int n)
    {
        int k = n;
        Func<int> f = () => k;
        Func<int> g = () => _x;
        return f() > 0 ? g : f;
    }

    public Delegate This(int n)
    {
        Func<int> g = () => _x + Work(2);
        return g() + n > 0 ? g : null!;
    }

    public Delegate ThisBesideInner(int n)
    {
        Func<int>? f = null;
        for (int i = 0; i < n; i++)
        {
            int k = i;
            f = () => k;
        }
        Func<int> g = () => _x;
        return f!() < 100 ? g : f;
    }

    public List<Delegate> Loops(int n)
    {
        var list = new List<Delegate>();
        for (int i = 0; i < 2; i++) list.Add((Func<int>)(() => n + Work(3)));
        for (int i = 0; i < 2; i++) list.Add((Func<int>)(() => _x));
        for (int i = 0; i < 2; i++) list.Add((Func<int>)(() => i));
        foreach (int i in new[] { 1, 2 }) list.Add((Func<int>)(() => i));
        return list;
    }

    public List<Delegate> LoopsOverThis(int n)
    {
        var list = new List<Delegate>();
        foreach (int i in new[] { 1, 2, n })
        {
            list.Add((Func<int>)(() => _x));
            Func<int> z = () => i;
            list.Add(z);
        }
        return list;
    }

    public List<Delegate> LocalFunctions(int n)
    {
        var list = new List<Delegate> { Make(), Make(), MakeStatic(), MakeStatic(), MakeOfThis(), MakeOfThis() };
        return list;

        Delegate Make() => (Func<int>)(() => n + Work(1));
        Delegate MakeStatic() => (Func<int>)(() => Work(3));
        Delegate MakeOfThis() => (Func<int>)(() => _x);
    }

    public List<Delegate> Jumps(int n)
    {
        var list = new List<Delegate>();
    again:
        list.Add((Func<int>)(() => n));
        if (list.Count < 2) goto again;
        return list;
    }

    public List<Delegate> Nested(int n)
    {
        var list = new List<Delegate>();
        Func<Func<int>> a = () => () => _x;
        list.Add(a());
        list.Add(a());
        Func<Func<int>> b = () => () => _x + n;
        list.Add(b());
        list.Add(b());
        Func<int, Func<int>> c = x => () => x + Work(2);
        list.Add(c(1));
        list.Add(c(1));
        Func<Func<int>> d = () => () => 3;
        list.Add(d());
        list.Add(d());
        return list;
    }

    public List<Delegate> NestedOfThis()
    {
        var list = new List<Delegate>();
        Func<Func<int>> a = () => () => _x + Work(2);
        list.Add(a());
        list.Add(a());
        Func<int, Func<int>> b = x => () => _x + x;
        list.Add(b(1));
        list.Add(b(1));
        return list;
    }

    public Delegate CapturedByLocalFunction(int n)
    {
        int k = n;
        Increment();
        Func<int> g = () => _x;
        return k > 0 ? g : null!;

        void Increment() => k++;
    }

    public Delegate GenericOfThis<T>() => Make<T>(() => _x + Work(typeof(T).Name.Length));

    private Delegate Make<T>(Func<int> f)
    {
        for (int i = 0; i < 2; i++) _x++;
        return f;
    }

    public List<Delegate> InnerOfTwo(int n)
    {
        var list = new List<Delegate>();
        for (int i = 0; i < 2; i++)
        {
            int k = i;
            for (int j = 0; j < 2; j++) list.Add((Func<int>)(() => n + k));
        }
        return list;
    }

    public string Removed(int n)
    {
        Action? all = null;
        int calls = 0;
        for (int i = 0; i < n; i++) all += () => calls += Work(2);
        for (int i = 0; i < n - 1; i++) all -= i == 0 ? all : null;
        all += Count;
        all += Count;
        all -= Count;
        all!();
        return $"{calls} {_x} {all.GetInvocationList().Length}";

        static void Nothing() { }
    }

    private void Count() => _x++;

    // In one call: where the server is lost, what is called anew runs as written, and its lambdas are other methods.
    public int All()
    {
        Maker m = this;
        Console.WriteLine(Program.Compare(m.ParameterAndThis(1), m.ParameterAndThis(1)));
        Console.WriteLine(Program.Compare(m.LocalAndThis(1), m.LocalAndThis(1)));
        Console.WriteLine(Program.Compare(m.This(1), m.This(1)));
        Console.WriteLine(Program.Compare(m.This(1), new Maker().This(1)));
        Console.WriteLine(Program.Compare(m.ThisBesideInner(2), m.ThisBesideInner(2)));
        Console.WriteLine(Program.Pairs(m.Loops(1)));
        Console.WriteLine(Program.Pairs(m.LoopsOverThis(1)));
        Console.WriteLine(Program.Pairs(m.LocalFunctions(1)));
        Console.WriteLine(Program.Pairs(m.Jumps(1)));
        Console.WriteLine(Program.Pairs(m.Nested(1)));
        Console.WriteLine(Program.Pairs(m.NestedOfThis()));
        Console.WriteLine(Program.Compare(m.CapturedByLocalFunction(1), m.CapturedByLocalFunction(1)));
        Console.WriteLine(Program.Compare(m.GenericOfThis<int>(), m.GenericOfThis<int>()) + Program.Compare(m.GenericOfThis<int>(), m.GenericOfThis<string>()));
        Console.WriteLine(Program.Pairs(m.InnerOfTwo(1)));
        Console.WriteLine(m.Removed(2));
        return m.Uses(m.This(2)) + m.Uses(m.GenericOfThis<long>());
    }

    public int Uses(Delegate d) => d is Func<int> f ? f() + Work(1) : 0;
}

public static class Program
{
    public static string Compare(Delegate a, Delegate b) => (a.Equals(b) ? "=" : "!") + (ReferenceEquals(a, b) ? "=" : "!");

    public static string Pairs(List<Delegate> list)
    {
        string text = "";
        for (int i = 0; i + 1 < list.Count; i++) text += Compare(list[i], list[i + 1]) + " ";
        return text;
    }

    public static object Run() => new Maker().All();
}

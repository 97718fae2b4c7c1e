// expect: migrates
using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

/// <summary>Lambdas and local functions in methods of records and structures.</summary>
[Offloadable]
public partial record Account(string Name, int Amount)
{
    public List<Func<int, int>> Rules { get; init; } = [];

    private static int Work(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++) sum += i;
        return sum;
    }

    public Account With(int factor)
    {
        var next = this with { Rules = [.. Rules, x => x * factor + Work(2), x => x + Amount, static x => Work(x)] };
        int total = 0;
        foreach (Func<int, int> rule in next.Rules) total += rule(3);
        return next with { Amount = Add(total) };

        int Add(int x)
        {
            for (int i = 0; i < 2; i++) x += Amount;
            return x;
        }
    }

    public bool HasSame(Account other) => Rules.Count > 2 && Rules[1] == other.Rules[1] && Rules[2].Equals(other.Rules[2]);
}

[Offloadable]
public partial record struct Point(int X, int Y)
{
    public readonly int Sum(int n)
    {
        int x = X, y = Y;
        Func<int, int> f = k => k * x + Helper(k);
        int sum = 0;
        for (int i = 0; i < n; i++) sum += f(i) + Static(i);
        return sum;

        int Helper(int k)
        {
            for (int i = 0; i < 2; i++) k += y;
            return k;
        }

        static int Static(int k) => k < 2 ? k : Static(k - 1) + Static(k - 2);
    }
}

[Offloadable]
public partial struct Range2<T> where T : IComparable<T>
{
    public T Low;
    public T High;

    public List<T> Within(List<T> all)
    {
        T low = Low, high = High;
        Predicate<T> isIn = x => x.CompareTo(low) >= 0 && x.CompareTo(high) <= 0;
        var found = new List<T>();
        foreach (T item in all)
        {
            if (isIn(item)) found.Add(item);
        }
        if (found.Count > 0) Low = found[0];
        return found;
    }

    public static Func<T, T> Clamp(T low, T high)
    {
        return x => Less(x, low) ? low : Less(high, x) ? high : x;

        static bool Less(T a, T b) => a.CompareTo(b) < 0;
    }
}

public static class Program
{
    public static object Run()
    {
        var account = new Account("a", 5);
        Account next = account.With(2), again = next.With(3);
        Console.WriteLine($"{next.Amount} {again.Amount} {again.Rules.Count} {next.HasSame(again)} {next.HasSame(account.With(2))}");
        Console.WriteLine(new Point(2, 3).Sum(6));
        var range = new Range2<int> { Low = 3, High = 7 };
        Console.WriteLine(string.Join(",", range.Within([1, 4, 9, 7, 3])) + range.Low);
        Console.WriteLine(string.Join(",", new[] { 1, 5, 9 }.Select(Range2<int>.Clamp(2, 6))));
        return range;
    }
}

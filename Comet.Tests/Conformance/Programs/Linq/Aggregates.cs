// expect: migrates
// Sums, averages, extremes and folds over values that are computed by code that can be suspended; of all types of numbers, with values that are null, and too large ones.
using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

[Offloadable]
public partial class Work
{
    public int Spin(int n)
    {
        int s = 0;
        for (int i = 0; i < n; i++) s += i * 3 % 7;
        return s;
    }

    private int? Half(int n) => n % 3 == 0 ? null : Spin(n) / 2;

    public string Run()
    {
        var xs = new[] { 4, 9, 2, 6, 11 };
        var none = new List<int>();
        var text = $"{xs.Sum(x => Spin(x))} {xs.Sum(x => (long)Spin(x))} {xs.Sum(x => Spin(x) * 0.5)} {xs.Sum(x => Spin(x) * 0.5f)} {xs.Sum(x => Spin(x) * 1.5m)} {xs.Sum(x => Half(x))}";
        text += $" {xs.Average(x => Spin(x)):F3} {xs.Average(x => (long)Spin(x)):F3} {xs.Average(x => Spin(x) * 0.5m):F3} {xs.Average(x => Half(x)):F3} {none.Average(x => Half(x)) == null}";
        text += $" {xs.Max(x => Spin(x))} {xs.Min(x => Half(x))} {xs.Max(x => Spin(x) % 2 == 0 ? double.NaN : Spin(x))} {xs.Max(x => "s" + Spin(x))} {xs.Min(x => (Spin(x), x))} {none.Max(x => Half(x)) == null}";
        text += $" {xs.MinBy(x => Spin(x) % 5)} {xs.MaxBy(x => Half(x))} {xs.MaxBy(x => "" + Spin(x), StringComparer.Ordinal)} {xs.Aggregate((a, b) => Spin(a % 10) + b)} {xs.Aggregate("", (s, x) => s + Spin(x), s => s + Spin(s.Length))}";
        text += $" {xs.Select(x => Spin(x)).Sum()} {xs.Select(x => Half(x)).Sum()} {xs.Select(x => Spin(x) * 1.5).Average():F3} {xs.Select(x => Spin(x)).Max()} {xs.Select(x => Spin(x) + 0.5m).Min()} {xs.LongCount(x => Spin(x) > 5)}";
        int calls = 0;
        try
        {
            xs.Sum(x => { calls++; return int.MaxValue - Spin(x); });
        }
        catch (OverflowException e)
        {
            text += $" {e.GetType().Name} after {calls}";
        }

        foreach (Func<object?> fails in new Func<object?>[] { () => none.Min(x => Spin(x)), () => none.Average(x => Spin(x)), () => none.Select(x => Spin(x)).Aggregate((a, b) => a + Spin(b)), () => none.MaxBy(x => Spin(x)) })
        {
            try
            {
                text += " " + fails();
            }
            catch (InvalidOperationException e)
            {
                text += " " + e.Message;
            }
        }

        return text;
    }
}

public static class Program
{
    public static object? Run()
    {
        var text = new Work().Run();
        Console.WriteLine(text);
        return text;
    }
}

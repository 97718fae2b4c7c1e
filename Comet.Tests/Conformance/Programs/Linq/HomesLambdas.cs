// expect: migrates
// Lambdas in queries that must run at home in part, functions that nobody knows, and what the library makes of sequences.
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

    private int Told(int n)
    {
        Console.WriteLine("told " + n);
        return Spin(n);
    }

    private bool Check(IEnumerable<int> items, Func<int, bool> check, Func<int, int> map) => items.Select(map).Any(check) && items.All(check);

    public string Run()
    {
        var xs = new List<int> { 3, 5, 4 };
        var list = xs.Select(x => Told(x) + Spin(x)).Where(x => Spin(x) >= 0).ToList();
        var first = xs.OrderBy(x => Told(x)).ThenBy(x => Spin(x)).First();
        var text = string.Join(",", list) + " " + first + " " + xs.Sum(x => Told(x)) + " " + Check(xs, x => Spin(x) >= 0, x => Told(x)) + " " + Check(xs, x => x > 3, x => x + 1);
        foreach (int x in xs.Where(x => Told(x) > 5)) text += ";" + Spin(x);
        xs.ForEach(x => Console.WriteLine("each " + Spin(x)));
        var later = xs.Select(x => Told(x));
        text += " " + string.Join(",", later) + " " + string.Join(",", xs.Select(x => Spin(x)));
        text += " " + xs.Select(Spin).Where(IsOdd).Count() + xs.ConvertAll(Spin).Count + string.Concat(xs.Select(x => Spin(x)).Select(x => "<" + x + ">"));
        object[] mixed = { 1, "two", 3, 4.5 };
        text += " " + mixed.OfType<int>().Sum(x => Told(x)) + string.Join("/", mixed.Where(m => Told(2) > 0).OfType<string>()) + string.Join("/", xs.Select(x => "s" + Told(x)).Cast<object>().Concat(mixed).Select(o => o + "" + Spin(1)));
        return text;
    }

    private bool IsOdd(int n) => Spin(n) % 2 == 1;
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

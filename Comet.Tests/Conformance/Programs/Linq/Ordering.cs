// expect: migrates
// Orders by keys that are computed by code that can be suspended: of several levels, stable, by comparers, and where only one end is asked for.
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

    private int Key(int n) => Spin(n) % 3;

    private string Show<T>(IEnumerable<T> items) => string.Join(",", items);

    public string Run()
    {
        var xs = new List<int> { 7, 3, 12, 5, 9, 1, 8, 3, 15 };
        var words = new[] { "pear", "Fig", "apple", "fig", "Kiwi", "plum" };
        int keys = 0;
        var query = xs.OrderBy(x => { keys++; return Key(x); }).ThenByDescending(x => Spin(x % 4)).ThenBy(x => -x);
        var first = query.First();
        int afterFirst = keys;
        var last = query.Last();
        var all = query.ToList();
        var counted = query.Count();
        var text = $"{first} {last} {Show(all)} {counted} {afterFirst} {keys}";
        text += " " + query.ElementAt(2) + " " + query.FirstOrDefault(x => Spin(x) > 20) + " " + query.LastOrDefault(x => Spin(x) > 1000, -5) + " " + query.Any(x => Spin(x) == 3);
        text += " " + Show(xs.OrderByDescending(x => Key(x))) + " " + Show(xs.Where(x => Spin(x) > 4).Order()) + " " + Show(xs.Select(x => Spin(x)).OrderDescending());
        text += " " + Show(words.OrderBy(w => Spin(w.Length)).ThenBy(w => w, StringComparer.OrdinalIgnoreCase)) + " " + Show(words.OrderBy(w => w + Spin(2), StringComparer.Ordinal));
        text += " " + Show(words.Select(w => (w, n: Spin(w.Length))).OrderBy(p => p.n).ThenByDescending(p => p.w, StringComparer.Ordinal).Select(p => p.w + p.n));
        try
        {
            Show(xs.OrderBy(x => x == 8 ? throw new InvalidOperationException("eight") : Spin(x)));
        }
        catch (InvalidOperationException e)
        {
            text += " " + e.Message;
        }

        foreach (int x in xs.OrderBy(x => Key(x)).Take(3)) text += ";" + Spin(x);
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

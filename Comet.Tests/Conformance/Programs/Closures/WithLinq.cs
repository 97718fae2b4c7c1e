// expect: migrates
using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

[Offloadable]
public partial class Sales
{
    private int Spin(int n)
    {
        int s = 0;
        while (n > 0) s += n--;
        return s;
    }

    public string Report(int[] amounts, int limit)
    {
        int counted = 0;
        var large = amounts.Where(a => { counted++; return a > limit; }).Select(a => a * 2).ToList();
        int afterwards = Spin(4);
        string text = string.Join(",", large) + "/" + counted + "/" + afterwards;
        for (int round = 0; round < 2; round++)
        {
            int bonus = round * 5;
            text += " " + amounts.OrderBy(a => a % 7).ThenByDescending(a => a).Sum(a => a + bonus + Spin(1));
        }
        var groups = amounts.GroupBy(a => a % 3).OrderBy(g => g.Key).Select(g => $"{g.Key}:{g.Count()}").ToArray();
        var query = from a in amounts where a > limit let b = a * 2 orderby b descending select b + counted;
        return text + " " + string.Concat(groups) + " " + string.Join(";", query) + Spin(2);
    }

    public int Aggregated(List<string> words)
    {
        int index = 0;
        int total = words.Aggregate(0, (sum, w) => sum + w.Length * ++index);
        words.ForEach(w => total += w.Length);
        words.RemoveAll(w => w.Length == index);
        return total * 100 + words.Count + Spin(3);
    }
}

public static class Program
{
    public static object Run()
    {
        var s = new Sales();
        Console.WriteLine(s.Report(new[] { 5, 12, 8, 30, 7, 21 }, 7));
        return s.Aggregated(new List<string> { "a", "bb", "ccc" });
    }
}

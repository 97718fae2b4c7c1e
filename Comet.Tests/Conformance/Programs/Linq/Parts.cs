// expect: migrates
// Parts of sequences: from the front, from the end, while something holds, in chunks; and no element is asked for that is not wanted.
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

    private int _given;

    private IEnumerable<int> Endless()
    {
        for (int i = 1; ; i++)
        {
            _given++;
            yield return Spin(i) % 10 + i;
        }
    }

    private string Show<T>(IEnumerable<T> items)
    {
        _given = 0;
        return string.Join(",", items) + "#" + _given + " ";
    }

    public string Run()
    {
        var xs = new[] { 6, 2, 9, 4, 7, 1 };
        string text = Show(Endless().Where(x => Spin(x) % 2 == 0).Take(3)) + Show(Endless().Skip(4).Select(x => Spin(x)).Take(2)) + Show(Endless().TakeWhile(x => Spin(x) < 30)) + Show(Endless().TakeWhile((x, i) => Spin(i) < 20))
            + Show(Endless().Take(9).SkipWhile(x => Spin(x) < 12)) + Show(Endless().Take(9).SkipWhile((x, i) => Spin(i) < 5)) + Show(Endless().Select(x => Spin(x)).Take(6).TakeLast(2)) + Show(Endless().Select(x => Spin(x)).Take(6).SkipLast(4)) + Show(Endless().Take(0).Select(x => Spin(x)));
        text += Show(Endless().Select(x => Spin(x)).Index().Take(2)) + Show(Endless().Where(x => Spin(x) > 4).Take(5).Chunk(2).Select(c => string.Join("+", c))) + Show(xs.Where(x => Spin(x) > 0).Reverse()) + Show(Enumerable.Repeat("r", 3).Select(r => r + Spin(3)));
        text += Show(xs.Where((x, i) => Spin(x) > i)) + Show(xs.SelectMany((x, i) => Enumerable.Repeat(Spin(x), i % 3))) + Show(xs.SelectMany((x, i) => new[] { i, x }, (x, y) => Spin(x) + y)) + Show(Enumerable.Empty<int>().Concat(xs.Select(x => Spin(x))).DefaultIfEmpty());
        return text + xs.Select(x => Spin(x)).Skip(-1).Take(99).Count() + (Endless().Any(x => Spin(x) > 50) ? "any" + _given : "none");
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

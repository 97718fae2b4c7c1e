// expect: migrates
// Arguments are checked when an operator is called; exceptions come out of the middle of elements; collections that are changed meanwhile are noticed; what was begun is disposed of.
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

    private string _trace = "";

    private IEnumerable<int> Traced(int n)
    {
        try
        {
            for (int i = 0; i < n; i++) yield return Spin(i) + i;
        }
        finally
        {
            _trace += "[" + Spin(n) + "]";
        }
    }

    private string Try(Func<object?> what)
    {
        try
        {
            return "" + what();
        }
        catch (Exception e)
        {
            return $"{e.GetType().Name}({(e as ArgumentException)?.ParamName ?? e.Message})";
        }
    }

    public string Run()
    {
        List<int> nothing = null!;
        Func<int, bool> noFunction = null!;
        var list = new List<int> { 3, 1, 2 };
        string text = "";
        text += Try(() => nothing.Where(x => Spin(x) > 0)) + " " + Try(() => list.Where(noFunction)) + " " + Try(() => nothing.Select(x => Spin(x)).First()) + " " + Try(() => Enumerable.Range(Spin(3), -1).Select(x => Spin(x)));
        text += " " + Try(() => list.Select(x => x == 1 ? throw new FormatException("one") : Spin(x)).ToList()) + " " + Try(() => Traced(4).Select(x => x == 2 ? throw new FormatException("two") : Spin(x)).Sum()) + _trace;
        text += " " + Try(() => Traced(5).First(x => Spin(x) > 0)) + _trace + " " + Try(() => Traced(5).Take(2).Select(x => Spin(x)).ToList().Count) + _trace + " " + Try(() => Traced(3).Any(x => Spin(x) < 0)) + _trace;
        text += " " + Try(() => { foreach (int x in list.Where(x => Spin(x) >= 0)) list.Add(Spin(x)); return 0; }) + list.Count;
        text += " " + Try(() => list.Single(x => Spin(x) >= 0)) + Try(() => list.Single(x => Spin(x) > 99)) + Try(() => list.SingleOrDefault(x => Spin(x) > 99, -1)) + Try(() => list.Select(x => Spin(x)).ElementAt(44)) + Try(() => list.Select(x => Spin(x)).ElementAtOrDefault(44)) + Try(() => list.Where(x => Spin(x) > 99).Last());
        foreach (var chunk in Traced(5).Where(x => Spin(x) >= 0).Chunk(2))
        {
            text += " " + chunk.Length + Spin(chunk[0]);
            if (chunk[0] > 3) break;
        }

        text += _trace + " " + Try(() => list.Chunk(0)) + Try(() => list.Where(x => Spin(x) >= 0).Zip(list, (Func<int, int, int>)null!));
        try
        {
            foreach (int x in Traced(6).SkipWhile(x => Spin(x) < 3).TakeWhile(x => Spin(x) < 40))
            {
                text += ";" + x;
                if (x > 8) throw new TimeoutException("late" + Spin(x));
            }
        }
        catch (TimeoutException e)
        {
            text += e.Message + _trace;
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

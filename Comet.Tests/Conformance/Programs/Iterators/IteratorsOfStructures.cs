using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Comet;

// An iterator of a structure has a copy of it from when it was called, and each enumeration a copy of that.
[Offloadable]
public partial struct Span2 : IEnumerable<int>
{
    public int From;
    public int To;

    public Span2(int from, int to) => (From, To) = (from, to);

    public IEnumerable<int> Up()
    {
        while (From < To)
        {
            yield return Step();
        }

        yield return -From;
    }

    public int Step()
    {
        for (int i = 0; i < 3; i++) From++;
        return From;
    }

    public IEnumerator<int> GetEnumerator()
    {
        try
        {
            for (; From < To; From += 2) yield return From;
        }
        finally
        {
            Log.Lines.Add("ended at " + From);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public readonly IEnumerable<string> Names(string prefix)
    {
        for (int i = From; i < To; i++) yield return prefix + i;
    }

    public async IAsyncEnumerable<int> Slowly(int n)
    {
        for (int i = 0; i < n; i++)
        {
            Step();
            await Task.Yield();
            yield return From;
        }
    }
}

[Offloadable]
public readonly partial struct Tree(int value, Tree[] parts)
{
    public IEnumerable<int> All()
    {
        yield return value;
        foreach (Tree part in parts)
        {
            foreach (int inner in part.All()) yield return inner;
        }
    }
}

[Offloadable]
public partial struct Repeat<T>
{
    public T Value;

    public IEnumerable<T> Times(int n)
    {
        for (int i = 0; i < n; i++) yield return Value;
    }
}

[Offloadable]
public static partial class Log
{
    public static readonly List<string> Lines = new();
}

[Offloadable]
public partial class Worker
{
    public Span2 Field = new(10, 20);
    public List<object> Kept = new();

    private static int Slow(int n)
    {
        int r = 0;
        for (int i = 0; i < n; i++) r++;
        return r;
    }

    public string Use()
    {
        var span = new Span2(0, 8);
        string log = "";

        IEnumerable<int> up = span.Up();
        span.From = 100;
        foreach (int x in up) log += Slow(x < 0 ? 0 : x) + ",";
        foreach (int x in up) log += x + ",";
        log += span.From + ";";

        // Two enumerations at once: each has its own.
        using (IEnumerator<int> a = up.GetEnumerator(), b = up.GetEnumerator())
        {
            while (a.MoveNext())
            {
                b.MoveNext();
                log += $"{a.Current + Slow(1)}/{b.Current} ";
                b.MoveNext();
            }
        }

        foreach (int x in Field.Up()) log += x + " ";
        log += Field.From + ";";
        foreach (int x in Field)
        {
            if (x > 15) break;
            log += Slow(x) + " ";
        }

        foreach (int x in new Span2(3, Slow(7))) log += x + " ";
        foreach (string name in Field.Names("n" + Slow(2))) log += name + " ";
        log += string.Join(",", Field.Up().Select(x => x * 2)) + ";";
        var tree = new Tree(1, [new Tree(2, [new Tree(3, [])]), new Tree(4, [])]);
        foreach (int x in tree.All()) log += Slow(x) + " ";
        foreach (string s in new Repeat<string> { Value = "r" }.Times(Slow(3))) log += s;
        Kept.Add(up);
        Kept.Add(Field.Names("kept"));
        return log + string.Join(",", (IEnumerable<string>)Kept[1]) + string.Join(",", (IEnumerable<int>)Kept[0]);
    }

    public async Task<string> UseSlowly()
    {
        string log = "";
        var span = new Span2(0, 8);
        IAsyncEnumerable<int> slowly = span.Slowly(Slow(3));
        span.From = 50;
        await foreach (int x in slowly) log += Slow(x) + " ";
        await foreach (int x in slowly) log += x + " ";
        await foreach (int x in Field.Slowly(2)) log += x + " ";
        return log + Field.From;
    }
}

public static class Program
{
    public static object? Run()
    {
        Log.Lines.Clear();
        var span = new Span2(1, 6);
        IEnumerable<int> up = span.Up();
        span.From = 3;
        Console.WriteLine(string.Join(",", up) + " " + string.Join(",", span.Up()) + " " + string.Join(",", up) + " " + string.Join(",", span));
        var worker = new Worker();
        Console.WriteLine(worker.Use());
        Console.WriteLine(worker.UseSlowly().Result);
        return string.Join(",", Log.Lines) + string.Join(",", (IEnumerable<int>)worker.Kept[0]);
    }
}

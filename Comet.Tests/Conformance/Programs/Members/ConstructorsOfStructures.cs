using System;
using System.Collections.Generic;
using Comet;

/// <summary>Constructors of structures: writable, read-only, records, chained, throwing; what they make is a value like any other.</summary>
[Offloadable]
public partial struct Vector
{
    public int X, Y = Work.Slow(2);
    public int[] More = [Work.Slow(1), 2];

    public Vector(int x) : this(x, Work.Slow(x))
    {
        X += Work.Slow(Y);
        Bump(Work.Slow(1));
    }

    public Vector(int x, int y)
    {
        if (y > 6) this = new Vector(1);
        else (X, Y) = (Work.Slow(x), y);
        if (x == 9) throw new ArgumentException($"nine {Work.Slow(X)}");
    }

    public Vector(string s) => X = s.Length;

    private void Bump(int by)
    {
        for (int i = 0; i < by; i++) X += Work.Slow(10);
    }

    public override readonly string ToString() => $"({X},{Y},{(More is null ? "-" : string.Join("/", More))})";
}

[Offloadable]
public readonly partial struct Fixed(int a, int b)
{
    public readonly int Sum = Work.Slow(a) + Work.Slow(b);
    public int Product { get; } = a * Work.Slow(b);

    public Fixed(int all) : this(Work.Slow(all), all)
    {
        Sum += Work.Slow(1000);
        Product = Sum + Work.Slow(Product);
    }

    public override string ToString() => $"{Sum} {Product} {a}{b}";
}

[Offloadable]
public partial record struct Entry(string Name, Vector At)
{
    public int Length { get; init; } = Work.Slow(Name.Length);

    public Entry(int n) : this(new string('x', Work.Slow(n)), new Vector(Work.Slow(n), 1))
    {
        Length += Work.Slow(At.X);
    }
}

[Offloadable]
public partial struct Pair<T>
{
    public readonly T First;
    public readonly List<T> All;

    public Pair(T first, int n)
    {
        First = first;
        All = [];
        for (int i = 0; i < n; i++) All.Add(first);
    }
}

[Offloadable]
public partial class Holder
{
    public Vector Field = new(Work.Slow(2));
    public readonly Fixed Kept;
    public List<Entry> Entries = [];

    public Holder(int n)
    {
        Kept = new Fixed(n);
        Entries.Add(new Entry(n) { Length = Work.Slow(4) });
    }
}

[Offloadable]
public static partial class Work
{
    public static int Slow(int n)
    {
        int r = 0;
        for (int i = 0; i < n; i++) r++;
        return r;
    }
}

[Offloadable]
public partial class Maker
{
    public string Make()
    {
        var log = new List<string>();
        var a = new Vector(3);
        Vector b = new(2, Work.Slow(8)), c = default, d = new("four") { Y = Work.Slow(5) };
        log.Add($"{a} {b} {c} {d} {new Vector()}");
        Vector[] all = [new Vector(1), a, new(Work.Slow(2), 2)];
        all[1] = new Vector(Work.Slow(4));
        log.Add(string.Join(" ", all));
        try
        {
            c = new Vector(5);
            c = new Vector(9, 0);
        }
        catch (ArgumentException e)
        {
            log.Add($"{e.Message} {c}");
        }

        Vector? maybe = new Vector(1, 1);
        object boxed = new Fixed(3);
        var holder = new Holder(Work.Slow(2));
        var pair = new Pair<string>("p", 2);
        log.Add($"{maybe} {boxed} {holder.Field} {holder.Kept} {holder.Entries[0]} {pair.First}{pair.All.Count} {new Entry(2) == new Entry(2)} {new Entry("abc", a).At.X}");
        return string.Join("\n", log);
    }
}

public static class Program
{
    public static object? Run()
    {
        Console.WriteLine(new Maker().Make());
        return new Holder(3);
    }
}

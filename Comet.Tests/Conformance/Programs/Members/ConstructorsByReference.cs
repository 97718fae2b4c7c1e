using System;
using System.Collections.Generic;
using Comet;

// Constructors with parameters that are passed by reference, called by `new`, by `this(…)` and `base(…)`, and in classes that are suspended in them.
[Offloadable]
public partial class Part
{
    public readonly int Id;
    public string Name { get; }

    public Part(ref int next, out string name, in Size size, int work)
    {
        for (int i = 0; i < work; i++) next++;
        Id = next;
        name = "p" + next;
        for (int i = 0; i < work; i++) name += i;
        Name = name + size.W;
        Log.Lines.Add(Name);
    }
}

[Offloadable]
public partial class Wide : Part
{
    public readonly int Before;
    private static int _shared = 40;
    private int _own = 7;

    public Wide(ref int next, int work) : base(ref next, out string name, new Size(work), Log.Slow(work))
    {
        Before = next;
        for (int i = 0; i < work; i++) next += 10;
        Log.Lines.Add("wide " + name + _own);
    }

    public Wide(int work) : this(ref _shared, work)
    {
        Log.Lines.Add("shared " + _shared);
    }
}

[Offloadable]
public partial struct Size(int w)
{
    public int W = w;

    public Size(ref int total, int w) : this(w)
    {
        for (int i = 0; i < w; i++) total++;
        W += total;
    }
}

[Offloadable]
public partial class Primary(ref int next, int work)
{
    public int Id = next++ + Log.Slow(work);
    public int Twice { get; } = (next += Log.Slow(2)) * 2;
}

// Its constructor has no place to be suspended at, and is called from one that has.
[Offloadable]
public partial class Light
{
    public int Id;

    public Light(ref int next, out int before)
    {
        before = next++;
        Id = next;
    }
}

[Offloadable]
public partial class Heavy : Light
{
    public Heavy(ref int next) : base(ref next, out int before)
    {
        for (int i = 0; i < 3; i++) next += before;
        Log.Lines.Add($"heavy {Id} {before}");
    }
}

[Offloadable]
public partial class Fails : Exception
{
    public Fails(ref int next, int work)
    {
        for (int i = 0; i < work; i++) next++;
        if (next > 5) throw new InvalidOperationException("fails at " + next);
    }
}

[Offloadable]
public static partial class Log
{
    public static readonly List<string> Lines = new();

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
    private int _next = 1;
    private readonly int[] _counts = new int[3];
    private readonly string[,] _names = new string[2, 2];

    public string Make()
    {
        int local = 0;
        var a = new Part(ref local, out string name, new Size(2), 3);
        var b = new Part(ref _next, out _names[1, Log.Slow(1)], default, Log.Slow(2));
        var c = new Part(ref _counts[Log.Slow(2)], out _, in _size, 2) { };
        Wide d = new(ref _counts[1], 2), e = new(1), f = new(Log.Slow(2));
        var size = new Size(ref local, Log.Slow(2));
        var p = new Primary(ref local, 2);
        var h = new Heavy(ref _next);
        string log = $"{a.Name} {name} {b.Id} {_names[1, 1]} {c.Name} {d.Id}/{d.Before} {e.Id}/{e.Before} {f.Id} {size.W} {p.Id} {p.Twice} {h.Id} {local} {_next} {string.Join(",", _counts)};";
        for (int i = 0; i < 3; i++)
        {
            try
            {
                log += new Fails(ref _counts[0], i + Log.Slow(2)) is null;
            }
            catch (InvalidOperationException x)
            {
                log += x.Message + _counts[0];
            }
        }

        try
        {
            _ = new Part(ref _counts[3], out name, default, Log.Slow(2));
        }
        catch (IndexOutOfRangeException)
        {
            log += " out " + name;
        }

        return log;
    }

    private readonly Size _size = new(5);
}

public static class Program
{
    public static object? Run()
    {
        Log.Lines.Clear();
        int next = 3;
        var outside = new Part(ref next, out string name, new Size(1), 2);
        Console.WriteLine($"{outside.Id} {name} {next}");
        Console.WriteLine(new Maker().Make());
        return string.Join(",", Log.Lines);
    }
}

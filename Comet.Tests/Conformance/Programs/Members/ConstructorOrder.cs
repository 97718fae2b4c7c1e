using System;
using System.Collections.Generic;
using Comet;

/// <summary>What runs when: arguments, initializers from the derived class up, constructors from the base class down, virtual calls on what is half made.</summary>
[Offloadable]
public static partial class Trace
{
    private static readonly List<string> _lines = [];

    public static int Note(int value, string what)
    {
        for (int i = 0; i < 2; i++) _lines.Add($"{what}{i}={value}");
        return value;
    }

    public static string Take()
    {
        string all = string.Join(" ", _lines);
        _lines.Clear();
        return all;
    }
}

[Offloadable]
public abstract partial class Base
{
    protected int First = Trace.Note(1, "base.First");
    public int Seen;

    protected Base(int n)
    {
        Trace.Note(n, "Base");
        Seen = Describe(n);
    }

    public abstract int Describe(int n);
}

[Offloadable]
public partial class Middle : Base
{
    private readonly int _second = Trace.Note(2, "middle._second");
    private int _third;

    public Middle(int n, int m) : base(Trace.Note(n + 10, "base arg"))
    {
        _third = Trace.Note(m, "Middle");
        Seen += Describe(_third);
    }

    public override int Describe(int n) => Trace.Note(_second * 100 + _third * 10 + First + n, "Describe");
}

[Offloadable]
public partial class Leaf : Middle
{
    private int _own = Trace.Note(5, "leaf._own");
    private readonly string _text = "text" + Trace.Note(6, "leaf._text");

    public Leaf() : this(Trace.Note(7, "this arg"))
    {
        Trace.Note(_own, "Leaf()");
        _own = 0;
    }

    public Leaf(int n) : base(m: Trace.Note(8, "m"), n: Trace.Note(n, "n"))
    {
        Trace.Note(_own++, "Leaf(n)");
    }

    public override int Describe(int n)
    {
        Trace.Note(_own, _text ?? "none");
        return base.Describe(n) + _own;
    }
}

/// <summary>No constructor written; the base's own is plain.</summary>
[Offloadable]
public partial class Silent : Plain
{
    public int A = Trace.Note(1, "a"), B = Trace.Note(2, "b");
}

[Offloadable]
public partial class Plain
{
    public int Mark = 3;

    public Plain()
    {
        Mark++;
        Touch();
    }

    protected virtual void Touch() => Mark *= 2;
}

/// <summary>Below an unmarked class, which is made as written.</summary>
[Offloadable]
public partial class Below : Unmarked
{
    private int _extra = Trace.Note(4, "extra");

    public Below(string s) : base(s + Trace.Note(2, "arg"))
    {
        Trace.Note(_extra + Length, "Below");
    }
}

public class Unmarked
{
    public readonly int Length;
    private readonly string _held;

    public Unmarked(string held, int more = 5)
    {
        _held = held;
        Length = _held.Length + more;
    }
}

[Offloadable]
public partial class Maker
{
    public void All(List<string> log)
    {
        var leaf = new Leaf();
        log.Add($"{leaf.Seen} {Trace.Take()}");
        Base other = new Middle(Trace.Note(3, "x"), Trace.Note(4, "y"));
        log.Add($"{other.Seen} {Trace.Take()}");
        var silent = new Silent();
        log.Add($"{silent.A + silent.B} {silent.Mark} {Trace.Take()}");
        var below = new Below("abc");
        log.Add($"{below.Length} {Trace.Take()}");
    }
}

public static class Program
{
    public static object? Run()
    {
        var log = new List<string>();
        new Maker().All(log);
        foreach (string line in log) Console.WriteLine(line);
        return new Leaf();
    }
}

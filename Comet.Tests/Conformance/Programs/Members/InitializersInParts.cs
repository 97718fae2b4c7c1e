using System;
using System.Collections.Generic;
using Comet;

// What fields and properties are initialized with stands in several parts of a class, constructors in some of them: all is run, in order, by each.
[Offloadable]
public partial class Split
{
    private readonly List<string> _log = Trace.Note("first");
    public int A = Trace.Slow(1);

    public Split(int n)
    {
        for (int i = 0; i < n; i++) A++;
        _log.Add($"A{A} B{B} C{C}");
        Trace.Lines.Add("one");
    }
}

public partial class Split
{
    public readonly int B = Trace.Slow(2);
    public int C { get; } = Trace.Slow(3) + Trace.Slow(4);
    private readonly Func<int, int> _twice = x => Trace.Slow(x) * 2;
    public event Action? Done = null;

    public string Tell() => string.Join("/", _log) + _twice(5) + (Done is null);
}

public partial class Split
{
    private readonly Dictionary<string, int> _table = new() { ["a"] = 1, ["b"] = Trace.Slow(6) };

    public Split(string name) : this(name.Length)
    {
        for (int i = 0; i < name.Length; i++) _table[name] = i;
        Trace.Lines.Add("two");
    }

    public Split(int a, int b)
    {
        A += Trace.Slow(a);
        for (int i = 0; i < b; i++) A++;
        Trace.Lines.Add("three " + _table["b"] + _log.Count);
    }
}

[Offloadable]
public partial class Below : Split
{
    private readonly int[] _row = [1, Trace.Slow(2), 3];

    public Below() : base("below")
    {
        for (int i = 0; i < _row.Length; i++) Total += _row[i];
    }
}

public partial class Below
{
    public int Total = Trace.Slow(100);
}

// Nobody has written its constructor.
[Offloadable]
public partial class Plain
{
    public int A = Trace.Slow(1);
}

public partial class Plain
{
    public int B = Trace.Slow(2);
    public readonly List<int> List = [Trace.Slow(3), 4];
}

[Offloadable]
public partial struct Value
{
    public int A = Trace.Slow(1);

    public Value(int n)
    {
        for (int i = 0; i < n; i++) A++;
        B += A;
    }
}

public partial struct Value
{
    public int B = Trace.Slow(2);
}

[Offloadable]
public partial class Primary(int n, string name)
{
    public int A = Trace.Slow(n);
    public string Name() => name + A + B;
}

public partial class Primary
{
    public int B { get; init; } = Trace.Slow(7);
}

[Offloadable]
public partial class Generic<T>
{
    private readonly List<T> _list = new();

    public Generic(T value, int n)
    {
        for (int i = 0; i < n; i++) _list.Add(value);
        Count += _list.Count;
    }
}

public partial class Generic<T>
{
    public int Count = Trace.Slow(3);
    public readonly T[] Row = new T[Trace.Slow(2)];
}

[Offloadable]
public partial class Throws
{
    public int A = Trace.Slow(1);

    public Throws(int n)
    {
        for (int i = 0; i < n; i++) A++;
        Trace.Lines.Add("not reached");
    }
}

public partial class Throws
{
    public int B = Trace.Fail(2);
}

// A name in an initializer means what it means where that stands.
namespace Named
{
    using Bag = System.Collections.Generic.List<string>;
    using static Trace;

    [Offloadable]
    public partial class Two
    {
        public readonly Bag Words = new() { "w" + Slow(1) };

        public Two(int n)
        {
            for (int i = 0; i < n; i++) Words.Add("n" + i);
            Count += Numbers.Count;
        }
    }
}

namespace Named
{
    using Bag = System.Collections.Generic.List<int>;

    public partial class Two
    {
        public readonly Bag Numbers = new() { Trace.Slow(4), Trace.Slow(5) };
        public int Count = Bag.Equals(1, 2) ? 1 : Trace.Slow(2);

        public Two(string text)
        {
            for (int i = 0; i < text.Length; i++) Numbers.Add(i);
            Words.Add(text);
        }
    }
}

[Offloadable]
public static partial class Trace
{
    public static readonly List<string> Lines = new();

    public static int Slow(int n)
    {
        int r = 0;
        for (int i = 0; i < n; i++) r++;
        Lines.Add("s" + n);
        return r;
    }

    public static List<string> Note(string text)
    {
        Slow(text.Length);
        return [text];
    }

    public static int Fail(int n) => Slow(n) == n ? throw new InvalidOperationException("failed") : n;
}

[Offloadable]
public partial class Maker
{
    public string Make(int n)
    {
        Split a = new(n), b = new("abc"), c = new(n, n);
        var d = new Below();
        var e = new Plain { A = n };
        var f = new Value(n);
        var g = new Primary(n, "g") { B = 2 };
        var h = new Primary(n, "h");
        var i = new Generic<string>("x", n);
        var j = new Generic<int>(3, n);
        string log = $"{a.A} {b.A} {c.A} {a.Tell()} {c.Tell()} {d.Total} {d.Tell()} {e.A} {e.B} {e.List[0]} {f.A} {f.B} {g.Name()} {h.Name()} {i.Count} {i.Row.Length} {j.Count} {j.Row.Length}";
        Named.Two k = new(n), l = new("text");
        log += $" {string.Join(",", k.Words)} {string.Join(",", k.Numbers)} {k.Count} {string.Join(",", l.Words)} {string.Join(",", l.Numbers)} {l.Count} ";
        try
        {
            _ = new Throws(n);
        }
        catch (InvalidOperationException x)
        {
            log += x.Message;
        }

        return log;
    }
}

public static class Program
{
    public static object? Run()
    {
        Trace.Lines.Clear();
        Console.WriteLine(new Maker().Make(3));
        var outside = new Split(2);
        Console.WriteLine(outside.Tell());
        return string.Join(",", Trace.Lines);
    }
}

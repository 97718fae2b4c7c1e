using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

/// <summary>Lambdas and local functions of constructors and initializers: what is made away from home can be called everywhere.</summary>
[Offloadable]
public partial class Machine
{
    private readonly Func<int, int> _twice = n => Work.Slow(n) * 2;
    private readonly Dictionary<string, Func<int, int>> _table = new()
    {
        ["inc"] = n => n + Work.Slow(1),
        ["sum"] = n =>
        {
            int r = 0;
            for (int i = 0; i <= n; i++) r += i;
            return r;
        },
    };
    public Func<int> Counter { get; } = Fresh();
    public readonly Action Report;
    public readonly List<Func<int>> Each = [];
    private int _calls;

    public Machine(int start, string name)
    {
        int count = start;
        Report = () => _calls += Work.Slow(count++);
        for (int i = 0; i < 3; i++)
        {
            int own = i;
            Each.Add(() => own * 10 + Work.Slow(i) + count);
        }

        _table["own"] = Local;
        Report();
        count += Later(2);

        int Later(int n) => n == 0 ? start : Later(n - 1) + Work.Slow(name.Length);
    }

    public Machine(int n) : this(n, "this")
    {
        Func<int, int> before = _table["inc"];
        _table["inc"] = x => before(x) + n++;
    }

    private static Func<int> Fresh()
    {
        int n = 0;
        return () => ++n;
    }

    private int Local(int n) => n + _calls;

    public int Run(string key, int n)
    {
        Report();
        return _table[key](n) + _twice(n) + Counter();
    }
}

[Offloadable]
public partial class Chooser(Func<int, int> choose)
{
    public Func<int, int> Choose { get; } = choose ?? (n => n);
    public int Picked = new[] { 3, 1, 2 }.OrderBy(n => -n).First();

    public int Twice(int n) => choose(choose(n));
}

/// <summary>What it passes to its base captures what was passed to it, or nothing.</summary>
[Offloadable]
public partial class Adder : Chooser
{
    public int Calls;

    public Adder(int by) : base(n => n + by)
    {
        for (int i = 0; i < by; i++) Calls++;
        by = 100;
    }

    public Adder(string unused) : base(n => n + Work.Slow(1)) => Calls = Work.Slow(unused.Length);
}

[Offloadable]
public partial class Fixed() : Chooser(n => n * Work.Slow(3))
{
    public string Text = Work.Slow(2) + "t";
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
        var machine = new Machine(Work.Slow(3), "named");
        var other = new Machine(2);
        int r = machine.Run("sum", 4) + machine.Run("own", 1) * 1000;
        string s = $"{r} {other.Run("inc", 5)} {other.Run("inc", 5)} {string.Join(",", machine.Each.Select(f => f()))}";
        var adder = new Adder(4);
        return $"{s} {adder.Choose(1)} {adder.Twice(1)} {adder.Calls} {new Adder("x").Twice(2)} {new Fixed().Twice(2)} {new Fixed().Picked}";
    }
}

public static class Program
{
    public static object? Run()
    {
        Console.WriteLine(new Maker().Make());
        return new Maker().Make();
    }
}

using System;
using System.Collections.Generic;
using Comet;

// Methods of structures called on array elements, fields of objects, static fields, parts of these and by reference: they work on the thing itself, which others see meanwhile.
[Offloadable]
public partial struct Particle
{
    public int X;
    public int Speed;
    public Trail Trail;

    public int Step(World world, int times)
    {
        for (int i = 0; i < times; i++)
        {
            X += Speed;
            Trail.Add(X);
            // What is read by another way is the same variable.
            world.Seen += world.First();
        }

        return Advance(world) + Trail.Length(world);
    }

    public int Advance(World world)
    {
        Speed++;
        world.Nudge();
        for (int i = 0; i < 2; i++) X += Speed;
        if (X > 60) throw new InvalidOperationException("gone " + X);
        return X;
    }

    public readonly int Weigh(World world)
    {
        int sum = 0;
        for (int i = 0; i < 2; i++)
        {
            sum += X;
            world.Nudge();
        }

        return sum;
    }
}

[Offloadable]
public partial struct Trail
{
    private List<int>? _points;
    private int _count;

    public void Add(int point)
    {
        _points ??= new List<int>();
        for (int i = 0; i < 1; i++) _points.Add(point);
        _count++;
    }

    public int Length(World world)
    {
        for (int i = 0; i < 2; i++) _count += world.Seen % 2;
        return _count;
    }
}

[Offloadable]
public partial struct Counter<T>
{
    public T? Last;
    public int Count;

    public int Add(T value, int times)
    {
        for (int i = 0; i < times; i++) Count++;
        Last = value;
        return Count;
    }
}

[Offloadable]
public partial class Base
{
    protected Particle _inherited;
}

[Offloadable]
public partial class World : Base
{
    private static Counter<string> s_total;
    private readonly Particle _fixed = new() { X = 5, Speed = 2 };
    private Particle[] _items = [];
    private Particle _own;
    private Counter<int> _counter;
    private World? _next;

    public int Seen;

    public int First() => _items[0].X;

    public void Nudge()
    {
        for (int i = 0; i < 1; i++) _items[0].X++;
    }

    public string Run(int n)
    {
        _items = new Particle[n];
        _next = new World { _items = new Particle[1] };
        string log = "";
        for (int i = 0; i < n; i++)
        {
            _items[i].Speed = i;
            log += _items[i].Step(this, 2) + ":" + _items[i].X + " ";
        }

        _own.Speed = 3;
        log += _own.Step(this, 2) + " " + _own.X + " " + this._own.Trail.Length(this) + " ";
        log += _next._own.Step(_next, 1) + " " + _next._own.X + " " + _next._items[0].X + " ";
        log += _inherited.Step(this, 1) + " " + _inherited.X + " ";
        log += _counter.Add(4, n) + _counter.Last + " " + s_total.Add("t", n) + s_total.Last + s_total.Count + " ";
        log += _fixed.Weigh(this) + " " + _fixed.Advance(this) + " " + _fixed.X + " " + _items[0].Weigh(this) + " ";
        log += ByReference(ref _items[1], ref _own) + " " + _items[1].X + " " + _own.X + " ";
        Particle local = _items[0];
        log += local.Step(this, 1) + " " + local.X + " " + ByReference(ref local, ref _items[0]) + " " + local.X + " ";
        return log + Order(n) + Thrown(n);
    }

    private int ByReference(ref Particle a, ref Particle b) => a.Step(this, 1) + b.Trail.Length(this) + b.Step(this, 2) + a.Weigh(this);

    // The variable is found first; what comes after does not lead to another one.
    private string Order(int n)
    {
        Particle[] before = _items;
        int index = 1;
        int r = _items[index].Step(this, Replace(ref index, n));
        string log = $"{r} {index} {before[1].X} {_items[1].X} ";
        _items = before;
        World? w = this;
        r = w._own.Step(this, Forget(out w));
        return log + $"{r} {w is null} {_own.X} ";
    }

    private int Replace(ref int index, int n)
    {
        _items = new Particle[n];
        for (int i = 0; i < n; i++) index++;
        return 2;
    }

    private static int Forget(out World? w)
    {
        w = null;
        int r = 0;
        for (int i = 0; i < 2; i++) r++;
        return r;
    }

    private string Thrown(int n)
    {
        string log = "";
        try
        {
            _items[n].Step(this, Count(ref log));
        }
        catch (IndexOutOfRangeException)
        {
            log += "outside ";
        }

        World? none = null;
        try
        {
            none!._own.Step(this, Count(ref log));
        }
        catch (NullReferenceException)
        {
            log += "null ";
        }

        try
        {
            for (int i = 0; i < 40; i++) _items[2].Advance(this);
        }
        catch (InvalidOperationException e)
        {
            log += $"{e.Message} {_items[2].X} {_items[2].Speed}";
        }

        return log;
    }

    private static int Count(ref string log)
    {
        log += "counted ";
        int r = 0;
        for (int i = 0; i < 2; i++) r++;
        return r;
    }
}

public static class Program
{
    public static object? Run() => new World().Run(3);
}

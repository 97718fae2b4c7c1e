using System;
using System.Collections.Generic;
using Comet;

/// <summary>Constructors that fail half way: what was done stays done, and what leaked out of them stays as it was.</summary>
[Offloadable]
public partial class Fragile
{
    public static readonly List<Fragile> All = [];
    public readonly int Number;
    public int Left = Work.Slow(2);
    private readonly string _state;

    public Fragile(int n)
    {
        All.Add(this);
        Number = Work.Slow(n);
        try
        {
            _state = "open";
            Left = 10 / Work.Slow(3 - n);
            _state = "done";
        }
        catch (DivideByZeroException) when (n == 3)
        {
            _state = "caught" + Work.Slow(1);
            throw new InvalidOperationException($"no {Work.Slow(n)}");
        }
        finally
        {
            Left += Work.Slow(4);
            _state += "+";
        }

        _state += Work.Slow(5);
    }

    public override string ToString() => $"{Number} {Left} {_state}";
}

[Offloadable]
public partial class Derived : Fragile
{
    public int Extra = Work.Fail(1);

    public Derived(int n) : base(n)
    {
        Extra += Work.Fail(n);
    }
}

[Offloadable]
public partial class Owner
{
    public readonly Fragile First;
    public readonly Fragile? Second;

    public Owner(int a, int b)
    {
        First = new Fragile(a);
        try
        {
            Second = new Fragile(Work.Slow(b));
        }
        catch (InvalidOperationException e)
        {
            Second = new Fragile(e.Message.Length);
        }
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

    public static int Fail(int n)
    {
        if (Slow(n) == 2) throw new ArgumentException("two");
        return n;
    }
}

[Offloadable]
public partial class Maker
{
    public string Try(int n)
    {
        Fragile? made = null;
        try
        {
            made = n < 10 ? new Fragile(n) : new Derived(n - 10);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            return $"{e.Message} {made is null}";
        }

        return $"{made}";
    }

    public string Own(int a, int b)
    {
        try
        {
            var owner = new Owner(a, b);
            return $"{owner.First} {owner.Second}";
        }
        catch (InvalidOperationException e)
        {
            return e.Message;
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var maker = new Maker();
        foreach (int n in new[] { 1, 2, 3, 11, 12, 13 }) Console.WriteLine(maker.Try(n));
        Console.WriteLine(maker.Own(1, 3));
        Console.WriteLine(maker.Own(3, 1));
        foreach (Fragile one in Fragile.All) Console.WriteLine($"{one.GetType().Name} {one}");
        return Fragile.All;
    }
}

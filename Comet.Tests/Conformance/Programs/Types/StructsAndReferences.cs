using System;
using Comet;

// Methods and constructors of structures that are given references beside: to locals, elements, fields, the structure itself.
[Offloadable]
public partial struct Purse
{
    public int Coins;
    public Slot Inner;

    public Purse(ref int total, int coins)
    {
        Coins = 0;
        Inner = default;
        for (int i = 0; i < coins; i++)
        {
            Coins++;
            total++;
        }
    }

    public int Move(ref int to, int n)
    {
        for (int i = 0; i < n; i++)
        {
            Coins--;
            to++;
        }

        return Coins;
    }

    public bool TryTake(int n, out int taken, in Slot limit)
    {
        taken = 0;
        for (int i = 0; i < n && taken < limit.N; i++) taken++;
        Coins -= taken;
        return taken == n;
    }

    public void Swap(ref Purse other, int n)
    {
        for (int i = 0; i < n; i++)
        {
            (Coins, other.Coins) = (other.Coins, Coins);
            Coins++;
        }
    }

    public int Chain(ref int to, int n)
    {
        int r = Move(ref to, n) + Move(ref Coins, n);
        Inner.Add(ref Coins, n);
        return r + Inner.Add(ref to, Coins) + this.Move(ref Inner.N, n);
    }

    public readonly int Peek(ref int to, int n)
    {
        for (int i = 0; i < n; i++) to += Coins;
        return to;
    }
}

[Offloadable]
public partial struct Slot
{
    public int N;

    public int Add(ref int from, int n)
    {
        for (int i = 0; i < n; i++)
        {
            N++;
            from--;
        }

        return N;
    }
}

[Offloadable]
public partial class Bank
{
    private Purse _purse = new() { Coins = 20 };
    private readonly Purse _fixed = new() { Coins = 9 };
    private readonly Purse[] _purses = new Purse[3];
    private readonly Purse[,] _table = new Purse[2, 2];
    private int _field = 5;
    private readonly int[] _row = new int[3];

    private static int Slow(int n)
    {
        int r = 0;
        for (int i = 0; i < n; i++) r++;
        return r;
    }

    public string Run()
    {
        int local = 1;
        var own = new Purse(ref local, Slow(7));
        int a = own.Move(ref local, Slow(2)) + own.Move(ref own.Coins, 2) + _purse.Move(ref _field, Slow(3)) + _purses[Slow(1)].Move(ref _row[Slow(2)], 2);
        a += _table[1, Slow(0)].Move(ref _row[0], Slow(4)) + _fixed.Move(ref local, Slow(2)) + _purse.Peek(ref _row[1], Slow(2));
        bool all = own.TryTake(Slow(3), out int taken, new Slot { N = 2 }) | _purse.TryTake(Slow(1), out _row[2], in _purse.Inner);
        own.Swap(ref _purse, Slow(3));
        own.Swap(ref own, Slow(2));
        _purses[0].Swap(ref _purses[Slow(2)], Slow(3));
        a += own.Chain(ref local, Slow(2)) + _purse.Chain(ref _purses[0].Coins, Slow(2));
        string log = "";
        try
        {
            _purses[Slow(1)].Move(ref _row[3], Slow(2));
        }
        catch (IndexOutOfRangeException)
        {
            log = " out";
        }

        return $"{a} {all} {taken} {local} {_field} {own.Coins}/{own.Inner.N} {_purse.Coins}/{_purse.Inner.N} {_fixed.Coins} {_table[1, 0].Coins} {string.Join(",", _row)} {_purses[0].Coins} {_purses[1].Coins} {_purses[2].Coins}{log}";
    }
}

public static class Program
{
    public static object? Run()
    {
        int n = 3;
        var purse = new Purse(ref n, 2);
        Console.WriteLine($"{purse.Move(ref n, 1)} {n}");
        return new Bank().Run();
    }
}

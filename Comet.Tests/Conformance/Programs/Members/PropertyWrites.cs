using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Account
{
    private readonly int[] _slots = new int[4];
    private int _balance;
    private string? _owner;

    public static List<string> Log { get; } = [];

    public int Balance
    {
        get
        {
            Log.Add("get " + _balance);
            int value = 0;
            while (value < _balance)
            {
                value++;
            }

            return value;
        }
        set
        {
            Log.Add("set " + value);
            if (value > 90)
            {
                throw new ArgumentOutOfRangeException(nameof(value));
            }

            _balance = 0;
            for (int i = 0; i < value; i++)
            {
                _balance++;
            }
        }
    }

    public byte Small
    {
        get => (byte)Round(_slots[3]);
        set => _slots[3] = Round(value);
    }

    public string? Owner
    {
        get
        {
            for (int i = 0; i < 2; i++)
            {
                Log.Add("owner?");
            }

            return _owner;
        }
        set
        {
            for (int i = 0; i < 2; i++)
            {
                Log.Add("owner " + value);
            }

            _owner = value;
        }
    }

    public long? Limit
    {
        get => Round(_slots[1]) == 0 ? null : Round(_slots[1]);
        set => _slots[1] = Round((int)(value ?? 0));
    }

    public int this[int index]
    {
        get
        {
            Log.Add("get at " + index);
            return Round(_slots[index]);
        }
        set
        {
            Log.Add($"set at {index} {value}");
            _slots[index] = Round(value);
        }
    }

    public static int Round(int value)
    {
        int rounded = 0;
        for (int i = 0; i < value; i++)
        {
            rounded++;
        }

        return rounded;
    }
}

[Offloadable]
public partial class Writer
{
    private readonly Account _account = new();

    private Account Find(string why)
    {
        Account.Log.Add(why);
        return _account;
    }

    private static int Value(int value)
    {
        Account.Log.Add("value " + value);
        return Account.Round(value);
    }

    public string Run()
    {
        _account.Balance = 3;
        Find("a").Balance = Value(5);
        int same = Find("b").Balance = Value(6);
        long wide = _account.Balance = _account[0] = Value(7);
        _account.Balance += 2;
        Find("c").Balance *= Value(2);
        int grown = Find("d").Balance -= Value(1);
        int before = Find("e").Balance++;
        int after = ++Find("f").Balance;
        Find("g").Balance--;
        Find("h")[Value(1)] += Value(4);
        Find("i")[Value(2)]++;
        int element = --Find("j")[Value(2)];
        _account[index: Value(0)] = Value(9);
        _account.Small = 255;
        _account.Small++;
        byte small = _account.Small += 250;
        _account.Owner ??= "first" + Value(1);
        _account.Owner ??= "second" + Value(2);
        string text = _account.Owner += "!" + Value(3);
        long limit = _account.Limit ??= Value(8);
        long again = _account.Limit ??= Value(9);
        _account.Limit = null;
        Account? nobody = null;
        int? length = nobody?.Owner?.Length;
        try
        {
            _account.Balance = Value(91);
        }
        catch (ArgumentOutOfRangeException e)
        {
            _account.Owner = e.ParamName;
        }

        try
        {
            checked
            {
                _account.Small = (byte)Value(250);
                _account.Small += (byte)Value(10);
            }
        }
        catch (OverflowException)
        {
            _account.Small = 1;
        }

        try
        {
            nobody!.Balance = Value(1);
        }
        catch (NullReferenceException)
        {
            Account.Log.Add("null");
        }

        var made = new Account { Balance = Value(4), Owner = "o" + Value(2), [1] = 3 };
        return $"{same} {wide} {grown} {before} {after} {element} {small} {text} {limit} {again} {length} {_account.Balance} {_account.Owner} {made.Balance} {made.Owner} {made[1]} {_account.Small}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var writer = new Writer();
        Console.WriteLine(writer.Run());
        Console.WriteLine(string.Join(" ", Account.Log));
        return writer;
    }
}

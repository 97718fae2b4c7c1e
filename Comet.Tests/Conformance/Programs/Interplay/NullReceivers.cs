using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Thing
{
    public int Field = 3;

    public int Plain(int x) => x + Field;

    public int Looping(int x)
    {
        int sum = Field;
        for (int i = 0; i < x; i++)
        {
            sum += i;
        }

        return sum;
    }

    public virtual int Virtual(int x)
    {
        while (x > 10)
        {
            x /= 2;
        }

        return x;
    }

    public bool IsThis(int x)
    {
        for (int i = 0; i < x; i++)
        {
        }

        return this == null;
    }
}

/// <summary>Arguments are evaluated before a receiver is found to be null; a field is read before what follows it.</summary>
[Offloadable]
public partial class Receivers
{
    public List<string> Trace { get; } = [];

    private int F(int value)
    {
        int n = 0;
        for (int i = 0; i < 3; i++)
        {
            n += i;
        }

        Trace.Add("F" + value);
        return value;
    }

    private Thing? Get(Thing? thing)
    {
        F(thing is null ? 0 : 1);
        return thing;
    }

    public void Try(int which, Thing? thing)
    {
        Trace.Add(which + ":");
        Func<int, int>? function = thing is null ? null : thing.Plain;
        List<int>? list = thing is null ? null : [4, 5];
        string? text = thing is null ? null : "text";
        object? result = null;
        try
        {
            result = which switch
            {
                0 => thing!.Plain(F(1)),
                1 => thing!.Looping(F(2)),
                2 => thing!.Virtual(F(30)),
                3 => thing!.Field + F(4),
                4 => F(5) + thing!.Field + F(6),
                5 => Get(thing)!.Looping(F(7)) + F(8),
                6 => thing?.Looping(F(9)),
                7 => Get(thing)?.Virtual(F(10)) ?? F(11),
                8 => list![F(1)],
                9 => list?[F(0)] + F(2),
                10 => text!.Substring(F(1), F(2)),
                11 => text?[F(1)..].Length,
                12 => thing!.IsThis(F(1)),
                13 => thing?.Field.ToString().Length.CompareTo(F(1)),
                _ => null,
            };
            if (which == 14 && function is not null)
            {
                result = function(F(12));
            }
        }
        catch (NullReferenceException)
        {
            Trace.Add("null reference");
        }

        Trace.Add("= " + result);
    }
}

public static class Program
{
    public static object? Run()
    {
        var receivers = new Receivers();
        var thing = new Thing();
        for (int which = 0; which <= 14; which++)
        {
            receivers.Try(which, null);
            receivers.Try(which, thing);
        }

        Console.WriteLine(string.Join(" ", receivers.Trace));
        Console.WriteLine(thing.Looping(30));
        return receivers;
    }
}

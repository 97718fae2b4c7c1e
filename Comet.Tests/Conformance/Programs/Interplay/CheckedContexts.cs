using System;
using System.Collections.Generic;
using Comet;

public readonly struct Small(int value)
{
    public readonly int Value = value;

    public static Small operator +(Small a, Small b) => new((a.Value + b.Value) & 0xF);

    public static Small operator checked +(Small a, Small b) => a.Value + b.Value > 15 ? throw new OverflowException("small") : new(a.Value + b.Value);

    public static explicit operator Small(int n) => new(n & 0xF);

    public static explicit operator checked Small(int n) => n > 15 ? throw new OverflowException("cast") : new(n);
}

/// <summary>Checked and unchecked, nested in each other, and how far they reach.</summary>
[Offloadable]
public partial class Contexts
{
    public List<string> Log { get; } = [];

    private int F(int value)
    {
        int n = 0;
        while (n < 2)
        {
            n++;
        }

        return value;
    }

    // A callee is in a context of its own.
    public int Wrap(int value)
    {
        int sum = int.MaxValue;
        for (int i = 0; i < value; i++)
        {
            sum += 1;
        }

        return sum;
    }

    private void Try(string name, int which)
    {
        string result;
        try
        {
            object value = which switch
            {
                0 => checked(F(int.MaxValue) + F(1)),
                1 => unchecked(F(int.MaxValue) + F(1)),
                2 => checked(unchecked(F(int.MaxValue) + F(1)) + F(1)),
                3 => unchecked(checked(F(int.MaxValue) + F(1)) - F(1)),
                4 => checked(Wrap(F(2))),
                5 => checked((byte)F(300)),
                6 => checked((uint)F(-1)),
                7 => unchecked((ushort)F(-1)),
                8 => checked(-F(int.MinValue)),
                9 => checked(F(int.MinValue) / F(-1)),
                10 => checked((int)(F(1) * 1e10)),
                11 => checked((long)F(1) << 63),
                12 => checked(((Small)F(9) + (Small)F(9)).Value),
                13 => unchecked(((Small)F(9) + (Small)F(25)).Value),
                14 => checked(((Small)F(20)).Value),
                15 => checked(new int[F(2)].Length * F(int.MaxValue)),
                16 => checked((char)F(70000)),
                17 => (int)unchecked((uint)F(-5)),
                18 => checked((sbyte)(F(100) + (F(100) - F(90)))),
                19 => checked(F(2) * (decimal)F(3) + decimal.MaxValue),
                _ => "end",
            };
            result = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!;
        }
        catch (OverflowException e)
        {
            result = "overflow " + (e.Message is "small" or "cast" ? e.Message : "");
        }

        Log.Add(name + result);
    }

    public void Run()
    {
        for (int i = 0; i <= 20; i++)
        {
            Try(i + ":", i);
        }

        int up = int.MaxValue - 1, turns = 0;
        try
        {
            checked
            {
                for (; ; up++, turns++)
                {
                    unchecked
                    {
                        int wrapped = up + F(5);
                        Log.Add(wrapped.ToString());
                    }

                    Func<int, int> add = n => n + up;
                    turns += add(F(-up));
                }
            }
        }
        catch (OverflowException)
        {
            Log.Add($"stopped at {up} after {turns}");
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var contexts = new Contexts();
        contexts.Run();
        Console.WriteLine(string.Join("\n", contexts.Log));
        Console.WriteLine(contexts.Wrap(30));
        return contexts.Log;
    }
}

using System;
using System.Collections.Generic;
using Comet;

/// <summary>An exception in the middle of an expression leaves behind what was evaluated before it, and nothing of what comes after.</summary>
[Offloadable]
public partial class Operands
{
    public List<string> Trace { get; } = [];

    private int[] _items = [1, 2, 3];
    private int _value;

    public int Property
    {
        get
        {
            Trace.Add("get");
            return _value;
        }

        set
        {
            Trace.Add("set " + value);
            _value = value;
        }
    }

    private int F(int value)
    {
        int n = 0;
        for (; n < 2; n++)
        {
        }

        Trace.Add("F" + value);
        return value < 0 ? throw new ArgumentException("F" + value) : value;
    }

    private static int Sum(int a, int b, int c) => a + b + c;

    public void Try(int which)
    {
        try
        {
            switch (which)
            {
                case 0: _value = F(1) + F(-2) + F(3); break;
                case 1: _items[F(0)] = F(-1); break;
                case 2: _items[F(-1)] = F(5); break;
                case 3: _items[F(7)] = F(5); break;
                case 4: _items[F(7)] += F(5); break;
                case 5: Property = F(-5); break;
                case 6: Property += F(-5); break;
                case 7: _value = Sum(F(1), F(-1), F(2)); break;
                case 8: _value += F(4) / (F(0) * F(1)); break;
                case 9: _items = [F(9), F(8), F(-7)]; break;
                case 10: (_value, _items[F(1)]) = (F(6), F(-6)); break;
                case 11: _value = checked(F(int.MaxValue) + F(1) + F(2)); break;
                case 12: _value = (int)(object)(F(3) + 0L); break;
                case 13: _items[F(1)] = ((string?)null)!.Length + F(1); break;
                case 14: _items[_value++] += _items[_value++] / (F(1) - 1); break;
            }
        }
        catch (Exception e) when (e is ArgumentException or ArithmeticException or IndexOutOfRangeException or InvalidCastException or NullReferenceException)
        {
            Trace.Add(e.GetType().Name + (e is ArgumentException ? " " + e.Message : ""));
        }

        Trace.Add($"= {_value} [{string.Join(",", _items)}]");
    }
}

public static class Program
{
    public static object? Run()
    {
        for (int which = 0; which <= 14; which++)
        {
            var operands = new Operands();
            operands.Try(which);
            Console.WriteLine($"{which}: {string.Join(" ", operands.Trace)}");
        }

        return null;
    }
}

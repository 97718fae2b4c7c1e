using System;
using System.Collections.Generic;
using Comet;

/// <summary>Operators that change their operand in place, which C# 14 allows: suspended in their bodies and between their operands, overridden, checked, of structures and type parameters.</summary>
[Offloadable]
public partial class Number
{
    public List<int> Digits = [];

    public int Changes;

    public static int Slow(int n)
    {
        int k = 0;
        for (int i = 0; i < n; i++)
        {
            k++;
        }

        return k;
    }

    public virtual void operator +=(Number other)
    {
        for (int i = 0; i < other.Digits.Count; i++)
        {
            Digits.Add(other.Digits[i]);
        }

        Changes++;
    }

    public void operator +=(int n)
    {
        for (int i = 0; i < Digits.Count; i++)
        {
            Digits[i] = unchecked(Digits[i] + n);
        }
    }

    public void operator checked +=(int n)
    {
        for (int i = 0; i < Digits.Count; i++)
        {
            Digits[i] = checked(Digits[i] + n);
        }
    }

    public void operator *=(in int n)
    {
        for (int i = 0; i < Digits.Count; i++)
        {
            Digits[i] *= n;
        }
    }

    public void operator <<=(int n)
    {
        for (int i = 0; i < n; i++)
        {
            Digits.Insert(0, 0);
        }
    }

    public void operator ++()
    {
        for (int i = 0; i < Digits.Count; i++)
        {
            Digits[i]++;
        }
    }

    public void operator --()
    {
        for (int i = 0; i < Digits.Count; i++)
        {
            Digits[i]--;
        }
    }

    public override string ToString() => string.Join(",", Digits) + "/" + Changes;
}

[Offloadable]
public partial class Doubled : Number
{
    public override void operator +=(Number other)
    {
        for (int i = 0; i < 2; i++)
        {
            Digits.AddRange(other.Digits);
        }

        Changes += 10;
    }
}

public interface IAdds<T>
    where T : IAdds<T>
{
    void operator +=(int n);

    static abstract T operator -(T a, int n);
}

public struct Cell : IAdds<Cell>
{
    public int Value;

    public void operator +=(int n)
    {
        for (int i = 0; i < n; i++)
        {
            Value++;
        }
    }

    public void operator ++() => Value += 10;

    public static Cell operator -(Cell a, int n) => new() { Value = a.Value - n };
}

[Offloadable]
public partial class Calculations
{
    private readonly Number[] many = [new() { Digits = [5] }, new Doubled { Digits = [6] }];

    private Cell cell;

    public void Classes()
    {
        var number = new Number { Digits = [1, 2, 3] };
        Number same = number;
        number += new Number { Digits = [Number.Slow(4)] };
        number *= Number.Slow(2);
        var increased = ++number;
        number++;
        --number;
        var added = number += Number.Slow(3);
        Console.WriteLine($"{number} {ReferenceEquals(number, same)} {ReferenceEquals(increased, same)} {ReferenceEquals(added, same)}");
        foreach (Number one in many)
        {
            var n = one;
            n += same;
            n <<= Number.Slow(1);
        }

        many[Number.Slow(1)] += many[Number.Slow(0)];
        Console.WriteLine($"{many[0]} {many[1]}");
        Action later = () =>
        {
            same += Number.Slow(1);
            same++;
        };
        later();
        Console.WriteLine(same);
    }

    public void Faults()
    {
        var number = new Number { Digits = [1, 2] };
        try
        {
            checked
            {
                number += int.MaxValue - Number.Slow(1);
            }
        }
        catch (OverflowException)
        {
            Console.WriteLine("too much: " + number);
        }

        number += int.MaxValue - Number.Slow(1);
        Console.WriteLine(number);
        Number? none = null;
        try
        {
            none += Number.Slow(2);
        }
        catch (NullReferenceException)
        {
            Console.WriteLine("nothing to add to");
        }

        try
        {
            many[Number.Slow(2)] += Number.Slow(2);
        }
        catch (IndexOutOfRangeException)
        {
            Console.WriteLine("nowhere to add to");
        }
    }

    public void Structures()
    {
        cell += Number.Slow(3);
        cell++;
        ++cell;
        var cells = new Cell[2];
        cells[Number.Slow(1)] += Number.Slow(4);
        cells[Number.Slow(1)]++;
        Cell copy = cells[1];
        copy += Number.Slow(2);
        Console.WriteLine($"{cell.Value} {cells[0].Value} {cells[1].Value} {copy.Value} {Added(copy, Number.Slow(6)).Value} {copy.Value}");
    }

    private static T Added<T>(T value, int n)
        where T : IAdds<T>
    {
        value += n;
        for (int i = 0; i < 2; i++)
        {
            value = value - Number.Slow(1);
            value += Number.Slow(i);
        }

        return value;
    }
}

public static class Program
{
    public static object? Run()
    {
        var calculations = new Calculations();
        calculations.Classes();
        calculations.Faults();
        calculations.Structures();
        return Number.Slow(7);
    }
}

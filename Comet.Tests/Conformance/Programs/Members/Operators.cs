using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Big : IEquatable<Big>
{
    private readonly List<int> _digits = [];

    public static List<string> Log { get; } = [];

    public Big(int value)
    {
        do
        {
            _digits.Add(value % 10);
            value /= 10;
        }
        while (value > 0);
    }

    private Big(List<int> digits) => _digits = digits;

    public static Big operator +(Big a, Big b)
    {
        var digits = new List<int>();
        int carry = 0;
        for (int i = 0; i < a._digits.Count || i < b._digits.Count || carry > 0; i++)
        {
            carry += (i < a._digits.Count ? a._digits[i] : 0) + (i < b._digits.Count ? b._digits[i] : 0);
            digits.Add(carry % 10);
            carry /= 10;
        }

        return new Big(digits);
    }

    public static Big operator +(Big a, int b) => a + new Big(b);

    public static Big operator *(Big a, int times)
    {
        Big sum = new(0);
        for (int i = 0; i < times; i++)
        {
            sum += a;
        }

        return sum;
    }

    public static Big operator *(int times, Big a) => a * times;

    public static Big operator ++(Big a)
    {
        Log.Add("++" + a);
        return a + 1;
    }

    public static Big operator -(Big a)
    {
        var digits = new List<int>();
        foreach (int digit in a._digits)
        {
            digits.Insert(0, digit);
        }

        return new Big(digits);
    }

    public static bool operator <(Big a, Big b) => Compare(a, b) < 0;

    public static bool operator >(Big a, Big b) => Compare(a, b) > 0;

    public static bool operator ==(Big? a, Big? b) => a is null ? b is null : b is not null && Compare(a, b) == 0;

    public static bool operator !=(Big? a, Big? b) => !(a == b);

    public static Big operator &(Big a, Big b)
    {
        Log.Add($"{a}&{b}");
        return Compare(a, b) < 0 ? a : b;
    }

    public static Big operator |(Big a, Big b)
    {
        Log.Add($"{a}|{b}");
        return Compare(a, b) > 0 ? a : b;
    }

    public static bool operator true(Big a)
    {
        Log.Add("true " + a);
        return a._digits[0] % 2 == 1;
    }

    public static bool operator false(Big a)
    {
        Log.Add("false " + a);
        return a._digits[0] % 2 == 0;
    }

    private static int Compare(Big a, Big b)
    {
        if (a._digits.Count != b._digits.Count)
        {
            return a._digits.Count - b._digits.Count;
        }

        for (int i = a._digits.Count - 1; i >= 0; i--)
        {
            if (a._digits[i] != b._digits[i])
            {
                return a._digits[i] - b._digits[i];
            }
        }

        return 0;
    }

    public bool Equals(Big? other) => this == other;

    public override bool Equals(object? obj) => Equals(obj as Big);

    public override int GetHashCode() => _digits.Count;

    public override string ToString()
    {
        string text = "";
        foreach (int digit in _digits)
        {
            text = digit + text;
        }

        return text;
    }
}

[Offloadable]
public partial class Calculator
{
    private Big _memory = new(1);
    private readonly Big[] _registers = [new(1), new(2), new(3)];

    private Big Stored
    {
        get
        {
            Big.Log.Add("stored");
            return _memory + 0;
        }
        set
        {
            Big.Log.Add("store " + value);
            _memory = value + 0;
        }
    }

    private Big Say(string text, Big value)
    {
        Big.Log.Add(text);
        return value;
    }

    public string Run()
    {
        Big a = new(95), b = new(7);
        Big sum = Say("a", a) + Say("b", b) * 3 + 2 * (a + b);
        a += b;
        a += 5;
        _memory += a + b;
        _memory *= 2;
        _registers[1] += a;
        _registers[Index(2)] *= Index(3);
        Big old = a++;
        Big grown = ++a;
        _registers[0]++;
        Big previous = _registers[Index(0)]++;
        Big reversed = -sum;
        Stored += b;
        Stored++;
        Big stored = Stored *= 2;
        Big? missing = null;
        missing ??= a + b;
        bool less = a < b || a > b && a != b;
        bool same = a == old + 2, none = missing == null;
        string found = "";
        if (Say("c", a) && Say("d", b))
        {
            found += "both ";
        }

        if (Say("e", a + 1) && Say("f", b))
        {
            found += "first ";
        }

        Big either = Say("g", a) || Say("h", b);
        found += Say("i", b + 1) || Say("j", a) ? "either" : "neither";
        int rounds = 0;
        for (Big i = new(0); i < b; i++)
        {
            rounds++;
        }

        while (sum > a)
        {
            a += a;
        }

        try
        {
            _ = missing + null!;
        }
        catch (NullReferenceException)
        {
            found += "!";
        }

        return $"{sum} {a} {_memory} {_registers[0]} {_registers[1]} {_registers[2]} {old} {grown} {previous} {reversed} {stored} {missing} {less} {same} {none} {found} {either} {rounds} {-(a + b) + 1}";
    }

    private int Index(int i)
    {
        Big.Log.Add("index " + i);
        for (int j = 0; j < 1; j++)
        {
            Big.Log.Add(".");
        }

        return i;
    }
}

public static class Program
{
    public static object? Run()
    {
        var calculator = new Calculator();
        Console.WriteLine(calculator.Run());
        Console.WriteLine(string.Join(" ", Big.Log));
        return calculator;
    }
}

using System;
using System.Collections.Generic;
using Comet;

/// <summary>Numbers of any length, least significant part first.</summary>
[Offloadable]
public sealed partial class Natural
{
    private const int Base = 10_000;
    private readonly List<int> _parts = [];

    public static Natural Of(int value)
    {
        var made = new Natural();
        for (; value > 0; value /= Base)
        {
            made._parts.Add(value % Base);
        }

        return made;
    }

    public static Natural operator +(Natural left, Natural right)
    {
        var sum = new Natural();
        int carry = 0;
        for (int i = 0; i < left._parts.Count || i < right._parts.Count || carry > 0; i++)
        {
            int total = carry + (i < left._parts.Count ? left._parts[i] : 0) + (i < right._parts.Count ? right._parts[i] : 0);
            sum._parts.Add(total % Base);
            carry = total / Base;
        }

        return sum;
    }

    public static Natural operator *(Natural left, Natural right)
    {
        var cells = new long[left._parts.Count + right._parts.Count + 1];
        for (int i = 0; i < left._parts.Count; i++)
        {
            for (int j = 0; j < right._parts.Count; j++)
            {
                cells[i + j] += (long)left._parts[i] * right._parts[j];
            }
        }

        var product = new Natural();
        long carry = 0;
        foreach (long cell in cells)
        {
            long total = cell + carry;
            product._parts.Add((int)(total % Base));
            carry = total / Base;
        }

        while (product._parts.Count > 0 && product._parts[^1] == 0)
        {
            product._parts.RemoveAt(product._parts.Count - 1);
        }

        return product;
    }

    public override string ToString()
    {
        if (_parts.Count == 0)
        {
            return "0";
        }

        string text = _parts[^1].ToString();
        for (int i = _parts.Count - 2; i >= 0; i--)
        {
            text += _parts[i].ToString("0000");
        }

        return text;
    }
}

[Offloadable]
public static partial class Big
{
    public static Natural Factorial(int n) => n == 0 ? Natural.Of(1) : Natural.Of(n) * Factorial(n - 1);

    public static Natural Fibonacci(int n)
    {
        Natural a = Natural.Of(0), b = Natural.Of(1);
        while (n-- > 0)
        {
            (a, b) = (b, a + b);
        }

        return a;
    }

    public static Natural Power(Natural value, int exponent)
    {
        Natural half = exponent > 1 ? Power(value, exponent / 2) : Natural.Of(1);
        return exponent == 0 ? half : exponent % 2 == 1 ? half * half * value : half * half;
    }
}

public static class Program
{
    public static object? Run()
    {
        Natural factorial = Big.Factorial(25), fibonacci = Big.Fibonacci(100), power = Big.Power(Natural.Of(2), 127);
        Console.WriteLine(factorial);
        Console.WriteLine(fibonacci);
        Console.WriteLine(power);
        if ($"{factorial} {fibonacci} {power}" != "15511210043330985984000000 354224848179261915075 170141183460469231731687303715884105728")
        {
            throw new InvalidOperationException("Not the known numbers.");
        }

        return new object[] { factorial, fibonacci, power };
    }
}

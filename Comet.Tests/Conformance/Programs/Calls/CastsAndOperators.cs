using System;
using System.Collections.Generic;
using Comet;

public readonly struct Money(long cents)
{
    public readonly long Cents = cents;

    public static implicit operator Money(int units) => new(units * 100L);

    public static explicit operator int(Money money) => (int)(money.Cents / 100);

    public static Money operator +(Money left, Money right) => new(left.Cents + right.Cents);

    public static Money operator -(Money value) => new(-value.Cents);

    public static bool operator >(Money left, Money right) => left.Cents > right.Cents;

    public static bool operator <(Money left, Money right) => left.Cents < right.Cents;

    public override string ToString() => $"${Cents / 100}.{Math.Abs(Cents % 100):00}";
}

[Offloadable]
public partial class Till
{
    private int Count(int n)
    {
        int count = 0;
        for (int i = 1; i <= n; i++)
        {
            count += i;
        }

        return count;
    }

    private Money Cash(int cents)
    {
        long total = 0;
        foreach (int coin in new[] { 50, 20, 10, 5, 1 })
        {
            while (cents >= coin)
            {
                total += coin;
                cents -= coin;
            }
        }

        return new Money(total);
    }

    private object Box(int kind) => kind switch
    {
        0 => Count(3),
        1 => (short)Count(2),
        2 => Cash(77),
        3 => "text" + Count(1),
        _ => (double)Count(4) / 4,
    };

    public List<object> Run()
    {
        Money sum = Cash(99) + Count(3) + -Cash(25);
        Money implicitly = Count(2);
        int explicitly = (int)Cash(399) + (int)(Cash(150) + Cash(150));
        byte narrow = (byte)Count(30);
        uint unsigned = unchecked((uint)-Count(3));
        long wide = Count(3);
        double real = Count(5);
        float single = (float)real / Count(2);
        int truncated = (int)(Count(4) * 1.99);
        char letter = (char)('A' + Count(3));
        object boxed = Count(4);
        int unboxed = (int)Box(0) + (short)Box(1);
        Money fromBox = (Money)Box(2);
        string? asString = Box(3) as string;
        string? notString = Box(0) as string;
        bool isInt = Box(0) is int and > 5;
        int? nullable = Box(1) as int?;
        IComparable comparable = Count(2);
        decimal dec = Count(3) / 4m;
        bool more = Cash(10) > Cash(5) && !(Cash(10) < 0);
        return
        [
            sum.ToString(), implicitly, explicitly, narrow, unsigned, wide, real, single, truncated, letter, boxed, unboxed, fromBox,
            asString ?? "-", notString ?? "-", isInt, nullable?.ToString() ?? "none", comparable, dec, more, (DayOfWeek)Count(2),
        ];
    }
}

public static class Program
{
    public static object? Run()
    {
        List<object> values = new Till().Run();
        Console.WriteLine(values.Count);
        return values;
    }
}

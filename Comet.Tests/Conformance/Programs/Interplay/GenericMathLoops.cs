using System;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using Comet;

public interface IMonoid<TSelf>
    where TSelf : IMonoid<TSelf>
{
    static abstract TSelf Zero { get; }

    static abstract TSelf operator +(TSelf a, TSelf b);

    static virtual TSelf Sum(TSelf[] items)
    {
        TSelf sum = TSelf.Zero;
        for (int i = 0; i < items.Length; i++)
        {
            sum += items[i];
        }

        return sum;
    }
}

public readonly record struct Text(string Value) : IMonoid<Text>
{
    public static Text Zero => new("");

    public static Text operator +(Text a, Text b) => new(a.Value + b.Value);
}

[Offloadable]
public partial class Polynomial(params int[] coefficients) : IMonoid<Polynomial>
{
    public int[] Coefficients { get; } = coefficients;

    public static Polynomial Zero => new();

    public static Polynomial operator +(Polynomial a, Polynomial b)
    {
        var sum = new int[Math.Max(a.Coefficients.Length, b.Coefficients.Length)];
        for (int i = 0; i < sum.Length; i++)
        {
            sum[i] = (i < a.Coefficients.Length ? a.Coefficients[i] : 0) + (i < b.Coefficients.Length ? b.Coefficients[i] : 0);
        }

        return new Polynomial(sum);
    }

    public T At<T>(T x)
        where T : INumber<T>
    {
        T result = T.Zero;
        for (int i = Coefficients.Length - 1; i >= 0; i--)
        {
            result = result * x + T.CreateChecked(Coefficients[i]);
        }

        return result;
    }
}

[Offloadable]
public static partial class Generic
{
    public static T Fold<T>(T[] items, int times)
        where T : IMonoid<T>
    {
        T result = T.Zero;
        while (times-- > 0)
        {
            result += T.Sum(items);
        }

        return result;
    }

    public static T Power<T>(T value, int exponent)
        where T : IMultiplyOperators<T, T, T>, IMultiplicativeIdentity<T, T>
    {
        T result = T.MultiplicativeIdentity;
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1)
            {
                result *= value;
            }

            value *= value;
        }

        return result;
    }

    public static (T Min, T Max) Bounds<T>(T[] items)
        where T : struct, IMinMaxValue<T>, IComparisonOperators<T, T, bool>
    {
        T min = T.MaxValue, max = T.MinValue;
        foreach (T item in items)
        {
            (min, max) = (item < min ? item : min, item > max ? item : max);
        }

        return (min, max);
    }

    public static T? FirstOrNull<T>(IEnumerable<T> items, T excluded)
        where T : unmanaged, IEquatable<T>
    {
        foreach (T item in items)
        {
            if (!item.Equals(excluded))
            {
                return item;
            }
        }

        return null;
    }

    public static string Names<T>()
        where T : struct, Enum
    {
        string names = "";
        foreach (T value in Enum.GetValues<T>())
        {
            names += $"{value:D}{value} ";
        }

        return names;
    }
}

public static class Program
{
    private static string Joined<T>(T[] items)
        where T : IMonoid<T> => (T.Sum(items) + T.Sum(items)).ToString()!;

    public static object? Run()
    {
        var sum = Generic.Fold([new Polynomial(1, 2), new Polynomial(0, 0, 3)], 2);
        string line = string.Create(CultureInfo.InvariantCulture, $"{sum.At(2)} {sum.At(0.5)} {sum.At(new BigInteger(1_000_000_000))} {sum.At(2m)} {Joined([new Text("a"), new Text("b")])} {Generic.Power(3L, 20)} {Generic.Power(1.5, 3)} {Generic.Power(new BigInteger(7), 30)} {Generic.Bounds([3, -4, 9])} {Generic.Bounds("hello".ToCharArray())} {Generic.FirstOrNull([1, 1, 2], 1)} {Generic.FirstOrNull(new List<long>(), 0)}. {Generic.Names<DayOfWeek>()}");
        Console.WriteLine(line);
        return sum;
    }
}

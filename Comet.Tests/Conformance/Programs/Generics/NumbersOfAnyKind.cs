// expect: abandons
// Code that is generic in a kind of number: the library's, the program's own, and one that must be at home.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Comet;

public static class Till
{
    public static int Opened;
}

[Offloadable]
public readonly partial struct Mod7 : IAdditionOperators<Mod7, Mod7, Mod7>, IMultiplyOperators<Mod7, Mod7, Mod7>, IAdditiveIdentity<Mod7, Mod7>
{
    public readonly int N;

    public Mod7(int n) => N = n % 7;

    public static Mod7 AdditiveIdentity => default;

    public static Mod7 operator +(Mod7 a, Mod7 b)
    {
        int s = a.N;
        for (int i = 0; i < b.N; i++)
        {
            s++;
        }

        return new(s);
    }

    public static Mod7 operator *(Mod7 a, Mod7 b) => new(a.N * b.N);
}

/// <summary>Not marked, and counted at home.</summary>
public readonly struct Coin(int n) : IAdditionOperators<Coin, Coin, Coin>, IMultiplyOperators<Coin, Coin, Coin>, IAdditiveIdentity<Coin, Coin>
{
    public readonly int N = n;

    public static Coin AdditiveIdentity
    {
        get
        {
            Till.Opened += 100;
            return default;
        }
    }

    public static Coin operator +(Coin a, Coin b)
    {
        Till.Opened++;
        return new(a.N + b.N);
    }

    public static Coin operator *(Coin a, Coin b) => new(a.N * b.N);
}

[Offloadable]
public static partial class Sums
{
    public static T Sum<T>(IEnumerable<T> all) where T : IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>, IMultiplyOperators<T, T, T>
    {
        T sum = T.AdditiveIdentity;
        foreach (T one in all)
        {
            sum += one * one;
        }

        return sum;
    }

    public static int Count<T>(int n) where T : IAdditiveIdentity<T, T>
    {
        int count = 0;
        for (int i = 0; i < n; i++)
        {
            count += Steps(i);
            _ = T.AdditiveIdentity;
            count += Steps(1);
        }

        return count;
    }

    private static int Steps(int n)
    {
        int s = 0;
        for (int i = 0; i < n; i++)
        {
            s += i;
        }

        return s;
    }

    public static T Norm<T>(T[] x) where T : IFloatingPointIeee754<T>
    {
        T s = T.Zero;
        for (int i = 0; i < x.Length; i++)
        {
            s = T.FusedMultiplyAdd(x[i], x[i], s);
        }

        return T.Sqrt(s) / T.CreateChecked(x.Length) + T.Max(T.One, T.Abs(-s)) + T.Pi;
    }

    public static T Gcd<T>(T a, T b) where T : IBinaryInteger<T>
    {
        while (b != T.Zero)
        {
            (a, b) = (b, a % b);
        }

        return (a << 2) | T.One ^ (T.PopCount(a) & ~T.Zero);
    }

    public static string Row<T>(params T[] all) where T : INumber<T>
    {
        T least = all[0], most = all[0], clamped = T.Zero;
        string s = "";
        foreach (T one in all)
        {
            least = T.Min(least, one);
            if (one > most || one == T.One)
            {
                most = one;
            }

            clamped += T.Clamp(one, T.Zero, T.CreateSaturating(10));
            clamped++;
            s += T.IsNegative(one) ? "-" : "+";
        }

        return $"{s}{least}..{most}/{clamped}{T.Sign(least)}{checked(most * T.CreateTruncating(2))}";
    }
}

[Offloadable]
public static partial class Uses
{
    public static string Go()
    {
        string s = "";
        for (int i = 1; i < 3; i++)
        {
            s += Sums.Sum(new[] { 1.5, i }) + "," + Sums.Sum([1, 2, i]) + "," + Sums.Sum([new BigInteger(5), 7]) + "," + Sums.Sum([new Mod7(5), new Mod7(6)]).N + ";"
                + Sums.Norm([1f, i]) + "," + Sums.Norm([3.0, 4.0]) + "," + Sums.Gcd(48, 36L) + "," + Sums.Gcd<BigInteger>(100, 75) + "," + Sums.Count<int>(i) + Sums.Count<Mod7>(i) + ";"
                + Sums.Row(3, -2, i) + Sums.Row(2.5m, 1m) + Sums.Row((byte)3, (byte)i) + Sums.Row(-1.5, 20);
        }

        return s;
    }

    public static string AtHome()
    {
        string s = "";
        for (int i = 1; i < 3; i++)
        {
            s += Sums.Sum(new[] { new Coin(1), new Coin(i) }).N + Sums.Count<Coin>(i) + ";";
        }

        return s + Till.Opened;
    }
}

public static class Program
{
    public static object? Run()
    {
        Till.Opened = 0;
        return Uses.Go() + Uses.AtHome() + Till.Opened;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

/// <summary>Static members of interfaces, called on type parameters: methods, properties, operators, conversions, with and without bodies of their own.</summary>
[Offloadable]
public partial interface INumber<T> where T : INumber<T>
{
    static abstract T Zero { get; }
    static abstract T One { get; }
    static abstract int Made { get; set; }
    static abstract T operator +(T a, T b);
    static abstract T operator -(T a);
    static abstract T operator ++(T a);
    static abstract bool operator <(T a, T b);
    static abstract bool operator >(T a, T b);
    static abstract explicit operator int(T a);
    static abstract implicit operator T(int n);
    static virtual T Twice(T a) => a + a;
    static abstract string Show(T a, string format = "{0}", params int[] more);
}

[Offloadable]
public partial struct Mod7(int n) : INumber<Mod7>
{
    public int N = n % 7;
    private static int _made;

    public static Mod7 Zero => new(Work.Slow(7));
    public static Mod7 One { get; } = new(8);
    public static int Made
    {
        get => Work.Slow(_made);
        set => _made = value + Work.Slow(1);
    }

    public static Mod7 operator +(Mod7 a, Mod7 b) => new(Work.Slow(a.N) + b.N);
    public static Mod7 operator -(Mod7 a) => new(7 - a.N);
    public static Mod7 operator ++(Mod7 a) => new(Work.Slow(a.N + 1));
    public static bool operator <(Mod7 a, Mod7 b) => Work.Slow(a.N) < b.N;
    public static bool operator >(Mod7 a, Mod7 b) => b < a;
    public static explicit operator int(Mod7 a) => Work.Slow(a.N);
    public static implicit operator Mod7(int n) => new(Work.Slow(n));
    public static string Show(Mod7 a, string format, params int[] more) => string.Format(format, a.N) + string.Join("", more.Select(n => n + 1));
}

[Offloadable]
public partial class Big : INumber<Big>
{
    public List<int> Digits = [];

    public static Big Zero => new();
    public static Big One => 1;
    public static int Made { get; set; } = 3;

    public static Big operator +(Big a, Big b)
    {
        var sum = new Big();
        int carry = 0;
        for (int i = 0; i < Math.Max(a.Digits.Count, b.Digits.Count) || carry > 0; i++)
        {
            int d = a.Digits.ElementAtOrDefault(i) + b.Digits.ElementAtOrDefault(i) + carry;
            sum.Digits.Add(d % 10);
            carry = d / 10;
        }

        return sum;
    }

    public static Big operator -(Big a) => new() { Digits = a.Digits.Select(d => -d).ToList() };
    public static Big operator ++(Big a) => a + One;
    public static bool operator <(Big a, Big b) => (int)a < (int)b;
    public static bool operator >(Big a, Big b) => (int)a > (int)b;

    public static explicit operator int(Big a)
    {
        int r = 0;
        for (int i = a.Digits.Count - 1; i >= 0; i--) r = r * 10 + a.Digits[i];
        return r;
    }

    public static implicit operator Big(int n)
    {
        var big = new Big();
        for (; n > 0; n /= 10) big.Digits.Add(n % 10);
        return big;
    }

    public static Big Twice(Big a)
    {
        Made += Work.Slow(2);
        return a + a + Zero;
    }

    static string INumber<Big>.Show(Big a, string format, params int[] more) => string.Format(format, string.Join(".", a.Digits)) + more.Length;
}

/// <summary>Without the mark; the interface's own twin calls it as written.</summary>
public readonly record struct Plain(int N) : INumber<Plain>
{
    public static Plain Zero => new(0);
    public static Plain One => new(1);
    public static int Made { get; set; }
    public static Plain operator +(Plain a, Plain b) => new(a.N + b.N);
    public static Plain operator -(Plain a) => new(-a.N);
    public static Plain operator ++(Plain a) => new(a.N + 1);
    public static bool operator <(Plain a, Plain b) => a.N < b.N;
    public static bool operator >(Plain a, Plain b) => a.N > b.N;
    public static explicit operator int(Plain a) => a.N;
    public static implicit operator Plain(int n) => new(n);
    public static string Show(Plain a, string format, params int[] more)
    {
        Console.WriteLine($"showing {a.N}");
        return string.Format(format, a.N);
    }
}

[Offloadable]
public static partial class Work
{
    public static int Slow(int n)
    {
        int r = 0;
        for (int i = 0; i < n; i++) r++;
        return r;
    }
}

[Offloadable]
public partial class Sums<T> where T : INumber<T>
{
    private T _sum = T.Zero;

    public T Add(params T[] all)
    {
        foreach (T one in all) _sum += T.Twice(one) + T.One;
        return _sum;
    }

    public string Text() => T.Show(_sum) + T.Show(a: -_sum, more: [1, (int)_sum], format: "<{0}>");
}

[Offloadable]
public partial class Generic
{
    public static string Run<T>(int n) where T : INumber<T>
    {
        var sums = new Sums<T>();
        T last = T.Zero, max = 0;
        for (int i = 0; i < n; i++)
        {
            last = sums.Add(i, last++, T.One);
            T before = last++;
            if (max < before) max = before;
            T.Made++;
            T.Made += (int)T.One;
        }

        return $"{sums.Text()} {T.Show(max)} {T.Made} {Fold<T>([1, 2, 3], (a, b) => a + b)}";
    }

    private static int Fold<T>(int[] all, Func<T, T, T> f) where T : INumber<T>
    {
        T r = T.Zero;
        foreach (int n in all) r = f(r, n);
        return (int)r;
    }
}

public static class Program
{
    public static object? Run()
    {
        Console.WriteLine(Generic.Run<Mod7>(4));
        Console.WriteLine(Generic.Run<Big>(3));
        Console.WriteLine(Generic.Run<Plain>(3));
        return new Sums<Big>();
    }
}

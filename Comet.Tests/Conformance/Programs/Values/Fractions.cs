using System;
using System.Linq;
using Comet;

public readonly struct Fraction : IComparable<Fraction>, IEquatable<Fraction>
{
    public Fraction(long numerator, long denominator)
    {
        long a = Math.Abs(numerator), b = Math.Abs(denominator);
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        a *= Math.Sign(denominator);
        Numerator = numerator / a;
        Denominator = denominator / a;
    }

    public long Numerator { get; }

    public long Denominator { get; }

    public static Fraction operator +(Fraction a, Fraction b) => new(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    public static Fraction operator -(Fraction a) => new(-a.Numerator, a.Denominator);

    public static Fraction operator -(Fraction a, Fraction b) => a + -b;

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Fraction operator /(Fraction a, Fraction b) => a * new Fraction(b.Denominator, b.Numerator);

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static bool operator ==(Fraction a, Fraction b) => a.Equals(b);

    public static bool operator !=(Fraction a, Fraction b) => !a.Equals(b);

    public static implicit operator Fraction(long value) => new(value, 1);

    public static explicit operator double(Fraction value) => (double)value.Numerator / value.Denominator;

    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Fraction other) => Numerator == other.Numerator && Denominator == other.Denominator;

    public override bool Equals(object? other) => other is Fraction fraction && Equals(fraction);

    public override int GetHashCode() => (int)(Numerator * 31 + Denominator);

    public override string ToString() => Denominator == 1 ? $"{Numerator}" : $"{Numerator}/{Denominator}";
}

/// <summary>Exact arithmetic with a structure of one's own, all operators and comparisons.</summary>
[Offloadable]
public partial class Sums
{
    public Fraction Harmonic(int n)
    {
        Fraction sum = 0;
        for (int i = 1; i <= n; i++)
        {
            sum += new Fraction(1, i);
        }

        return sum;
    }

    public string Egyptian(Fraction value)
    {
        string parts = "";
        while (value > 0)
        {
            long denominator = (value.Denominator + value.Numerator - 1) / value.Numerator;
            parts += $"1/{denominator} ";
            value -= new Fraction(1, denominator);
        }

        return parts;
    }

    public Fraction Best(double target, long limit)
    {
        Fraction low = 0, high = 1;
        while (low.Denominator + high.Denominator <= limit)
        {
            var middle = new Fraction(low.Numerator + high.Numerator, low.Denominator + high.Denominator);
            (low, high) = (double)middle < target ? (middle, high) : (low, middle);
        }

        return target - (double)low < (double)high - target ? low : high;
    }
}

public static class Program
{
    public static object? Run()
    {
        var sums = new Sums();
        Fraction[] some = [new(3, 4), new(-1, 2), 2, new(6, 8)];
        Array.Sort(some);
        string line = $"{sums.Harmonic(10)} {sums.Egyptian(new Fraction(7, 15))}{sums.Best(Math.PI - 3, 200)} {string.Join(",", some)} {some[1] == some[2]} {some.Distinct().Count()} {-some[0] / some[3] * 2}";
        Console.WriteLine(line);
        return line.StartsWith("7381/2520 ", StringComparison.Ordinal) ? some : throw new InvalidOperationException(line);
    }
}

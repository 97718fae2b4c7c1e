using System.Globalization;
using System.Numerics;

namespace Fractals;

/// <summary>A number with a fixed amount of bits behind the point, as many as the zoom needs.</summary>
public readonly record struct Fixed(BigInteger Mantissa, int Bits)
{
    /// <summary>Reads a decimal number.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static Fixed Parse(string text, int bits)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : text.Length - point - 1;
        var digits = BigInteger.Parse(point < 0 ? text : text.Remove(point, 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return new Fixed((digits << bits) / BigInteger.Pow(10, decimals), bits);
    }

    /// <summary>The nearest double, to a bit.</summary>
    public double ToDouble()
    {
        // More bits than a double has make no difference, and the division of doubles is exact.
        var surplus = (int)Math.Max(0, (long)BigInteger.Abs(Mantissa).GetBitLength() - 62);
        return Math.ScaleB((double)(long)(Mantissa >> surplus), surplus - Bits);
    }

    /// <summary>The sum.</summary>
    public static Fixed operator +(Fixed left, Fixed right) => left with { Mantissa = left.Mantissa + right.Mantissa };

    /// <summary>The difference.</summary>
    public static Fixed operator -(Fixed left, Fixed right) => left with { Mantissa = left.Mantissa - right.Mantissa };

    /// <summary>The product, rounded down.</summary>
    public static Fixed operator *(Fixed left, Fixed right) => left with { Mantissa = left.Mantissa * right.Mantissa >> left.Bits };
}

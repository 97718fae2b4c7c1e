using System.Numerics;

namespace Fractals;

/// <summary>Counts iterations point by point with all digits: slow, and what the fast way is checked against.</summary>
[Offloadable]
public static partial class DirectRenderer
{
    /// <summary>The iterations of one pixel of an image.</summary>
    public static int Count(View view, int width, int height, int column, int row)
    {
        var bits = view.Precision;
        var step = Scaled(2 * view.Radius / height, bits);
        var cx = Fixed.Parse(view.CenterX, bits) + new Fixed(step.Mantissa * (2 * column - width + 1) / 2, bits);
        var cy = Fixed.Parse(view.CenterY, bits) + new Fixed(step.Mantissa * (height - 2 * row - 1) / 2, bits);
        var x = new Fixed(0, bits);
        var y = x;
        for (var i = 0; i < view.Iterations; i++)
        {
            var product = x * y;
            (x, y) = (x * x - y * y + cx, product + product + cy);
            var (real, imaginary) = (x.ToDouble(), y.ToDouble());
            if (real * real + imaginary * imaginary > 1 << 8)
                return i;
        }

        return view.Iterations;
    }

    /// <summary>A double with more bits behind the point than a double can have before it is zero.</summary>
    private static Fixed Scaled(double value, int bits)
    {
        var exponent = Math.ILogB(value);
        var mantissa = (long)Math.ScaleB(value, 52 - exponent);
        var shift = bits + exponent - 52;
        return new Fixed(shift >= 0 ? (BigInteger)mantissa << shift : (BigInteger)mantissa >> -shift, bits);
    }
}

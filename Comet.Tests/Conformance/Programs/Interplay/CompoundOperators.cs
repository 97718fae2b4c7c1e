using System;
using System.Collections.Generic;
using Comet;

/// <summary>Operators of every kind, some of them in place, which C# 14 allows.</summary>
[Offloadable]
public partial class Matrix2
{
    public int[] Cells = new int[4];

    public Matrix2(params int[] cells) => Array.Copy(cells, Cells, cells.Length);

    public static int Made;

    public static Matrix2 operator *(Matrix2 a, Matrix2 b)
    {
        var product = new Matrix2();
        Made++;
        for (int r = 0; r < 2; r++)
        {
            for (int c = 0; c < 2; c++)
            {
                for (int k = 0; k < 2; k++)
                {
                    product.Cells[(r * 2) + c] += a.Cells[(r * 2) + k] * b.Cells[(k * 2) + c];
                }
            }
        }

        return product;
    }

    public void operator +=(int n)
    {
        for (int i = 0; i < 4; i++)
        {
            Cells[i] += n;
        }
    }

    public void operator ++()
    {
        for (int i = 0; i < 4; i++)
        {
            Cells[i]++;
        }
    }

    public static Matrix2 operator -(Matrix2 m)
    {
        var negated = new Matrix2();
        for (int i = 0; i < 4; i++)
        {
            negated.Cells[i] = -m.Cells[i];
        }

        return negated;
    }

    public static bool operator true(Matrix2 m)
    {
        foreach (int cell in m.Cells)
        {
            if (cell != 0)
            {
                return true;
            }
        }

        return false;
    }

    public static bool operator false(Matrix2 m) => !(m ? true : false);

    public static Matrix2 operator &(Matrix2 a, Matrix2 b)
    {
        Made += 100;
        var and = new Matrix2();
        for (int i = 0; i < 4; i++)
        {
            and.Cells[i] = a.Cells[i] & b.Cells[i];
        }

        return and;
    }

    public static bool operator ==(Matrix2? a, Matrix2? b)
    {
        for (int i = 0; a is not null && b is not null && i < 4; i++)
        {
            if (a.Cells[i] != b.Cells[i])
            {
                return false;
            }
        }

        return a is null == b is null;
    }

    public static bool operator !=(Matrix2? a, Matrix2? b) => !(a == b);

    public override bool Equals(object? other) => other is Matrix2 m && this == m;

    public override int GetHashCode() => Cells[0];

    public static implicit operator Matrix2(int n)
    {
        var scaled = new Matrix2();
        for (int i = 0; i < 4; i += 3)
        {
            scaled.Cells[i] = n;
        }

        return scaled;
    }

    public static explicit operator int(Matrix2 m)
    {
        int sum = 0;
        foreach (int cell in m.Cells)
        {
            sum += cell;
        }

        return sum;
    }

    public override string ToString() => string.Join(",", Cells);
}

[Offloadable]
public partial class Power
{
    public static string Run(int n)
    {
        Matrix2 fib = new(1, 1, 1, 0), result = 1, zero = 0;
        Matrix2 alias = result;
        for (int i = 0; i < n; i++)
        {
            result *= fib;
        }

        Matrix2 same = fib;
        same += n;
        same++;
        string both = "";
        if (fib && result)
        {
            both += "both";
        }

        if (zero && result)
        {
            both += "never";
        }

        return $"{result} {alias} {fib} {ReferenceEquals(same, fib)} {-fib * 2} {(int)(fib * fib)} {both} {fib == new Matrix2(fib.Cells)} {fib != zero} {Matrix2.Made} {(zero ? 1 : 0)}";
    }
}

public static class Program
{
    public static object? Run()
    {
        string text = Power.Run(10);
        Console.WriteLine(text);
        return text;
    }
}

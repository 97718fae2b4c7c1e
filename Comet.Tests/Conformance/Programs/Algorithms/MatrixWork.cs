using System;
using Comet;

[Offloadable]
public partial class Matrix
{
    private readonly double[,] _cells;

    public Matrix(int rows, int columns) => _cells = new double[rows, columns];

    public int Rows => _cells.GetLength(0);

    public int Columns => _cells.GetLength(1);

    public double this[int row, int column]
    {
        get => _cells[row, column];
        set => _cells[row, column] = value;
    }

    public static Matrix operator *(Matrix left, Matrix right)
    {
        var product = new Matrix(left.Rows, right.Columns);
        for (int r = 0; r < left.Rows; r++)
        {
            for (int c = 0; c < right.Columns; c++)
            {
                double sum = 0;
                for (int i = 0; i < left.Columns; i++)
                {
                    sum += left[r, i] * right[i, c];
                }

                product[r, c] = sum;
            }
        }

        return product;
    }

    public Matrix Power(int exponent)
    {
        Matrix result = Identity(Rows), square = this;
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1)
            {
                result *= square;
            }

            square *= square;
        }

        return result;
    }

    public static Matrix Identity(int size)
    {
        var identity = new Matrix(size, size);
        for (int i = 0; i < size; i++)
        {
            identity[i, i] = 1;
        }

        return identity;
    }

    /// <summary>By elimination with row exchange.</summary>
    public double Determinant()
    {
        var work = (double[,])_cells.Clone();
        double determinant = 1;
        for (int pivot = 0; pivot < Rows; pivot++)
        {
            int best = pivot;
            for (int r = pivot + 1; r < Rows; r++)
            {
                if (Math.Abs(work[r, pivot]) > Math.Abs(work[best, pivot]))
                {
                    best = r;
                }
            }

            if (work[best, pivot] == 0)
            {
                return 0;
            }

            if (best != pivot)
            {
                determinant = -determinant;
                for (int c = 0; c < Columns; c++)
                {
                    (work[best, c], work[pivot, c]) = (work[pivot, c], work[best, c]);
                }
            }

            determinant *= work[pivot, pivot];
            for (int r = pivot + 1; r < Rows; r++)
            {
                double factor = work[r, pivot] / work[pivot, pivot];
                for (int c = pivot; c < Columns; c++)
                {
                    work[r, c] -= factor * work[pivot, c];
                }
            }
        }

        return determinant;
    }

    /// <summary>By expansion along the first row, recursively.</summary>
    public long Expanded(int row, int usedColumns)
    {
        if (row == Rows)
        {
            return 1;
        }

        long sum = 0;
        int sign = 1;
        for (int c = 0; c < Columns; c++)
        {
            if ((usedColumns & 1 << c) == 0)
            {
                sum += sign * (long)_cells[row, c] * Expanded(row + 1, usedColumns | 1 << c);
                sign = -sign;
            }
        }

        return sum;
    }
}

public static class Program
{
    public static object? Run()
    {
        var fibonacci = new Matrix(2, 2) { [0, 0] = 1, [0, 1] = 1, [1, 0] = 1 };
        Matrix power = fibonacci.Power(30);
        var hilbertLike = new Matrix(4, 4);
        for (int r = 0; r < 4; r++)
        {
            for (int c = 0; c < 4; c++)
            {
                hilbertLike[r, c] = (r * 7 + c * c * 3 + r * c) % 11;
            }
        }

        double eliminated = Math.Round(hilbertLike.Determinant(), 6);
        long expanded = hilbertLike.Expanded(0, 0);
        Console.WriteLine($"{power[0, 1]} {eliminated} {expanded}");
        if (power[0, 1] != 832_040 || eliminated != expanded || expanded == 0)
        {
            throw new InvalidOperationException("The two determinants or fib(30) are wrong.");
        }

        return new object[] { power, hilbertLike };
    }
}

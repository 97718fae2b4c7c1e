namespace Linpack;

/// <summary>A square matrix, stored column by column as LINPACK's is.</summary>
[Offloadable]
public sealed partial class Matrix
{
    private readonly double[][] _columns;

    /// <summary>A matrix of zeros.</summary>
    public Matrix(int size)
    {
        _columns = new double[size][];
        for (var j = 0; j < size; j++)
            _columns[j] = new double[size];
    }

    /// <summary>Rows, and columns.</summary>
    public int Size => _columns.Length;

    /// <summary>A column, to read and to write.</summary>
    public double[] Column(int j) => _columns[j];

    /// <summary>The benchmark's matrix: uniform in [-0.5, 0.5), from the 48-bit generator of its later versions (drand48).</summary>
    public static Matrix Random(int size, int seed)
    {
        var matrix = new Matrix(size);
        const long mask = (1L << 48) - 1;
        var state = (long)seed << 16 | 0x330E;
        for (var j = 0; j < size; j++)
        {
            var column = matrix._columns[j];
            for (var i = 0; i < size; i++)
            {
                state = 0x5DEECE66D * state + 0xB & mask;
                column[i] = state / (double)(mask + 1) - 0.5;
            }
        }

        return matrix;
    }

    /// <summary>The sum of the columns.</summary>
    public double[] RowSums()
    {
        var sums = new double[Size];
        foreach (var column in _columns)
            Blas.AddScaled(1, column, sums, 0);
        return sums;
    }

    /// <summary>The largest sum of absolute values in a row.</summary>
    public double InfinityNorm()
    {
        var sums = new double[Size];
        foreach (var column in _columns)
        {
            for (var i = 0; i < sums.Length; i++)
                sums[i] += Math.Abs(column[i]);
        }

        return Blas.MaxNorm(sums);
    }

    /// <summary>This times a vector.</summary>
    public double[] Times(double[] vector)
    {
        var product = new double[Size];
        for (var j = 0; j < Size; j++)
            Blas.AddScaled(vector[j], _columns[j], product, 0);
        return product;
    }
}

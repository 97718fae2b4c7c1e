namespace Linpack;

/// <summary>Gaussian elimination with partial pivoting, in place (dgefa), and solving with its result (dgesl).</summary>
[Offloadable]
public sealed partial class LuDecomposition
{
    private readonly Matrix _matrix;
    private readonly int[] _pivots;

    private LuDecomposition(Matrix matrix, int[] pivots)
    {
        _matrix = matrix;
        _pivots = pivots;
    }

    /// <summary>Factors a matrix, which is overwritten.</summary>
    /// <exception cref="ArithmeticException">It is singular.</exception>
    public static LuDecomposition Factor(Matrix matrix)
    {
        var n = matrix.Size;
        var pivots = new int[n];
        for (var k = 0; k < n; k++)
        {
            var pivotColumn = matrix.Column(k);
            var pivot = pivots[k] = Blas.IndexOfMax(pivotColumn, k);
            if (pivotColumn[pivot] == 0)
                throw new ArithmeticException($"The matrix is singular at column {k}.");

            (pivotColumn[k], pivotColumn[pivot]) = (pivotColumn[pivot], pivotColumn[k]);
            Blas.Scale(-1 / pivotColumn[k], pivotColumn, k + 1);
            for (var j = k + 1; j < n; j++)
            {
                var column = matrix.Column(j);
                (column[k], column[pivot]) = (column[pivot], column[k]);
                Blas.AddScaled(column[k], pivotColumn, column, k + 1);
            }
        }

        return new LuDecomposition(matrix, pivots);
    }

    /// <summary>The solution for a right side.</summary>
    public double[] Solve(double[] rightSide)
    {
        var n = _matrix.Size;
        var x = (double[])rightSide.Clone();
        for (var k = 0; k < n; k++)
        {
            var pivot = _pivots[k];
            (x[k], x[pivot]) = (x[pivot], x[k]);
            Blas.AddScaled(x[k], _matrix.Column(k), x, k + 1);
        }

        for (var k = n - 1; k >= 0; k--)
        {
            var column = _matrix.Column(k);
            x[k] /= column[k];
            for (var i = 0; i < k; i++)
                x[i] -= x[k] * column[i];
        }

        return x;
    }
}

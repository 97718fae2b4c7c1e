namespace Linpack;

/// <summary>One system to solve.</summary>
public sealed record Problem(int Size, int Seed)
{
    /// <summary>Floating-point operations, as the benchmark counts them.</summary>
    public double Operations => 2.0 / 3 * Size * Size * Size + 2.0 * Size * Size;
}

/// <summary>What solving it has given.</summary>
public sealed record Solution(Problem Problem, double[] X, double Residual, double NormalizedResidual);

/// <summary>Makes a system whose solution is all ones, solves it, and measures how far off the result is.</summary>
[Offloadable]
public sealed partial class Benchmark
{
    private const double Epsilon = 2.220446049250313e-16;

    /// <summary>Solves one system.</summary>
    public Solution Run(Problem problem)
    {
        var matrix = Matrix.Random(problem.Size, problem.Seed);
        var rightSide = matrix.RowSums();
        var x = LuDecomposition.Factor(matrix).Solve(rightSide);

        // The matrix was overwritten; it is made again.
        var original = Matrix.Random(problem.Size, problem.Seed);
        var difference = original.Times(x);
        Blas.AddScaled(-1, rightSide, difference, 0);
        var residual = Blas.MaxNorm(difference);
        var normalized = residual / (Epsilon * problem.Size * (original.InfinityNorm() * Blas.MaxNorm(x) + Blas.MaxNorm(rightSide)));
        return new Solution(problem, x, residual, normalized);
    }
}

namespace Linpack;

/// <summary>The vector operations everything is made of.</summary>
[Offloadable]
public static partial class Blas
{
    /// <summary>Adds a multiple of one vector to another, from an index on (daxpy).</summary>
    public static void AddScaled(double factor, double[] from, double[] to, int start)
    {
        if (factor == 0)
            return;
        for (var i = start; i < to.Length; i++)
            to[i] += factor * from[i];
    }

    /// <summary>Multiplies a vector by a number, from an index on (dscal).</summary>
    public static void Scale(double factor, double[] vector, int start)
    {
        for (var i = start; i < vector.Length; i++)
            vector[i] *= factor;
    }

    /// <summary>The index of the largest absolute value from an index on (idamax).</summary>
    public static int IndexOfMax(double[] vector, int start)
    {
        var index = start;
        for (var i = start + 1; i < vector.Length; i++)
        {
            if (Math.Abs(vector[i]) > Math.Abs(vector[index]))
                index = i;
        }

        return index;
    }

    /// <summary>The largest absolute value.</summary>
    public static double MaxNorm(double[] vector)
    {
        var norm = 0.0;
        foreach (var value in vector)
            norm = Math.Max(norm, Math.Abs(value));
        return norm;
    }
}

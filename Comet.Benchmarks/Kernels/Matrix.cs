namespace Comet.Benchmarks.Kernels;

/// <summary>Three nested loops over arrays: the innermost is as tight as loops get.</summary>
[Offloadable]
public partial class Matrix
{
    public long Run(int size)
    {
        var left = Fill(size, 3);
        var right = Fill(size, 7);
        var product = Multiply(left, right, size);

        double sum = 0;
        foreach (var value in product)
            sum += value;
        return (long)sum;
    }

    private static double[] Fill(int size, int seed)
    {
        var values = new double[size * size];
        for (var i = 0; i < values.Length; i++)
            values[i] = (i * seed + 11) % 101;
        return values;
    }

    private static double[] Multiply(double[] left, double[] right, int size)
    {
        var product = new double[size * size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                double sum = 0;
                for (var k = 0; k < size; k++)
                    sum += left[row * size + k] * right[k * size + column];
                product[row * size + column] = sum;
            }
        }

        return product;
    }
}

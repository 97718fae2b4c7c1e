namespace Comet.Benchmarks.Kernels;

/// <summary>Floating point in registers only.</summary>
[Offloadable]
public partial class Mandelbrot
{
    private const int Limit = 200;

    public long Run(int size)
    {
        long sum = 0;
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
                sum += Escape(column * 3.0 / size - 2.2, row * 3.0 / size - 1.5);
        }

        return sum;
    }

    private static int Escape(double x0, double y0)
    {
        double x = 0;
        double y = 0;
        var steps = 0;
        while (steps < Limit && x * x + y * y < 4)
        {
            var next = x * x - y * y + x0;
            y = 2 * x * y + y0;
            x = next;
            steps++;
        }

        return steps;
    }
}

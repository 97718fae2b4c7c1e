namespace Comet.Benchmarks.Async;

internal sealed class MatrixAsync
{
    public async ValueTask<long> RunAsync(Stop stop, int size)
    {
        var left = await FillAsync(stop, size, 3);
        var right = await FillAsync(stop, size, 7);
        var product = await MultiplyAsync(stop, left, right, size);

        double sum = 0;
        foreach (var value in product)
        {
            sum += value;
            if (stop.IsAsked)
                await stop.SuspendAsync();
        }

        return (long)sum;
    }

    private static async ValueTask<double[]> FillAsync(Stop stop, int size, int seed)
    {
        var values = new double[size * size];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (i * seed + 11) % 101;
            if (stop.IsAsked)
                await stop.SuspendAsync();
        }

        return values;
    }

    private static async ValueTask<double[]> MultiplyAsync(Stop stop, double[] left, double[] right, int size)
    {
        var product = new double[size * size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                double sum = 0;
                for (var k = 0; k < size; k++)
                {
                    sum += left[row * size + k] * right[k * size + column];
                    if (stop.IsAsked)
                        await stop.SuspendAsync();
                }

                product[row * size + column] = sum;
                if (stop.IsAsked)
                    await stop.SuspendAsync();
            }

            if (stop.IsAsked)
                await stop.SuspendAsync();
        }

        return product;
    }
}

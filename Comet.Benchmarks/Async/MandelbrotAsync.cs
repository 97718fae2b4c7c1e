namespace Comet.Benchmarks.Async;

internal sealed class MandelbrotAsync
{
    private const int Limit = 200;

    public async ValueTask<long> RunAsync(Stop stop, int size)
    {
        long sum = 0;
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                sum += await EscapeAsync(stop, column * 3.0 / size - 2.2, row * 3.0 / size - 1.5);
                if (stop.IsAsked)
                    await stop.SuspendAsync();
            }

            if (stop.IsAsked)
                await stop.SuspendAsync();
        }

        return sum;
    }

    private static async ValueTask<int> EscapeAsync(Stop stop, double x0, double y0)
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
            if (stop.IsAsked)
                await stop.SuspendAsync();
        }

        return steps;
    }
}

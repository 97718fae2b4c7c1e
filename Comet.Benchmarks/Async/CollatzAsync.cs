namespace Comet.Benchmarks.Async;

internal sealed class CollatzAsync
{
    public async ValueTask<long> RunAsync(Stop stop, int size)
    {
        long longest = 0;
        for (var start = 1; start <= size; start++)
        {
            var steps = 0;
            for (long value = start; value != 1; steps++)
            {
                value = value % 2 == 0 ? value / 2 : 3 * value + 1;
                if (stop.IsAsked)
                    await stop.SuspendAsync();
            }

            longest = Math.Max(longest, steps);
            if (stop.IsAsked)
                await stop.SuspendAsync();
        }

        return longest;
    }
}

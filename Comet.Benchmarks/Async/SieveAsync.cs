namespace Comet.Benchmarks.Async;

internal sealed class SieveAsync
{
    public async ValueTask<long> RunAsync(Stop stop, int size)
    {
        var composite = new bool[size + 1];
        var count = 0;
        for (var number = 2; number <= size; number++)
        {
            if (!composite[number])
            {
                count++;
                for (var multiple = (long)number * number; multiple <= size; multiple += number)
                {
                    composite[multiple] = true;
                    if (stop.IsAsked)
                        await stop.SuspendAsync();
                }
            }

            if (stop.IsAsked)
                await stop.SuspendAsync();
        }

        return count;
    }
}

namespace Comet.Benchmarks.Async;

internal sealed class FibAsync
{
    public async ValueTask<long> RunAsync(Stop stop, int size) => await NumberAsync(stop, size);

    private static async ValueTask<int> NumberAsync(Stop stop, int n)
    {
        if (stop.IsAsked)
            await stop.SuspendAsync();
        return n < 2 ? n : await NumberAsync(stop, n - 1) + await NumberAsync(stop, n - 2);
    }
}

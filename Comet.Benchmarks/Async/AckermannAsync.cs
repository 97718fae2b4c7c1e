namespace Comet.Benchmarks.Async;

internal sealed class AckermannAsync
{
    public async ValueTask<long> RunAsync(Stop stop, int size) => await ValueAsync(stop, 3, size);

    private static async ValueTask<int> ValueAsync(Stop stop, int m, int n)
    {
        if (stop.IsAsked)
            await stop.SuspendAsync();
        if (m == 0)
            return n + 1;
        if (n == 0)
            return await ValueAsync(stop, m - 1, 1);
        return await ValueAsync(stop, m - 1, await ValueAsync(stop, m, n - 1));
    }
}

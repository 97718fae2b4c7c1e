namespace Comet.Benchmarks.Async;

internal sealed class DictionaryCountingAsync
{
    public async ValueTask<long> RunAsync(Stop stop, int size)
    {
        var counts = new Dictionary<int, int>();
        uint state = 12345;
        for (var i = 0; i < size; i++)
        {
            state = state * 1664525 + 1013904223;
            var key = (int)(state >> 20);
            counts.TryGetValue(key, out var count);
            counts[key] = count + 1;
            if (stop.IsAsked)
                await stop.SuspendAsync();
        }

        long sum = 0;
        for (var key = 0; key < 4096; key++)
        {
            if (counts.TryGetValue(key, out var count))
                sum += (long)key * count;
            if (stop.IsAsked)
                await stop.SuspendAsync();
        }

        return sum;
    }
}

namespace Comet.Benchmarks.Async;

internal sealed class QuickSortAsync
{
    public async ValueTask<long> RunAsync(Stop stop, int size)
    {
        var values = new int[size];
        uint state = 1;
        for (var i = 0; i < size; i++)
        {
            state = state * 1664525 + 1013904223;
            values[i] = (int)(state >> 4);
            if (stop.IsAsked)
                await stop.SuspendAsync();
        }

        await SortAsync(stop, values, 0, size - 1);

        long sum = 0;
        for (var i = 0; i < size; i++)
        {
            sum += (long)values[i] % 1000 * i;
            if (stop.IsAsked)
                await stop.SuspendAsync();
        }

        return sum;
    }

    private static async ValueTask SortAsync(Stop stop, int[] values, int first, int last)
    {
        if (stop.IsAsked)
            await stop.SuspendAsync();
        if (first >= last)
            return;

        var pivot = values[(first + last) / 2];
        var left = first;
        var right = last;
        while (left <= right)
        {
            while (values[left] < pivot)
            {
                left++;
                if (stop.IsAsked)
                    await stop.SuspendAsync();
            }

            while (values[right] > pivot)
            {
                right--;
                if (stop.IsAsked)
                    await stop.SuspendAsync();
            }

            if (left > right)
                break;
            (values[left], values[right]) = (values[right], values[left]);
            left++;
            right--;
            if (stop.IsAsked)
                await stop.SuspendAsync();
        }

        await SortAsync(stop, values, first, right);
        await SortAsync(stop, values, left, last);
    }
}

namespace Comet.Benchmarks.Kernels;

/// <summary>Counts in a dictionary: most of the time is spent in the library.</summary>
[Offloadable]
public partial class DictionaryCounting
{
    public long Run(int size)
    {
        var counts = new Dictionary<int, int>();
        uint state = 12345;
        for (var i = 0; i < size; i++)
        {
            state = state * 1664525 + 1013904223;
            var key = (int)(state >> 20);
            counts.TryGetValue(key, out var count);
            counts[key] = count + 1;
        }

        long sum = 0;
        for (var key = 0; key < 4096; key++)
        {
            if (counts.TryGetValue(key, out var count))
                sum += (long)key * count;
        }

        return sum;
    }
}

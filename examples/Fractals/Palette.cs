namespace Fractals;

/// <summary>Colors by rank: as many pixels have a darker color as a brighter one, whatever the depth.</summary>
[Offloadable]
public static partial class Palette
{
    /// <summary>Red, green and blue for each pixel; black where the point does not escape.</summary>
    public static byte[] Color(int[] counts, int iterations)
    {
        var histogram = new SortedDictionary<int, int>();
        foreach (var count in counts)
        {
            if (count < iterations)
                histogram[count] = histogram.GetValueOrDefault(count) + 1;
        }

        var ranks = new Dictionary<int, double>();
        var total = 0;
        foreach (var (count, pixels) in histogram)
        {
            ranks[count] = total / (double)counts.Length;
            total += pixels;
        }

        var colors = new byte[counts.Length * 3];
        for (var i = 0; i < counts.Length; i++)
        {
            if (!ranks.TryGetValue(counts[i], out var rank))
                continue;
            colors[3 * i] = Wave(rank, 1.0);
            colors[3 * i + 1] = Wave(rank, 0.66);
            colors[3 * i + 2] = Wave(rank, 0.33);
        }

        return colors;
    }

    /// <summary>A wave of parabolas, which is the same to the bit on every processor.</summary>
    private static byte Wave(double rank, double phase)
    {
        var t = 3 * rank + phase;
        t -= Math.Floor(t);
        return (byte)(255 * 4 * t * (1 - t));
    }
}

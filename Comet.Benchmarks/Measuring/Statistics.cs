namespace Comet.Benchmarks.Measuring;

/// <summary>The few statistics the reports use. Benchmarks are compared by medians: one disturbed sample does not move them.</summary>
internal static class Statistics
{
    /// <summary>The middle of a sample; of an even number, the mean of the two middle ones.</summary>
    public static double Median(IEnumerable<double> values) => Quantile(values, 0.5);

    /// <summary>The value below which a part of the sample lies, interpolated.</summary>
    public static double Quantile(IEnumerable<double> values, double part)
    {
        var sorted = values.Order().ToArray();
        var position = part * (sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
    }

    /// <summary>The mean that suits ratios.</summary>
    public static double GeometricMean(IEnumerable<double> ratios) => Math.Exp(ratios.Average(Math.Log));
}

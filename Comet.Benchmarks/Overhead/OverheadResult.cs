using Comet.Benchmarks.Measuring;

namespace Comet.Benchmarks.Overhead;

/// <summary>What all processes measured of one kernel.</summary>
internal sealed record OverheadResult(string Kernel, IReadOnlyList<Launch> Launches)
{
    /// <summary>Whether the kernel was written as compiler async too.</summary>
    public bool IsAwaited => Launches.All(launch => launch.Awaited is not null);

    /// <summary>How many times longer a variant takes than plain C#, in each process.</summary>
    public IEnumerable<double> Ratios(Func<Launch, Samples> variant) => Launches.Select(launch => variant(launch).RatioTo(launch.Plain));

    /// <summary>The median of <see cref="Ratios"/>.</summary>
    public double Ratio(Func<Launch, Samples> variant) => Statistics.Median(Ratios(variant));

    /// <summary>Nanoseconds per run, the median of the processes' medians.</summary>
    public double Nanoseconds(Func<Launch, Samples> variant) => Statistics.Median(Launches.Select(launch => variant(launch).Median));

    /// <summary>Bytes allocated per run.</summary>
    public double Bytes(Func<Launch, Samples> variant) => Statistics.Median(Launches.Select(launch => variant(launch).Bytes));
}

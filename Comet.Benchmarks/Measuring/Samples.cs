using System.Text.Json.Serialization;

namespace Comet.Benchmarks.Measuring;

/// <summary>What was measured of one variant in one process.</summary>
/// <param name="Name">The variant's name in reports.</param>
/// <param name="Nanoseconds">Nanoseconds per run, a value per round.</param>
/// <param name="Bytes">Bytes the running thread allocated per run, the median of the rounds.</param>
internal sealed record Samples(string Name, double[] Nanoseconds, double Bytes)
{
    /// <summary>The median of <see cref="Nanoseconds"/>.</summary>
    [JsonIgnore]
    public double Median => Statistics.Median(Nanoseconds);

    /// <summary>How many times longer than another variant it takes: the median over the rounds of this / other in the same round.</summary>
    public double RatioTo(Samples other) => Statistics.Median(Nanoseconds.Zip(other.Nanoseconds, (mine, others) => mine / others));
}

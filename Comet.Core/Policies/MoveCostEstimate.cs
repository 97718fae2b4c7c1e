using System.Diagnostics;

namespace Comet.Runtime;

/// <summary>
/// Predicts the price of a move there and back: the link's round trip time until something has been measured, then a moving average of what moves
/// cost, which is the time away without the work done there. In ticks of the system's stopwatch. Any thread may read, one at a time may add.
/// </summary>
internal sealed class MoveCostEstimate
{
    /// <summary>How much one measurement counts against all before it.</summary>
    private const int Weight = 4;

    private static readonly long _leastCost = Stopwatch.Frequency / 10_000;

    private long _average;

    /// <summary>The prediction.</summary>
    /// <param name="roundTripTime">The link's round trip time; zero if it is not known.</param>
    public long Predict(TimeSpan roundTripTime)
    {
        var average = Volatile.Read(ref _average);
        return average != 0 ? average : Math.Max(_leastCost, (long)(roundTripTime.TotalSeconds * Stopwatch.Frequency));
    }

    /// <summary>Adds a measurement.</summary>
    public void Add(long cost)
    {
        cost = Math.Max(cost, 1);
        var average = _average;
        Volatile.Write(ref _average, average == 0 ? cost : Math.Max(1, average + (cost - average) / Weight));
    }
}

using System.Diagnostics;

namespace Comet.Runtime;

/// <summary>
/// Predicts the price of a move there and back: a fixed part, which is a moving average of what moves cost apart from sending their bytes (time away, without the work done there) and begins with
/// the link's round trip time, and what the bytes take. In ticks of the system's stopwatch. Any thread may read, one at a time may add.
/// </summary>
internal sealed class MoveCostEstimate
{
    /// <summary>How much one measurement counts against all before it. The first is of cold code at both ends.</summary>
    private const int Weight = 4;

    /// <summary>Bytes a second, until the link has measured them.</summary>
    private const double AssumedRate = 1e6;

    private static readonly long _leastCost = Stopwatch.Frequency / 10_000;

    private long _average;

    /// <summary>The fixed part.</summary>
    /// <param name="roundTripTime">The link's round trip time; zero if it is not known.</param>
    public long Predict(TimeSpan roundTripTime)
    {
        var average = Volatile.Read(ref _average);
        return average != 0 ? average : Math.Max(_leastCost, (long)(roundTripTime.TotalSeconds * Stopwatch.Frequency));
    }

    /// <summary>What sending takes.</summary>
    /// <param name="bytes">How much.</param>
    /// <param name="rate">Bytes a second; 0 if they are not known.</param>
    public static long PredictSending(int bytes, double rate) => (long)(bytes * (double)Stopwatch.Frequency / (rate == 0 ? AssumedRate : rate));

    /// <summary>Adds a measurement.</summary>
    /// <param name="cost">The time away, without the work done there and without <see cref="PredictSending"/> the bytes that were sent.</param>
    /// <param name="roundTripTime">The link's round trip time; zero if it is not known.</param>
    public void Add(long cost, TimeSpan roundTripTime)
    {
        var average = Predict(roundTripTime);
        Volatile.Write(ref _average, Math.Max(1, average + (Math.Max(cost, 1) - average) / Weight));
    }
}

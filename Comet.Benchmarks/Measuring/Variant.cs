using System.Diagnostics;

namespace Comet.Benchmarks.Measuring;

/// <summary>One way to do a piece of work, and the samples taken of it.</summary>
/// <param name="name">Its name in reports.</param>
/// <param name="run">Does the work once, on the calling thread, and returns a checksum of what it did.</param>
internal sealed class Variant(string name, Func<long> run)
{
    private const int MinimumWarmRuns = 100;
    private const double StableWithin = 0.03;

    private static readonly TimeSpan _minimumWarmTime = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan _maximumWarmTime = TimeSpan.FromSeconds(2);

    private readonly List<double> _nanoseconds = [];
    private readonly List<double> _bytes = [];
    private int _runsPerSample = 1;

    /// <summary>What has been measured.</summary>
    public Samples Samples => new(name, [.. _nanoseconds], Statistics.Median(_bytes));

    /// <summary>Does the work once and compares its checksum.</summary>
    /// <exception cref="InvalidOperationException">It is another one.</exception>
    public void Check(long expected)
    {
        if (run() is var checksum && checksum != expected)
            throw new InvalidOperationException($"The variant \"{name}\" computed {checksum} instead of {expected}.");
    }

    /// <summary>
    /// Runs until the code is compiled for good: some time and runs (the runtime's tiers count calls and wait 100 ms), then until three batches
    /// in a row take the same time.
    /// </summary>
    public void WarmUp()
    {
        var start = Stopwatch.GetTimestamp();
        var runs = 0;
        do
        {
            run();
            runs++;
        }
        while (runs < MinimumWarmRuns || Stopwatch.GetElapsedTime(start) < _minimumWarmTime);

        var batch = Math.Max(1, runs / 10);
        List<double> recent = [];
        do
        {
            recent.Add(Time(batch).TotalNanoseconds / batch);
            if (recent.Count > 3)
                recent.RemoveAt(0);
        }
        while ((recent.Count < 3 || recent.Max() > recent.Min() * (1 + StableWithin)) && Stopwatch.GetElapsedTime(start) < _maximumWarmTime);
    }

    /// <summary>Chooses how many runs make a sample of about <paramref name="length"/>.</summary>
    public void Calibrate(TimeSpan length)
    {
        for (_runsPerSample = 1; ; _runsPerSample *= 2)
        {
            var time = Time(_runsPerSample);
            if (time < length / 4)
                continue;
            _runsPerSample = Math.Max(1, (int)Math.Round(_runsPerSample * (length / time)));
            return;
        }
    }

    /// <summary>Takes one sample.</summary>
    public void Sample()
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var time = Time(_runsPerSample);
        _bytes.Add((double)(GC.GetAllocatedBytesForCurrentThread() - bytes) / _runsPerSample);
        _nanoseconds.Add(time.TotalNanoseconds / _runsPerSample);
    }

    private TimeSpan Time(int runs)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < runs; i++)
            run();
        return Stopwatch.GetElapsedTime(start);
    }
}

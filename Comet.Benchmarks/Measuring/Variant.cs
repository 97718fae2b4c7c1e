using System.Diagnostics;

namespace Comet.Benchmarks.Measuring;

/// <summary>One way to do a piece of work, and the samples taken of it.</summary>
/// <param name="name">Its name in reports.</param>
/// <param name="run">Does the work once, on the calling thread, and returns a checksum of what it did.</param>
internal sealed class Variant(string name, Func<long> run)
{
    /// <summary>How many batches make a sample.</summary>
    public const int BatchesPerSample = 100;

    private const int MinimumWarmRuns = 100;
    private const double StableWithin = 0.03;

    private static readonly TimeSpan _minimumWarmTime = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan _maximumWarmTime = TimeSpan.FromSeconds(10);

    private readonly List<double> _nanoseconds = [];
    private readonly List<double> _bytes = [];
    private readonly double[] _batches = new double[BatchesPerSample];
    private int _runsPerBatch = 1;

    /// <summary>About how long a batch of runs takes.</summary>
    public static TimeSpan BatchLength { get; } = TimeSpan.FromMilliseconds(0.5);

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
    /// Runs until the code is compiled for good: some runs and some processor time (the runtime's tiers count calls, wait 100 ms, and need time
    /// themselves), then until three samples in a row are the same.
    /// </summary>
    public void WarmUp()
    {
        var start = Stopwatch.GetTimestamp();
        var used = Environment.CpuUsage.TotalTime;
        for (var runs = 0; runs < MinimumWarmRuns || Environment.CpuUsage.TotalTime - used < _minimumWarmTime; runs++)
            run();

        Calibrate();
        List<double> recent = [];
        do
        {
            TimeBatches();
            recent.Add(Statistics.Median(_batches));
            if (recent.Count > 3)
                recent.RemoveAt(0);
        }
        while ((recent.Count < 3 || recent.Max() > recent.Min() * (1 + StableWithin)) && Stopwatch.GetElapsedTime(start) < _maximumWarmTime);

        Calibrate();
    }

    /// <summary>
    /// Takes one sample: the median of <see cref="BatchesPerSample"/> batches. A batch is shorter than a time slice of the operating system,
    /// so most of them run without interruption, even on a machine that is busy.
    /// </summary>
    public void Sample()
    {
        // The first run in a session makes objects that the later ones use.
        run();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        TimeBatches();
        _bytes.Add((double)(GC.GetAllocatedBytesForCurrentThread() - bytes) / BatchesPerSample / _runsPerBatch);
        _nanoseconds.Add(Statistics.Median(_batches));
    }

    private void TimeBatches()
    {
        for (var i = 0; i < _batches.Length; i++)
            _batches[i] = Time(_runsPerBatch).TotalNanoseconds / _runsPerBatch;
    }

    /// <summary>Chooses how many runs make a batch.</summary>
    private void Calibrate()
    {
        for (_runsPerBatch = 1; ; _runsPerBatch *= 2)
        {
            var time = TimeSpan.FromTicks(Math.Min(Time(_runsPerBatch).Ticks, Math.Min(Time(_runsPerBatch).Ticks, Time(_runsPerBatch).Ticks)));
            if (time < BatchLength / 4)
                continue;
            _runsPerBatch = Math.Max(1, (int)Math.Round(_runsPerBatch * (BatchLength / time)));
            return;
        }
    }

    private TimeSpan Time(int runs)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < runs; i++)
            run();
        return Stopwatch.GetElapsedTime(start);
    }
}

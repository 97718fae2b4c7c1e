using System.Diagnostics;
using System.Globalization;
using Comet.Benchmarks.Measuring;
using Comet.Runtime;

namespace Comet.Benchmarks.Migrate;

/// <summary>The phases of crossings, for stacks and heaps of several sizes, and what a second crossing sends.</summary>
internal static class PhaseReport
{
    private const int MinimumRuns = 10;
    private const int MaximumRuns = 200;
    private const int WarmRuns = 60;
    private const string Row = "{0,7} {1,9} | {2,9} {3,9} {4,9} {5,9} {6,11} | {7,9} {8,9} {9,9} {10,11}";
    private const string ChangeRow = "{0,-27} {1,-5} {2,12} {3,7} {4,6} {5,6} {6,9} {7,9}";

    private static readonly TimeSpan _time = TimeSpan.FromSeconds(1);
    private static readonly int[] _depths = [1, 10, 100, 1_000];
    private static readonly (string Name, int Elements)[] _heaps = [("0", 0), ("1 KB", 256), ("1 MB", 1 << 18), ("16 MB", 1 << 22)];

    /// <summary>Measures and prints.</summary>
    public static void Print()
    {
        var types = new TypeTable();
        CometModule.For(typeof(PhaseReport).Assembly)!.Register(types);

        Console.WriteLine(
            $"Phases of a crossing, in µs: both endpoints in this process, two heaps, no wire; medians of {MinimumRuns} to {MaximumRuns} runs, " +
            "each with fresh heaps. First crossing: all is new. Again: the same thread crosses once more (a third time, there again), one frame " +
            "and no object having changed.");
        Console.WriteLine();
        Print("", "", "first", "", "", "", "", "again", "", "", "");
        Print("frames", "heap", "suspend", "encode", "decode", "resume", "bytes", "encode", "decode", "resume", "bytes");
        foreach (var depth in _depths)
        {
            foreach (var (name, elements) in _heaps)
                PrintPhases(types, depth, name, elements);
        }

        Console.WriteLine();
        Console.WriteLine("What a later crossing sends (the second one there, and the second one back), and how long its two ends work on it, in µs:");
        Console.WriteLine();
        Console.WriteLine(string.Format(
            CultureInfo.InvariantCulture, ChangeRow, "changed", "way", "first bytes", "bytes", "heap", "frames", "encode", "decode"));
        PrintChange("3 of 1,000 frames", types, (1_000 - 3, 2), () =>
        {
            var stack = new DeepStack([]);
            return () => stack.Descend(1_000);
        });
        PrintChange("1 field of 100,000 objects", types, (0, 1), () =>
        {
            var objects = new ManyObjects(100_000);
            return () => objects.Write(8);
        });
        PrintChange("10 of 4,194,304 elements", types, (0, 1), () =>
        {
            var array = new LargeArray(1 << 22);
            return () => array.Write(8);
        });
    }

    private static void PrintPhases(TypeTable types, int depth, string heap, int elements)
    {
        // The first safepoint within the method is the back-edge of the deepest activation's loop, and so are the next three.
        var runs = Repeat(
            types, crossings: 4, static safepoint => !safepoint.IsEntry,
            () =>
            {
                var stack = new DeepStack(new int[elements]);
                return () => stack.Descend(depth);
            });
        if (runs.Any(run => run[0].Frames != depth || run[2].Frames != 1))
            throw new InvalidOperationException($"{runs[0][0].Frames} and {runs[0][2].Frames} frames crossed instead of {depth} and 1.");

        Print(
            depth.ToString("N0", CultureInfo.InvariantCulture), heap,
            Median(runs, 0, phases => phases.Suspend), Median(runs, 0, phases => phases.Encode),
            Median(runs, 0, phases => phases.Decode), Median(runs, 0, phases => phases.Resume), Median(runs, 0, phases => phases.Bytes, "N0"),
            Median(runs, 2, phases => phases.Encode), Median(runs, 2, phases => phases.Decode),
            Median(runs, 2, phases => phases.Resume), Median(runs, 2, phases => phases.Bytes, "N0"));
    }

    /// <summary>
    /// Measures the second crossing there, and back. The first crossing is at the first safepoint within the method; each later one starts at the given number of the
    /// safepoint that is met while no more than the given number of activations is suspended.
    /// </summary>
    private static void PrintChange(string name, TypeTable types, (int SuspendedFrames, int Safepoint) stop, Func<Action> prepare)
    {
        var before = 0;
        var runs = Repeat(
            types, crossings: 4, safepoint =>
            {
                if (safepoint.Crossings == 0)
                    return !safepoint.IsEntry;
                if (safepoint.Number == 1)
                    before = 0;
                if (safepoint.SuspendedFrames > stop.SuspendedFrames)
                    before = safepoint.Number;
                return safepoint.Number - before == stop.Safepoint;
            },
            prepare);
        foreach (var (way, crossing) in new[] { ("there", 2), ("back", 3) })
        {
            Console.WriteLine(string.Format(
                CultureInfo.InvariantCulture, ChangeRow, name, way,
                Median(runs, 0, phases => phases.Bytes, "N0"),
                Median(runs, crossing, phases => phases.Bytes, "N0"), Median(runs, crossing, phases => phases.HeapBytes, "N0"),
                Median(runs, crossing, phases => phases.Frames, "N0"),
                Median(runs, crossing, phases => phases.Encode), Median(runs, crossing, phases => phases.Decode)));
        }
    }

    private static List<IReadOnlyList<Phases>> Repeat(
        TypeTable types, int crossings, Func<PhaseHost.Safepoint, bool> stopsAt, Func<Action> prepare)
    {
        List<IReadOnlyList<Phases>> runs = [];
        var warm = 0;
        var start = Stopwatch.GetTimestamp();
        while (runs.Count < MinimumRuns || (runs.Count < MaximumRuns && Stopwatch.GetElapsedTime(start) < _time))
        {
            var code = prepare();
            using var host = new PhaseHost(types, crossings, stopsAt);
            host.Run(code);
            if (host.Crossings.Count != crossings)
                throw new InvalidOperationException($"The thread crossed {host.Crossings.Count} times instead of {crossings}.");
            if (warm < WarmRuns && Stopwatch.GetElapsedTime(start) < _time)
            {
                if (++warm == WarmRuns)
                    start = Stopwatch.GetTimestamp();
                continue;
            }

            runs.Add(host.Crossings);
        }

        return runs;
    }

    private static string Median(List<IReadOnlyList<Phases>> runs, int crossing, Func<Phases, double> value, string format = "N1") =>
        Statistics.Median(runs.Select(run => value(run[crossing]))).ToString(format, CultureInfo.InvariantCulture);

    private static void Print(params string[] cells) => Console.WriteLine(string.Format(CultureInfo.InvariantCulture, Row, cells).TrimEnd());
}

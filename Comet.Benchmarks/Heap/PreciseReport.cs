using System.Diagnostics;
using Comet.Benchmarks.Kernels;
using Comet.Benchmarks.Measuring;
using Comet.Runtime;
using Spectre.Console;

namespace Comet.Benchmarks.Heap;

/// <summary>Measures what it is worth, and what it costs, that objects tell when they are written to.</summary>
internal static class PreciseReport
{
    private const int Writes = 10;
    private const int WarmUpRounds = 50;
    private const int TreeSize = 1_000;
    private const int TreesInRow = 20;

    // The runtime compiles what is hot only after it has been quiet for a while, and profiles it first.
    private static readonly TimeSpan _treeWarmUp = TimeSpan.FromSeconds(2);

    /// <summary>Measures and prints.</summary>
    public static void Print(int objects, int rounds)
    {
        // First the tree: the runtime compiles by what it has seen, and objects of a million that were armed are not what a kernel meets.
        var (precise, compared) = TreeTimes(rounds);
        Table table = new();
        table.AddColumn($"{objects} objects that tell of writes");
        foreach (var column in new[] { "precise", "compared", "ratio" })
            table.AddColumn(new TableColumn(column).RightAligned());
        var sync = Statistics.Median(SyncTimes(objects, rounds));
        table.AddRow($"sync after {Writes} writes, us at the sender", $"{sync:F1}", "", "");
        table.AddRow($"tree insert of {TreeSize}, us", $"{precise:F1}", $"{compared:F1}", $"{precise / compared:F3}");
        AnsiConsole.Write(table);
    }

    private static List<double> SyncTimes(int objects, int rounds)
    {
        var types = TypeTable.Build([CometModule.For(typeof(PrecisePerson).Assembly)!]);
        var root = PrecisePerson.Tree(0, objects)!;
        var all = new List<PrecisePerson>(objects);
        Collect(root, all);
        using var home = new SharedHeap(types, isHome: true);
        home.Pin();
        home.Capture([new StackPush(1, 0, [new ReturnFrame<object> { Result = root }])]);

        // All are new once.
        home.Capture([]);
        var random = new Random(1);
        var times = new List<double>();
        for (var round = 0; round < WarmUpRounds + rounds; round++)
        {
            for (var i = 0; i < Writes; i++)
                all[random.Next(all.Count)].Weight += 1 + round;
            var start = Stopwatch.GetTimestamp();
            var sync = home.Capture([]);
            var time = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            if (sync.Statistics.ChangedObjects is 0 or > Writes)
                throw new InvalidOperationException($"{sync.Statistics.ChangedObjects} objects have changed.");
            if (round >= WarmUpRounds)
                times.Add(time);
        }

        GC.KeepAlive(root);
        return times;
    }

    private static void Collect(PrecisePerson? person, List<PrecisePerson> all)
    {
        if (person is null)
            return;
        all.Add(person);
        Collect(person.Left, all);
        Collect(person.Right, all);
    }

    // In turns, so that what else the machine does meets both.
    private static (double Precise, double Compared) TreeTimes(int rounds)
    {
        var (tree, other) = (new PreciseTree(), new TreeInsert());
        List<double> precise = [], compared = [];
        var start = Stopwatch.GetTimestamp();
        while (precise.Count < rounds)
        {
            var own = Time(() => tree.Run(TreeSize));
            var theirs = Time(() => other.Run(TreeSize));
            if (Stopwatch.GetElapsedTime(start) < _treeWarmUp)
                continue;
            precise.Add(own);
            compared.Add(theirs);
        }

        return (precise.Min(), compared.Min());
    }

    private static double Time(Func<long> run)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < TreesInRow; i++)
            run();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / TreesInRow;
    }
}

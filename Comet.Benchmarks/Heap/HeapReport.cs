using System.Diagnostics;
using Comet.Benchmarks.Measuring;
using Comet.Runtime;
using MemoryPack;
using Spectre.Console;

namespace Comet.Benchmarks.Heap;

/// <summary>Measures syncs of a tree of objects between two heaps in this process. Each figure is the median of rounds, long times are the processor's, short ones the shortest of some; what is compared is measured in the same rounds.</summary>
internal static class HeapReport
{
    private const int WarmUpRounds = 12;
    private const int ArrayLength = 4 * 1024 * 1024;
    private const int ChangedPart = 100;
    private const int RunsOfShortest = 10;

    /// <summary>Measures and prints.</summary>
    public static void Print(int objects, int rounds)
    {
        var types = TypeTable.Build([CometModule.For(typeof(Person).Assembly)!]);
        var root = Person.Tree(0, objects)!;
        var packed = PackedPerson.Of(root)!;
        List<Round> measured = [];
        for (var round = 0; round < WarmUpRounds + rounds; round++)
        {
            var result = Measure(types, root, packed, objects, round);
            if (round >= WarmUpRounds)
                measured.Add(result);
        }

        double Of(Func<Round, double> value) => Statistics.Median(measured.Select(value));
        Table table = new();
        table.AddColumn($"{objects} objects of five fields");
        foreach (var column in new[] { "Comet", "MemoryPack", "ratio" })
            table.AddColumn(new TableColumn(column).RightAligned());
        table.AddRow("first sync, bytes", $"{Of(static r => r.FirstBytes):F0}", $"{Of(static r => r.PackedBytes):F0}", $"{Of(static r => r.FirstBytes / r.PackedBytes):F3}");
        table.AddRow("encoding, ms", $"{Of(static r => r.Encode):F2}", $"{Of(static r => r.PackedEncode):F2}", $"{Of(static r => r.Encode / r.PackedEncode):F2}");
        table.AddRow("decoding and applying, ms", $"{Of(static r => r.Decode):F2}", $"{Of(static r => r.PackedDecode):F2}", $"{Of(static r => r.Decode / r.PackedDecode):F2}");
        table.AddRow("second sync, 1 % changed, bytes", $"{Of(static r => r.SecondBytes):F0}", "", $"{Of(static r => r.SecondBytes / r.FirstBytes):F4} of the first");
        table.AddRow("nothing changed, ns an object", $"{Of(static r => r.Scan):F2}", "", "");
        table.AddRow("comparing an array, GB/s", $"{Of(static r => r.ArrayRate):F2}", $"{Of(static r => r.SpanRate):F2} (SequenceEqual)", $"{Of(static r => r.ArrayRate / r.SpanRate):F3}");
        AnsiConsole.Write(table);
    }

    private static Round Measure(TypeTable types, Person root, PackedPerson packed, int objects, int round)
    {
        Settle();
        var clock = Processor.Start();
        var bytes = MemoryPackSerializer.Serialize(packed);
        var packedEncode = clock.Used.TotalMilliseconds;
        Settle();
        clock = Processor.Start();
        var unpacked = MemoryPackSerializer.Deserialize<PackedPerson>(bytes)!;
        var packedDecode = clock.Used.TotalMilliseconds;
        GC.KeepAlive(unpacked);

        using var home = new SharedHeap(types, isHome: true);
        using var server = new SharedHeap(types, isHome: false);
        home.Pin();
        StackPush[] stack = [new StackPush(1, 0, [new ReturnFrame<object> { Result = root }])];
        Settle();
        clock = Processor.Start();
        var first = home.Capture(stack);
        var encode = clock.Used.TotalMilliseconds;
        var message = first.Message.ToArray();
        Settle();
        clock = Processor.Start();
        var staged = server.Decode(message);
        server.Apply(staged);
        var decode = clock.Used.TotalMilliseconds;

        var scan = Shortest(() => home.Capture([])).TotalNanoseconds / objects;

        ChangeSome(root, round);
        var second = home.Capture([]).Statistics.MessageBytes;
        var (arrayRate, spanRate) = MeasureArray(types);
        return new Round(message.Length, bytes.Length, encode, packedEncode, decode, packedDecode, second, scan, arrayRate, spanRate);
    }

    private static void ChangeSome(Person? person, int round)
    {
        if (person is null)
            return;
        if (person.Number % ChangedPart == 0)
            person.Weight += 1 + round;
        ChangeSome(person.Left, round);
        ChangeSome(person.Right, round);
    }

    private static (double Array, double Span) MeasureArray(TypeTable types)
    {
        var array = new int[ArrayLength];
        var copy = new int[ArrayLength];
        using var heap = new SharedHeap(types, isHome: true);
        heap.Pin();
        heap.Capture([new StackPush(1, 0, [new ReturnFrame<object> { Result = array }])]);
        var own = Shortest(() => heap.Capture([])).TotalSeconds;
        var spans = Shortest(() => array.AsSpan().SequenceEqual(copy)).TotalSeconds;
        const double gigabytes = ArrayLength * sizeof(int) / 1e9;
        return (gigabytes / own, gigabytes / spans);
    }

    /// <summary>The shortest time of some runs, each so short that one is not interrupted.</summary>
    private static TimeSpan Shortest(Action run)
    {
        var shortest = TimeSpan.MaxValue;
        for (var i = 0; i < RunsOfShortest; i++)
        {
            var start = Stopwatch.GetTimestamp();
            run();
            shortest = TimeSpan.FromTicks(Math.Min(shortest.Ticks, Stopwatch.GetElapsedTime(start).Ticks));
        }

        return shortest;
    }

    private static void Settle()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    /// <summary>Processor time of this process, which others on a busy machine do not lengthen.</summary>
    private readonly struct Processor(TimeSpan start)
    {
        public TimeSpan Used => Environment.CpuUsage.TotalTime - start;

        public static Processor Start() => new(Environment.CpuUsage.TotalTime);
    }

    private sealed record Round(
        double FirstBytes, double PackedBytes, double Encode, double PackedEncode, double Decode, double PackedDecode, double SecondBytes, double Scan, double ArrayRate, double SpanRate);
}

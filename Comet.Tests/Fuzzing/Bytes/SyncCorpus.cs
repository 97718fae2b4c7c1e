using System.Collections.Concurrent;
using System.Globalization;
using Comet.Runtime;
using Comet.Tests.Conformance;
using Comet.Tests.Heap;
using Comet.Tests.Portability;

namespace Comet.Tests.Fuzzing.Bytes;

/// <summary>Real syncs: of each portable type, new and changed and to either end, and of the stacks and heaps of programs.</summary>
internal static class SyncCorpus
{
    private const int SyncsOfProgram = 12;
    private const int LongestSync = 4096;
    private const int DenseCount = 2000;

    /// <summary>Programs whose stacks hold what others do not: locations, delegates, iterators, exceptions in flight, generic frames.</summary>
    private static readonly string[] _folders = ["Calls", "Closures", "Collections", "Exceptions", "Generics", "Heap", "Iterators", "Members", "Recursion", "Statics", "Types", "Values"];

    /// <summary>The syncs of all portable types.</summary>
    public static IEnumerable<SyncScenario> OfRows()
    {
        for (var row = 0; row < PortableRows.All.Count; row++)
        {
            foreach (var step in new[] { Step.New, Step.ChangedAtHome, Step.ChangedAtServer })
            {
                if (step != Step.ChangedAtServer || !PortableRows.All[row].IsChangedAtHome)
                    yield return OfRow(row, step);
            }
        }
    }

    /// <summary>Syncs of many objects of which little is sent, and much is made.</summary>
    public static IEnumerable<SyncScenario> OfDense()
    {
        foreach (var sort in DenseObjects.Makers.Keys.Where(static sort => !sort.EndsWith("expressions", StringComparison.Ordinal)))
        {
            using var home = new SharedHeap(DenseObjects.Types, isHome: true);
            var message = home.Capture(HeapPair.Stack(DenseObjects.Make(sort, DenseCount))).Message;
            yield return new SyncScenario(sort, message.ToArray(), static () => new Receiver(new SharedHeap(DenseObjects.Types, isHome: false)));
        }
    }

    /// <summary>Syncs that bring threads of programs into empty heaps.</summary>
    /// <param name="programs">How many programs of each sort.</param>
    public static IEnumerable<SyncScenario> OfPrograms(int programs)
    {
        foreach (var name in _folders.SelectMany(folder => ConformanceProgram.Names.Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)).Take(programs)))
        {
            var program = ConformanceProgram.Get(name);
            if (program.Expectation != Expectation.Migrates)
                continue;
            foreach (var scenario in OfProgram(program))
                yield return scenario;
        }
    }

    private static IEnumerable<SyncScenario> OfProgram(ConformanceProgram program)
    {
        var syncs = new ConcurrentQueue<byte[]>();
        var compiled = CompiledPrograms.GetOffloadable(program);
        CometModule? module = null;
        ProgramRunner.Run(compiled, (c, home) =>
        {
            module = home.GetModules().Single();
            return new DirectSession(c, home, MigrationPolicy.Always, maxMigrations: 4 * SyncsOfProgram, freshHeaps: true) { OnDeparture = sync => syncs.Enqueue(sync.ToArray()) };
        });
        return syncs.Where(static sync => sync.Length <= LongestSync).DistinctBy(static sync => sync.Length).Take(SyncsOfProgram).Select((sync, i) => new SyncScenario(
            string.Create(CultureInfo.InvariantCulture, $"{program.Name} {i}"), sync,
            () => new Receiver(new SharedHeap(TypesOf(module!), isHome: false))));
    }

    private static readonly ConcurrentDictionary<CometModule, TypeTable> _types = [];

    private static TypeTable TypesOf(CometModule module) => _types.GetOrAdd(module, static m => TypeTable.Build([m]));

    private static SyncScenario OfRow(int row, Step step)
    {
        var message = Array.Empty<byte>();
        Prepare(row, step, sync => message = sync).Dispose();
        return new SyncScenario(
            string.Create(CultureInfo.InvariantCulture, $"{row} {PortableRows.All[row].Type} {step}"),
            message,
            () => Prepare(row, step, static _ => { }),
            PortableRows.All[row].IsRandom ? null : (_, staged) => PortableProgram.Observe(row, HeapPair.ValueOf(staged)!));
    }

    /// <summary>Goes through the steps up to one, whose sync is captured and not applied.</summary>
    private static Receiver Prepare(int row, Step step, Action<byte[]> captured)
    {
        var home = new SharedHeap(PortableProgram.Types, isHome: true);
        var server = new SharedHeap(PortableProgram.Types, isHome: false);
        var here = PortableProgram.Make(row);
        home.Pin();
        var sync = home.Capture(HeapPair.Stack(here)).Message;
        if (step == Step.New)
        {
            captured(sync.ToArray());
            return new Receiver(server, home);
        }

        var staged = server.Decode(sync.Span);
        server.Apply(staged);
        var changing = step == Step.ChangedAtHome ? here : HeapPair.ValueOf(staged)!;
        var from = step == Step.ChangedAtHome ? home : server;
        PortableProgram.Change(row, changing);
        captured(from.Capture(HeapPair.Stack(changing)).Message.ToArray());
        return step == Step.ChangedAtHome ? new Receiver(server, home) : new Receiver(home, server);
    }

    private enum Step
    {
        New,
        ChangedAtHome,
        ChangedAtServer,
    }
}

using System.CommandLine;

namespace Comet.Benchmarks.Heap;

/// <summary><c>heap</c>: what syncs cost, beside MemoryPack and the comparison of spans.</summary>
internal static class HeapCommand
{
    /// <summary>The command line.</summary>
    public static Command Create()
    {
        Option<int> objects = new("--objects") { Description = "How many objects the graph has, each with a text of its own.", DefaultValueFactory = _ => 100_000 };
        Option<int> rounds = new("--rounds") { Description = "How often each is measured; the median counts.", DefaultValueFactory = _ => 15 };
        Option<int> precise = new("--precise") { Description = "How many objects tell of writes.", DefaultValueFactory = _ => 1_000_000 };
        Command command = new("heap", "Syncs of a large graph: first, unchanged, and with 1 % changed; beside MemoryPack's encoding of the same.") { objects, rounds, precise };
        command.SetAction(arguments =>
        {
            HeapReport.Print(arguments.GetValue(objects), arguments.GetValue(rounds));
            PreciseReport.Print(arguments.GetValue(precise), arguments.GetValue(rounds));
        });
        return command;
    }
}

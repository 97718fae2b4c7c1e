using System.CommandLine;
using Comet.Tests.Fuzzing.Bytes;

/// <summary>The fuzzer of what arrives.</summary>
internal static class BytesCommand
{
    public static Command Create()
    {
        Option<double> seconds = new("--seconds") { Description = "How long to go on.", DefaultValueFactory = _ => 60 };
        Option<ulong> seed = new("--seed") { Description = "What the inputs follow from.", DefaultValueFactory = _ => (ulong)DateTime.UtcNow.Ticks / 100_000 };
        Option<long> inputs = new("--inputs") { Description = "How many inputs at most.", DefaultValueFactory = _ => long.MaxValue };
        Option<int> programs = new("--programs") { Description = "How many conformance programs of each sort to take syncs from.", DefaultValueFactory = _ => 3 };
        var command = new Command("bytes", "Changes real syncs and lets them arrive at heaps: refused and nothing done, or applied.") { seconds, seed, inputs, programs };
        command.SetAction(arguments =>
        {
            // Programs redirect the console while they run.
            var output = Console.Out;
            List<SyncScenario> corpus = [.. SyncCorpus.OfRows(), .. SyncCorpus.OfDense(), .. SyncCorpus.OfPrograms(arguments.GetValue(programs))];
            var options = new ByteFuzzOptions { Seed = arguments.GetValue(seed), Time = TimeSpan.FromSeconds(arguments.GetValue(seconds)), Inputs = arguments.GetValue(inputs) };
            var fuzzer = new ByteFuzzer(corpus, options, output.WriteLine);
            fuzzer.Run();
            output.WriteLine(fuzzer.Summary());
            return fuzzer.Failures.Count == 0 ? 0 : 1;
        });
        return command;
    }
}

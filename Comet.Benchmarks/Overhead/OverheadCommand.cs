using System.CommandLine;
using Comet.Benchmarks.Measuring;
using Comet.Examples;

namespace Comet.Benchmarks.Overhead;

/// <summary><c>overhead</c>: what being offloadable costs while nothing moves.</summary>
internal static class OverheadCommand
{
    /// <summary>The command line.</summary>
    public static Command Create()
    {
        Option<string[]> kernels = new("--kernel")
        {
            Description = "Only these kernels.",
            AllowMultipleArgumentsPerToken = true,
        };
        kernels.AcceptOnlyFromAmong([.. KernelList.Create().Select(kernel => kernel.Name)]);
        Option<int> rounds = new("--rounds") { Description = "Samples of each variant in a process.", DefaultValueFactory = _ => 15 };
        Option<int> launches = new("--launches")
        {
            Description = "Processes in which each kernel is measured: where code comes to lie in memory is drawn anew in each.",
            DefaultValueFactory = _ => 3,
        };
        foreach (var count in new[] { rounds, launches })
        {
            count.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<int>() < 1)
                    result.AddError($"{count.Name} expects 1 or more.");
            });
        }

        Option<bool> json = new("--json") { Description = "Print one JSON document instead of a table." };
        Command command = new("overhead", "Plain C#, twins with and without a session, and compiler async: the same kernels, as ratios.")
        {
            kernels, rounds, launches, json,
        };
        command.SetAction((arguments, cancellation) => RunAsync(
            arguments.GetValue(kernels) ?? [], arguments.GetValue(rounds), arguments.GetValue(launches), arguments.GetValue(json), cancellation));
        return command;
    }

    private static async Task RunAsync(string[] asked, int rounds, int launches, bool asJson, CancellationToken cancellation)
    {
        var method =
            $"{launches} processes per kernel, {rounds} rounds in each; in a round every variant runs {Variant.BatchesPerSample} batches of about " +
            $"{Variant.BatchLength.TotalMilliseconds} ms, of which the median counts, in an order that rotates. Warmed up until stable, default JIT settings. " +
            "A ratio is variant / plain of the same round, the median over rounds, then over processes; in brackets, its range over processes. " +
            "Session: policy never, the server in another process over loopback UDP, connected only while its variant runs.";
        if (!asJson)
            OverheadReport.Begin(method);

        var (server, address) = await ServerProcess.StartCometAsync(cancellation);
        await using var owned = server;
        List<OverheadResult> results = [];
        foreach (var name in KernelList.Create().Select(kernel => kernel.Name).Where(name => asked.Length == 0 || asked.Contains(name)))
        {
            List<Launch> measured = [];
            for (var launch = 0; launch < launches; launch++)
                measured.Add(await Launch.RunAsync(name, rounds, address, cancellation));
            results.Add(new OverheadResult(name, measured));
            if (!asJson)
                OverheadReport.Add(results[^1]);
        }

        if (asJson)
            OverheadReport.WriteJson(method, results);
        else
            OverheadReport.End(results);
    }
}

using System.CommandLine;
using System.Text.Json;
using Comet.Benchmarks.Async;
using Comet.Benchmarks.Measuring;

namespace Comet.Benchmarks.Overhead;

/// <summary>The process that measures one kernel for <see cref="OverheadCommand"/>: its variants, interleaved.</summary>
internal static class LaunchCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "overhead-launch";

    /// <summary>The command line.</summary>
    public static Command Create()
    {
        Option<string> kernel = new("--kernel") { Required = true };
        Option<int> rounds = new("--rounds") { Required = true };
        Option<string> server = new("--server") { Required = true };
        Command command = new(Name, "Measures one kernel and prints its samples.") { kernel, rounds, server };
        command.Hidden = true;
        command.SetAction(async (arguments, cancellation) =>
        {
            var measured = await MeasureAsync(
                KernelList.Create().Single(candidate => candidate.Name == arguments.GetValue(kernel)),
                arguments.GetValue(rounds),
                arguments.GetValue(server)!,
                cancellation);
            Console.WriteLine(Launch.ResultPrefix + JsonSerializer.Serialize(measured));
        });
        return command;
    }

    private static async Task<Launch> MeasureAsync(Kernel kernel, int rounds, string server, CancellationToken cancellation)
    {
        var stop = new Stop();
        var plain = new Variant("plain", () => kernel.Plain(kernel.Size));
        var alone = new Variant("no session", () => kernel.Offloadable(kernel.Size));
        var session = new Variant("session", () => kernel.Offloadable(kernel.Size));
        var awaited = kernel.Awaited is { } run ? new Variant("async", () => run(stop, kernel.Size).GetAwaiter().GetResult()) : null;
        Variant[] variants = awaited is null ? [plain, alone, session] : [plain, alone, session, awaited];

        var expected = kernel.Plain(kernel.Size);
        foreach (var variant in variants)
        {
            await InItsSettingAsync(variant, () =>
            {
                variant.Check(expected);
                variant.WarmUp();
            });
        }

        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < variants.Length; i++)
            {
                var variant = variants[(round + i) % variants.Length];
                await InItsSettingAsync(variant, variant.Sample);
            }
        }

        return new Launch(plain.Samples, alone.Samples, session.Samples, awaited?.Samples);

        // A session exists only while the variant that needs one runs.
        async Task InItsSettingAsync(Variant variant, Action action)
        {
            cancellation.ThrowIfCancellationRequested();
            var client = variant == session
                ? await CometClient.ConnectAsync(server, new CometClientOptions { Policy = MigrationPolicy.Never }, cancellation)
                : null;
            await using (client)
                action();
        }
    }
}

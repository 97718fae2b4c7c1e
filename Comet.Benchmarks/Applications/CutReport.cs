using System.Diagnostics;
using System.Net;
using Comet.Benchmarks.Comparisons;
using Comet.Examples;
using Comet.LinkEmulator.Model;
using Comet.LinkEmulator.Relays;
using Spectre.Console;

namespace Comet.Benchmarks.Applications;

/// <summary>Runs applications over links that are cut, and tells how long that makes their users wait.</summary>
internal sealed class CutReport
{
    public required IReadOnlyList<ExampleApplication> Applications { get; init; }

    public required IReadOnlyList<LinkProfile> Links { get; init; }

    public required string Size { get; init; }

    public required string Policy { get; init; }

    public required int Cuts { get; init; }

    public required int Seed { get; init; }

    public required bool IsNative { get; init; }

    /// <summary>Does it.</summary>
    /// <returns>The exit code: 0 if all results were the same.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var failures = 0;
        foreach (var application in Applications)
        {
            var native = await Device.NativeAsync(application.Project, cancellation);
            var device = IsNative ? native : await Device.HandheldAsync(application.Project, cancellation);
            using var input = await ApplicationInput.PrepareAsync(application, native, Size, cancellation);
            var home = await device.RunAsync(input.Arguments, cancellation);
            AnsiConsole.WriteLine($"{application.Name} at home: {home.Milliseconds:F0} ms");
            foreach (var link in Links)
                failures += await RunOverAsync(application, device, input, home, link, cancellation);
        }

        return failures == 0 ? 0 : 1;
    }

    /// <summary>Runs an application without a cut, twice since the first time its code goes over, to know when there is something to cut; and then with cuts.</summary>
    private async Task<int> RunOverAsync(ExampleApplication application, Device device, ApplicationInput input, ApplicationRun home, LinkProfile link, CancellationToken cancellation)
    {
        var (server, address) = await ServerProcess.StartCometAsync(cancellation);
        await using (server)
        {
            using var relay = new UdpRelay(new IPEndPoint(IPAddress.Loopback, 0), IPEndPoint.Parse(address["comet://".Length..]), link, Seed);
            string[] arguments = [.. input.Arguments, "--connect", $"comet://{relay.LocalEndPoint}", "--policy", Policy];
            var first = await device.RunAsync(arguments, cancellation);
            var traffic = SinceTrafficAsync(relay, relay.Up.Bytes, cancellation);
            var whole = await device.RunAsync(arguments, cancellation);
            var begin = Stopwatch.GetElapsedTime(await traffic) - TimeSpan.FromMilliseconds(whole.Milliseconds);
            var failures = Report(application, link, home, whole, first, "the first time") + Report(application, link, home, whole, whole, "without a cut");
            for (var seed = Seed; seed < Seed + Cuts; seed++)
            {
                var cut = LinkCut.At(seed, begin, TimeSpan.FromMilliseconds(whole.Milliseconds));
                var run = await cut.DuringAsync(relay, () => device.RunAsync(arguments, cancellation));
                failures += Report(application, link, home, whole, run, $"seed {seed}, {cut}");
            }

            return failures;
        }
    }

    private static async Task<long> SinceTrafficAsync(IRelay relay, long before, CancellationToken cancellation)
    {
        await LinkCut.WaitForTrafficAsync(relay, before, cancellation);
        return Stopwatch.GetTimestamp();
    }

    /// <summary>Tells of a run.</summary>
    /// <returns>1 if it has come to something else than at home.</returns>
    private static int Report(ExampleApplication application, LinkProfile link, ApplicationRun home, ApplicationRun whole, ApplicationRun run, string what)
    {
        var isSame = run.Checksum == home.Checksum;
        AnsiConsole.WriteLine(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{application.Name} {link.Name}, {what}: {(isSame ? "the same" : $"ANOTHER RESULT, {run.Checksum} instead of {home.Checksum}")}; {run.Milliseconds:F0} ms, {Extra(home):+0.0;-0.0;0.0} s beside home alone, {Extra(whole):+0.0;-0.0;0.0} s beside no cut; {run.Migrations} moves, {run.Recoveries} recoveries, {run.Abandons} abandoned"));
        return isSame ? 0 : 1;

        double Extra(ApplicationRun other) => Math.Round((run.Milliseconds - other.Milliseconds) / 1000, 1);
    }
}

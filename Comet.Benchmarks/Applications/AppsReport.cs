using System.Net;
using System.Text.Json;
using Comet.Benchmarks.Measuring;
using Comet.Examples;
using Comet.LinkEmulator.Model;
using Comet.LinkEmulator.Relays;
using Spectre.Console;

namespace Comet.Benchmarks.Applications;

/// <summary>Runs applications in all ways over all links, checks that all give the same, and prints what they took.</summary>
internal sealed class AppsReport
{
    private static readonly JsonSerializerOptions _json = new() { WriteIndented = true };

    private readonly List<Cell> _cells = [];

    public required IReadOnlyList<ExampleApplication> Applications { get; init; }

    public required IReadOnlyList<LinkProfile> Links { get; init; }

    public required string Size { get; init; }

    public required int Runs { get; init; }

    /// <summary>Whether the device's side runs natively.</summary>
    public required bool IsNative { get; init; }

    public required FileInfo? Json { get; init; }

    /// <summary>Does it.</summary>
    /// <returns>The exit code: 0 if all results were the same.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var ratios = new List<double>();
        foreach (var application in Applications)
        {
            var native = await Device.NativeAsync(application, cancellation);
            var device = IsNative ? native : await Device.HandheldAsync(application, cancellation);
            var (alone, _) = await RepeatAsync(device, [], cancellation);
            ratios.Add(IsNative ? 1 : alone.Milliseconds / (await native.RunAsync(Arguments([]), cancellation)).Milliseconds);
            foreach (var link in Links)
            {
                foreach (var policy in new[] { "tau", "eager" })
                {
                    var (median, first) = await RepeatOverAsync(device, link, policy, cancellation);
                    var cell = new Cell(application.Name, link.Name, policy, alone, median, first);
                    if (cell.Run.Checksum != alone.Checksum)
                        throw new InvalidOperationException($"{application.Name} gives {cell.Run.Checksum} over {link.Name} with {policy}, and {alone.Checksum} at home.");
                    _cells.Add(cell);
                    AnsiConsole.WriteLine(cell.ToString());
                }
            }
        }

        Print(Statistics.GeometricMean(ratios));
        if (Json is not null)
            await File.WriteAllTextAsync(Json.FullName, JsonSerializer.Serialize(_cells, _json), cancellation);
        return 0;
    }

    private string[] Arguments(IReadOnlyList<string> more) => ["run", "--size", Size, .. more];

    /// <summary>
    /// A server of its own for each cell: its first run is a first offload, with the application to send and nothing compiled there or known here. Later ones find the application there, and what the
    /// device has kept of the program.
    /// </summary>
    private async Task<(ApplicationRun Median, ApplicationRun First)> RepeatOverAsync(Device device, LinkProfile link, string policy, CancellationToken cancellation)
    {
        var (server, address) = await ServerProcess.StartCometAsync(cancellation);
        using var kept = new TemporaryFolder();
        await using (server)
        {
            using var relay = new UdpRelay(new IPEndPoint(IPAddress.Loopback, 0), IPEndPoint.Parse(address["comet://".Length..]), link, seed: 1);
            return await RepeatAsync(device, ["--connect", $"comet://{relay.LocalEndPoint}", "--policy", policy, "--history", Path.Combine(kept.Path, "history.json")], cancellation);
        }
    }

    /// <summary>The run with the median time, and the first.</summary>
    private async Task<(ApplicationRun Median, ApplicationRun First)> RepeatAsync(Device device, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var runs = new List<ApplicationRun>();
        for (var i = 0; i < Runs; i++)
            runs.Add(await device.RunAsync(Arguments(arguments), cancellation));
        return runs.DistinctBy(r => r.Checksum).Count() == 1
            ? (runs.OrderBy(r => r.Milliseconds).ElementAt(runs.Count / 2), runs[0])
            : throw new InvalidOperationException($"{Path.GetFileName(device.Program)} gives different results: {string.Join(", ", runs.Select(r => r.Checksum))}.");
    }

    private void Print(double ratio)
    {
        AnsiConsole.MarkupLineInterpolated($"Size {Size}, median of {Runs} runs; the device is {ratio:F1} times slower than the server (geometric mean of the applications at home).");
        foreach (var link in Links)
        {
            var table = new Table { Title = new TableTitle(link.ToString()) }.AddColumns("application", "home, ms", "tau, ms", "speed-up", "first, ms", "eager, ms", "speed-up", "of the best", "moves", "bytes up", "bytes down", "home, cpu s", "tau, cpu s");
            var speedUps = new List<(double Tau, double Eager, double OfBest)>();
            foreach (var application in Applications)
            {
                var (tau, eager) = (Find(application, link, "tau"), Find(application, link, "eager"));
                var ofBest = tau.SpeedUp / Math.Max(1, Math.Max(tau.SpeedUp, eager.SpeedUp));
                speedUps.Add((tau.SpeedUp, eager.SpeedUp, ofBest));
                table.AddRow(
                    application.Name, $"{tau.Home.Milliseconds:F0}", $"{tau.Run.Milliseconds:F0}", $"{tau.SpeedUp:F2}", $"{tau.First.Milliseconds:F0}", $"{eager.Run.Milliseconds:F0}", $"{eager.SpeedUp:F2}", $"{ofBest:F2}",
                    $"{tau.Run.Migrations}", $"{tau.Run.BytesUp}", $"{tau.Run.BytesDown}", $"{tau.Home.ProcessorSeconds:F1}", $"{tau.Run.ProcessorSeconds:F1}");
            }

            table.AddRow(
                "geometric mean", "", "", $"{Statistics.GeometricMean(speedUps.Select(s => s.Tau)):F2}", "", "", $"{Statistics.GeometricMean(speedUps.Select(s => s.Eager)):F2}",
                $"{Statistics.GeometricMean(speedUps.Select(s => s.OfBest)):F2}", "", "", "", "", "");
            AnsiConsole.Write(table);
        }
    }

    private Cell Find(ExampleApplication application, LinkProfile link, string policy) =>
        _cells.Single(c => c.Application == application.Name && c.Link == link.Name && c.Policy == policy);

    /// <summary>One application over one link with one policy, beside the same at home: the run with the median time, and the first.</summary>
    private sealed record Cell(string Application, string Link, string Policy, ApplicationRun Home, ApplicationRun Run, ApplicationRun First)
    {
        public double SpeedUp => Home.Milliseconds / Run.Milliseconds;

        public override string ToString() => string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{Application} {Link} {Policy}: {Home.Milliseconds:F0} ms at home, {Run.Milliseconds:F0} ms, {SpeedUp:F2} times as fast (first run {First.Milliseconds:F0} ms); {Run.Migrations} moves, {Run.CallsAhead} calls ahead, {Run.BytesUp} bytes up, {Run.BytesDown} down, {Run.Abandons} abandoned");
    }
}

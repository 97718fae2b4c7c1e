using System.Net;
using Comet.Benchmarks.Comparisons;
using Comet.Examples;
using Comet.LinkEmulator.Model;
using Comet.LinkEmulator.Relays;
using GrpcApplications;
using Spectre.Console;

namespace Comet.Benchmarks.Applications;

/// <summary>Runs applications in all ways over all links, and checks that all give the same.</summary>
internal sealed class ComparisonRun
{
    private const int Seed = 1;

    private static readonly IPEndPoint _anyPort = new(IPAddress.Loopback, 0);

    private Device? _grpcDevice;

    public required IReadOnlyList<ExampleApplication> Applications { get; init; }

    public required IReadOnlyList<LinkProfile> Links { get; init; }

    /// <summary>How heavy parts are computed; at home they always are.</summary>
    public required IReadOnlyList<Way> Ways { get; init; }

    public required string Size { get; init; }

    public required int Runs { get; init; }

    /// <summary>Whether the device's side runs natively.</summary>
    public required bool IsNative { get; init; }

    /// <summary>Where all figures are written, an application's as soon as they are there.</summary>
    public required FileInfo? Json { get; init; }

    /// <summary>Whether figures that the file has already are kept.</summary>
    public required bool Resumes { get; init; }

    /// <summary>Measures what is missing, an application after the other.</summary>
    /// <exception cref="InvalidOperationException">An application fails, or gives something else than at home.</exception>
    public async Task<Comparison> RunAsync(CancellationToken cancellation)
    {
        var comparison = await BeginAsync(cancellation);
        foreach (var application in Applications)
        {
            var isKnown = comparison.FindHome(application.Name) is not null;
            var missing = Links.SelectMany(link => Ways.Select(way => (Link: link, Way: way))).Where(cell => comparison.Find(application.Name, cell.Link.Name, cell.Way) is null).ToList();
            if (!isKnown || missing.Count > 0)
            {
                await MeasureAsync(comparison, application, isKnown, missing, cancellation);
                await SaveAsync(comparison, cancellation);
            }
        }

        return comparison;
    }

    /// <summary>
    /// An application at home, if that is not known, and in some cells: a run of each in turn, and again. A machine that others use too is not as fast one minute as the next, and ratios are to be of runs that met the
    /// same one.
    /// </summary>
    private async Task MeasureAsync(Comparison comparison, ExampleApplication application, bool isKnown, List<(LinkProfile Link, Way Way)> missing, CancellationToken cancellation)
    {
        var native = await Device.NativeAsync(application.Project, cancellation);
        var device = IsNative ? native : await Device.HandheldAsync(application.Project, cancellation);
        using var input = await ApplicationInput.PrepareAsync(application, native, Size, cancellation);
        var alone = new MeasuredWay(() => device.RunAsync(input.Arguments, cancellation));
        var away = new List<MeasuredWay>();
        try
        {
            foreach (var (link, way) in missing)
                away.Add(way == Way.Grpc ? await StartGrpcAsync(application, input, link, cancellation) : await StartCometAsync(device, input, link, way, cancellation));
            MeasuredWay[] all = isKnown ? [.. away] : [alone, .. away];
            for (var i = 0; i < Runs; i++)
            {
                foreach (var way in all)
                    await way.RunAsync();
            }
        }
        finally
        {
            foreach (var way in away)
                await way.DisposeAsync();
        }

        if (!isKnown)
        {
            var result = new HomeResult(application.Name, (await native.RunAsync(input.Arguments, cancellation)).Milliseconds, alone.Median);
            AnsiConsole.WriteLine($"{application.Name} at home: {result.Run.Milliseconds:F0} ms, {result.NativeMilliseconds:F0} ms on the server");
            comparison.Homes.Add(result);
        }

        foreach (var ((link, way), measured) in missing.Zip(away))
        {
            var cell = new Cell(application.Name, link.Name, way, measured.Median, measured.First);
            Check(cell, comparison.FindHome(application.Name)!);
            AnsiConsole.WriteLine(Describe(cell, comparison));
            comparison.Cells.Add(cell);
        }
    }

    /// <summary>A comparison without figures, or with those that the file has.</summary>
    private async Task<Comparison> BeginAsync(CancellationToken cancellation)
    {
        var comparison = new Comparison
        {
            Commit = await Repository.DescribeAsync(cancellation),
            Date = DateTimeOffset.UtcNow,
            Processor = Machine.Processor,
            Cores = Environment.ProcessorCount,
            Device = IsNative ? "the server's own processor" : "ARM64, emulated by qemu-user",
            Size = Size,
            Runs = Runs,
            Links = [.. Links],
        };
        if (!Resumes || Json is not { Exists: true })
            return comparison;
        var earlier = await Comparison.LoadAsync(Json, cancellation);
        if (!earlier.IsLike(comparison))
            throw new InvalidOperationException($"{Json} cannot be resumed: its figures are of another commit, machine, device, size or number of runs.");
        earlier.Links.AddRange(Links.Where(link => earlier.Links.TrueForAll(known => known.Name != link.Name)));
        return earlier;
    }

    private async Task SaveAsync(Comparison comparison, CancellationToken cancellation)
    {
        if (Json is not null)
            await comparison.SaveAsync(Json, cancellation);
    }

    /// <summary>
    /// A server of its own for each cell: its first run is a first offload, with the application to send and nothing compiled there or known here. Later ones find the application there, and what the
    /// device has kept of the program.
    /// </summary>
    private static async Task<MeasuredWay> StartCometAsync(Device device, ApplicationInput input, LinkProfile link, Way way, CancellationToken cancellation)
    {
        var (server, address) = await ServerProcess.StartCometAsync(cancellation);
        var relay = new UdpRelay(_anyPort, IPEndPoint.Parse(address["comet://".Length..]), link, Seed);
        var kept = new TemporaryFolder();
        string[] arguments = [.. input.Arguments, "--connect", $"comet://{relay.LocalEndPoint}", "--policy", way == Way.Eager ? "eager" : "tau", "--history", Path.Combine(kept.Path, "history.json")];
        return new MeasuredWay(() => WatchAsync(relay, device, arguments, cancellation)) { Server = server, Relay = relay, Kept = kept };
    }

    /// <summary>The same with the calls made by hand: a server of its own as well, whose first run has nothing compiled there either.</summary>
    private async Task<MeasuredWay> StartGrpcAsync(ExampleApplication application, ApplicationInput input, LinkProfile link, CancellationToken cancellation)
    {
        var device = _grpcDevice ??= IsNative ? await Device.NativeAsync(ExampleApplication.GrpcProject, cancellation) : await Device.HandheldAsync(ExampleApplication.GrpcProject, cancellation);
        var (server, address) = await ServerProcess.StartAsync(ServeCommand.ReadyPrefix, [typeof(ServeCommand).Assembly.Location, .. ServeCommand.AsChild], cancellation);
        var relay = new TcpRelay(_anyPort, IPEndPoint.Parse(address), link, Seed);
        string[] arguments = [.. input.Arguments, "--app", application.Name, "--connect", $"http://{relay.LocalEndPoint}"];
        return new MeasuredWay(() => WatchAsync(relay, device, arguments, cancellation)) { Server = server, Relay = relay };
    }

    private static async Task<ApplicationRun> WatchAsync(IRelay relay, Device device, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var (run, use) = await LinkMeter.WatchAsync(relay, () => device.RunAsync(arguments, cancellation));
        return run with { Link = use };
    }

    private static void Check(Cell cell, HomeResult home)
    {
        if (cell.Run.Checksum != home.Run.Checksum)
            throw new InvalidOperationException($"{cell.Application} gives {cell.Run.Checksum} over {cell.Link} ({cell.Way}), and {home.Run.Checksum} at home.");
    }

    private static string Describe(Cell cell, Comparison comparison)
    {
        var home = comparison.FindHome(cell.Application)!.Run;
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{cell.Application} {cell.Link} {cell.Way}: {home.Milliseconds:F0} ms at home, {cell.Run.Milliseconds:F0} ms, {home.Milliseconds / cell.Run.Milliseconds:F2} times as fast (first run {cell.First.Milliseconds:F0} ms); {cell.Run.Migrations} moves, {cell.Run.CallsAhead} calls ahead, {cell.Run.Link!.BytesUp} bytes up, {cell.Run.Link.BytesDown} down, {cell.Run.Abandons} abandoned");
    }
}

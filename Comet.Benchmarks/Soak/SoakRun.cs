using System.Diagnostics;
using Comet.Benchmarks.Measuring;
using Comet.Examples;

namespace Comet.Benchmarks.Soak;

/// <summary>
/// Runs <see cref="Churn"/> with a server of its own on the loopback interface, and looks at both processes' memory from time to time. What is compared are the medians of the second quarter of the
/// run, when all is warm, and of the last.
/// </summary>
internal static class SoakRun
{
    private const int CellsOfTurn = 5_000;
    private const double Growth = 1.15;
    private const double Slack = 16e6;
    private const double LeastPerMinute = 1e6;

    private static readonly TimeSpan _sampling = TimeSpan.FromSeconds(3);

    /// <summary>Runs; 0 if memory has stayed flat and enough was done.</summary>
    public static async Task<int> RunAsync(TimeSpan length, MigrationPolicy policy, CancellationToken cancellation)
    {
        var (server, address) = await ServerProcess.StartCometAsync(cancellation);
        await using var ownedServer = server;
        await using var comet = await CometClient.ConnectAsync(address, new CometClientOptions { Policy = policy }, cancellation);
        var churn = new Churn();
        List<Sample> samples = [];
        var clock = Stopwatch.StartNew();
        var sampled = TimeSpan.Zero;
        while (clock.Elapsed < length)
        {
            cancellation.ThrowIfCancellationRequested();
            churn.Turn(CellsOfTurn);
            if (clock.Elapsed - sampled < _sampling)
                continue;
            sampled = clock.Elapsed;
            samples.Add(new Sample(clock.Elapsed, GC.GetTotalMemory(forceFullCollection: true), server.WorkingSet));
        }

        var perMinute = churn.Made / clock.Elapsed.TotalMinutes;
        var statistics = comet.Statistics;
        Console.WriteLine($"{churn.Made:N0} objects made in {clock.Elapsed.TotalMinutes:F1} min ({perMinute:N0} a minute), {statistics.Migrations:N0} moves, {statistics.Abandons} abandons, {statistics.Recoveries} recoveries");
        var isFlat = IsFlat("home, live bytes", samples, length, static s => s.Home) & IsFlat("server, working set", samples, length, static s => s.Server);
        if (statistics.LastAbandonReason.Length > 0)
            Console.WriteLine($"the last abandon: {statistics.LastAbandonReason}");
        return isFlat && perMinute >= LeastPerMinute && statistics is { Migrations: > 0, Abandons: 0, Recoveries: 0 } ? 0 : 1;
    }

    private static bool IsFlat(string name, List<Sample> samples, TimeSpan length, Func<Sample, double> value)
    {
        var early = Statistics.Median(samples.Where(s => s.At >= length / 4 && s.At < length / 2).Select(value));
        var late = Statistics.Median(samples.Where(s => s.At >= length * 3 / 4).Select(value));
        var isFlat = late <= Growth * early + Slack;
        Console.WriteLine($"{name}: {early / 1e6:F1} MB in the second quarter, {late / 1e6:F1} MB in the last: {(isFlat ? "flat" : "it grows")}");
        return isFlat;
    }

    private sealed record Sample(TimeSpan At, double Home, double Server);
}

using System.Diagnostics;
using Comet;
using Comet.Examples;

namespace Quickstart;

/// <summary>The whole example: every puzzle at home, then every puzzle with a session, compared and reported.</summary>
internal sealed class OffloadRun
{
    private static readonly int[] _boardSizes = [8, 9, 10, 11];

    /// <summary>The address of a server started by hand; null starts one for this run.</summary>
    public required string? ServerAddress { get; init; }

    /// <summary>When the work moves.</summary>
    public required MigrationPolicy Policy { get; init; }

    /// <summary>How often the work on one puzzle may move.</summary>
    public required int MaxMigrations { get; init; }

    /// <summary>When the server is killed, counted from the start of the offloaded work; null lets it live.</summary>
    public required TimeSpan? KillServerAfter { get; init; }

    /// <summary>Runs it.</summary>
    /// <returns>The exit code: 0 if all answers agree and are right.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var report = new Report();
        try
        {
            return await RunAsync(report, cancellation) ? 0 : 1;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Report.Failed(e.Message);
            return 1;
        }
    }

    private async Task<bool> RunAsync(Report report, CancellationToken cancellation)
    {
        Puzzle[] puzzles =
        [
            .. Puzzle.ReadSudokus(Path.Combine(AppContext.BaseDirectory, "puzzles.txt")),
            .. _boardSizes.Select(Puzzle.CountQueens),
        ];
        var atHome = puzzles.Select(puzzle => Measure(puzzle, cancellation)).ToArray();

        var (server, address) = ServerAddress is null ? await ServerProcess.StartCometAsync(cancellation) : (null, ServerAddress);
        await using var owned = server;
        await using var client = await CometClient.ConnectAsync(
            address, new CometClientOptions { Policy = Policy, MaxMigrations = MaxMigrations }, cancellation);

        report.Begin(client.Server, Policy);
        await using var killer = KillServerAfter is { } delay ? new Timer(_ => server!.Kill(), null, delay, Timeout.InfiniteTimeSpan) : null;
        foreach (var (puzzle, home) in puzzles.Zip(atHome))
        {
            var before = client.Statistics;
            var offloaded = Measure(puzzle, cancellation);
            report.Add(puzzle, home, offloaded, before, client.Statistics);
        }

        return report.End(serverWasKilled: server is { IsGone: true });
    }

    private static Measured Measure(Puzzle puzzle, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var start = Stopwatch.GetTimestamp();
        var answer = puzzle.Work();
        return new Measured(answer, Stopwatch.GetElapsedTime(start));
    }
}

/// <summary>An answer, and how long it took.</summary>
internal readonly record struct Measured(string Answer, TimeSpan Time);

using System.Diagnostics;
using System.Globalization;

namespace Comet.Examples;

/// <summary>One run of an application, with a session or without, and its report.</summary>
internal sealed class ConnectedRun(IApplication application)
{
    /// <summary>How much to compute.</summary>
    public required ProblemSize Size { get; init; }

    /// <summary>What to read; null for the example's own input.</summary>
    public required string? Input { get; init; }

    /// <summary>The folder for results.</summary>
    public required DirectoryInfo Output { get; init; }

    /// <summary>The server's address; null to compute at home.</summary>
    public required string? ServerAddress { get; init; }

    /// <summary>When threads move.</summary>
    public required MigrationPolicy Policy { get; init; }

    /// <summary>What keeps from run to run what is learnt; null if nothing does.</summary>
    public required FileInfo? History { get; init; }

    /// <summary>Whether to tell why threads moved or stayed.</summary>
    public required bool Explains { get; init; }

    /// <summary>Runs it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        try
        {
            Output.Create();
            await using var client = ServerAddress is null
                ? null
                : await CometClient.ConnectAsync(ServerAddress, new CometClientOptions { Policy = Policy, HistoryFile = History?.FullName }, cancellation);
            var explaining = client is not null && Explains ? ExplainAsync(client.Decisions) : Task.CompletedTask;
            var start = Stopwatch.GetTimestamp();
            var checksum = application.Run(new RunSettings
            {
                Size = Size,
                Input = Input,
                Output = Output.FullName,
                Console = Console.Out,
            });
            Report(checksum, Stopwatch.GetElapsedTime(start), client?.Statistics);
            if (client is not null)
                await client.DisposeAsync();
            await explaining;
            return 0;
        }
        catch (Exception e) when (e is WrongResultException or CometConnectionException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Console.WriteLine($"{application.Name} FAILED: {e.Message.ReplaceLineEndings(" ")}");
            return 1;
        }
    }

    private static async Task ExplainAsync(IAsyncEnumerable<MoveDecision> decisions)
    {
        await foreach (var decision in decisions)
            await Console.Error.WriteLineAsync(decision.ToString());
    }

    /// <summary>One line, for people and for scripts.</summary>
    private void Report(Checksum checksum, TimeSpan time, CometStatistics? statistics)
    {
        var line = ResultLine.Format(application.Name, Size, checksum, time);
        if (statistics is not null)
        {
            line += string.Create(CultureInfo.InvariantCulture,
                $" migrations={statistics.Migrations} up_bytes={statistics.BytesSent} down_bytes={statistics.BytesReceived} calls_ahead={statistics.CallsAhead} server_ms={statistics.TimeAtServer.TotalMilliseconds:F0} recoveries={statistics.Recoveries} abandons={statistics.Abandons}");
            if (statistics.LastAbandonReason.Length > 0)
                line += $" last_abandon=\"{statistics.LastAbandonReason.ReplaceLineEndings(" ")}\"";
        }

        Console.WriteLine(line);
    }
}

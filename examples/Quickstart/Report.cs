using System.Globalization;
using Comet;
using Comet.Net;
using Spectre.Console;

namespace Quickstart;

/// <summary>Prints what happened, a line per puzzle, and the verdict. Colours go where the console shows them.</summary>
internal sealed class Report
{
    private const string Row = "{0,-18} {1,9} {2,9} {3,6} {4,9} {5,9} {6,9}  {7}";

    private int _puzzles;
    private int _wrong;
    private long _migrations;
    private long _bytesUp;
    private long _bytesDown;
    private TimeSpan _home;
    private TimeSpan _offloaded;

    /// <summary>Prints the heading.</summary>
    public void Begin(CometUri server, MigrationPolicy policy)
    {
        // Without a console's width lines would be wrapped at a guess.
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = int.MaxValue;
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"offloading to [bold]{server}[/], policy [bold]{policy}[/]");
        AnsiConsole.MarkupLine("[underline]" + Format("puzzle", "home ms", "offl. ms", "moves", "up B", "down B", "at server", "answers") + "[/]");
    }

    /// <summary>Compares the two answers to a puzzle and prints its line.</summary>
    public void Add(Puzzle puzzle, Measured home, Measured offloaded, CometStatistics before, CometStatistics after)
    {
        var same = home.Answer == offloaded.Answer;
        var right = puzzle.IsRight(offloaded.Answer);
        var migrations = after.Migrations - before.Migrations;
        var up = after.BytesSent - before.BytesSent;
        var down = after.BytesReceived - before.BytesReceived;
        var atServer = (after.TimeAtServer - before.TimeAtServer) / offloaded.Time;
        var recovered = after.Recoveries > before.Recoveries ? ", recovered" : "";

        var line = Format(
            puzzle.Name, Milliseconds(home.Time), Milliseconds(offloaded.Time), migrations, up, down,
            atServer.ToString("P0", CultureInfo.InvariantCulture), (same ? right ? "same" : "WRONG" : "DIFFERENT") + recovered);
        AnsiConsole.MarkupLine((same && right ? "{0}" : "[red]{0}[/]").Replace("{0}", line.EscapeMarkup(), StringComparison.Ordinal));

        _puzzles++;
        _wrong += same && right ? 0 : 1;
        _migrations += migrations;
        _bytesUp += up;
        _bytesDown += down;
        _home += home.Time;
        _offloaded += offloaded.Time;
    }

    /// <summary>Prints the verdict, in one line for scripts.</summary>
    /// <returns>Whether all answers agreed and were right.</returns>
    public bool End(bool serverWasKilled)
    {
        if (_wrong != 0)
        {
            Failed($"{_wrong} of {_puzzles} answers differ or are wrong");
            return false;
        }

        var line = string.Create(CultureInfo.InvariantCulture,
            $"offload ok: puzzles={_puzzles} identical=true migrations={_migrations} home_ms={_home.TotalMilliseconds:F0} ") +
            string.Create(CultureInfo.InvariantCulture, $"offload_ms={_offloaded.TotalMilliseconds:F0} up_bytes={_bytesUp} down_bytes={_bytesDown}");
        Console.WriteLine(serverWasKilled ? line + " recovered=true" : line);
        return true;
    }

    /// <summary>Prints that the example failed, and why, in one line for scripts.</summary>
    public static void Failed(string reason) => Console.WriteLine($"offload FAILED: {reason.ReplaceLineEndings(" ")}");

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("F1", CultureInfo.InvariantCulture);

    private static string Format(params object[] cells) => string.Format(CultureInfo.InvariantCulture, Row, cells);
}

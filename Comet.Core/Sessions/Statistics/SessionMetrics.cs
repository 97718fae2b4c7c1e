using System.Diagnostics.Metrics;

namespace Comet.Sessions;

/// <summary>The instruments of meter <c>Comet</c>, shared by all sessions of the process. They cost next to nothing while nobody listens.</summary>
internal static class SessionMetrics
{
    private static readonly Meter _meter = new("Comet");

    /// <summary>Threads that moved, by <c>direction</c>: <c>up</c> to the server, <c>down</c> home.</summary>
    public static Counter<long> Migrations { get; } = _meter.CreateCounter<long>("comet.migrations", "{migration}", "Moves of threads.");

    /// <summary>Bytes of moves, by <c>direction</c>.</summary>
    public static Counter<long> Bytes { get; } = _meter.CreateCounter<long>("comet.bytes", "By", "Bytes of moves.");

    /// <summary>How long threads were away.</summary>
    public static Histogram<double> Away { get; } = _meter.CreateHistogram<double>("comet.away", "s", "Time from a thread's leaving home to its return.");

    /// <summary>Calls that home made while their threads went on at the server.</summary>
    public static Counter<long> CallsAhead { get; } = _meter.CreateCounter<long>("comet.calls_ahead", "{call}", "Calls made at home that the thread at the server did not wait for.");

    /// <summary>Threads of which what they had done ahead was given up.</summary>
    public static Counter<long> Divergences { get; } = _meter.CreateCounter<long>("comet.divergences", "{thread}", "Threads that went another way at home than ahead at the server.");

    /// <summary>Threads that went on at home because the link or the server was lost.</summary>
    public static Counter<long> Recoveries { get; } = _meter.CreateCounter<long>("comet.recoveries", "{thread}", "Threads recovered at home.");

    /// <summary>Threads that could not move, by <c>reason</c>.</summary>
    public static Counter<long> Abandons { get; } = _meter.CreateCounter<long>("comet.abandons", "{thread}", "Threads kept at home.");

    /// <summary>The tag of what goes from home to the server.</summary>
    public static KeyValuePair<string, object?> Up { get; } = new("direction", "up");

    /// <summary>The tag of what goes from the server home.</summary>
    public static KeyValuePair<string, object?> Down { get; } = new("direction", "down");
}

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Comet.Sessions;

/// <summary>How a session is opened at home.</summary>
internal sealed record HomeSessionOptions
{
    /// <summary>When threads move.</summary>
    public MigrationPolicy Policy { get; init; } = MigrationPolicy.Tau;

    /// <summary>How often a thread may move, from its entering to its leaving, in both directions together.</summary>
    public int MaxMigrations { get; init; } = int.MaxValue;

    /// <summary>Whether a thread that is away may go on while home makes its calls that have no result.</summary>
    public bool RunAhead { get; init; } = true;

    /// <summary>The file that keeps what is learnt of the program from one session to the next; null if none does.</summary>
    public string? HistoryFile { get; init; }

    /// <summary>What both ends must agree on.</summary>
    public SessionOptions Options { get; init; }

    /// <summary>How long the server may take to answer while the session is opened.</summary>
    public TimeSpan OpeningTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Where events go.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;
}

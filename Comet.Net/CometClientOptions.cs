using Comet.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Comet;

/// <summary>How a client connects and when its threads move. Immutable.</summary>
public sealed record CometClientOptions
{
    /// <summary>When threads move; <see cref="MigrationPolicy.Tau"/> by default.</summary>
    public MigrationPolicy Policy { get; init; } = MigrationPolicy.Tau;

    /// <summary>
    /// How often one call of offloadable code may move, in both directions together; a call that is at the server when this is used up stays until it is
    /// done or must go home. Not negative; by default there is no limit.
    /// </summary>
    public int MaxMigrations { get; init; } = int.MaxValue;

    /// <summary>
    /// Whether a thread at the server goes on while home makes a call for it that gives no result, such as writing a line, instead of coming home for each. Home makes these calls in order, each
    /// with everything as it was when the thread came to it; where one throws, or changes what both ends know, what the thread did ahead is given up and it goes on at home. True by default.
    /// </summary>
    public bool RunAhead { get; init; } = true;

    /// <summary>
    /// The file in which policy <see cref="MigrationPolicy.Tau"/> keeps what it learns of the program, such as which calls are long, so that the next run of the same build need not wait to find it
    /// out. Written when the session ends. Its folder must exist; a file that cannot be read or written is reported to <see cref="Logger"/>, and nothing is kept. Null, the default, keeps nothing.
    /// </summary>
    public string? HistoryFile { get; init; }

    /// <summary>
    /// Files of assemblies that are not on the disk: those the process loaded from memory, or the application's own when it was compiled ahead of time.
    /// Empty by default.
    /// </summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> AssemblyImages { get; init; } = [];

    /// <summary>The application's name in the server's log; null for the name of the entry assembly.</summary>
    public string? ApplicationName { get; init; }

    /// <summary>The link's options. A key in the address goes before the one here.</summary>
    public UdpLinkOptions Link { get; init; } = UdpLinkOptions.Default;

    /// <summary>How long the server may take to load the application, its upload included. More than zero; 60 s by default.</summary>
    public TimeSpan OpeningTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Where events go; nowhere by default.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>Throws unless every option is in its range.</summary>
    internal void Validate()
    {
        ArgumentNullException.ThrowIfNull(Policy);
        ArgumentNullException.ThrowIfNull(AssemblyImages);
        ArgumentNullException.ThrowIfNull(Link);
        ArgumentNullException.ThrowIfNull(Logger);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxMigrations);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(OpeningTimeout, TimeSpan.Zero);
    }
}

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Comet.Sessions;

/// <summary>How a server treats a session.</summary>
internal sealed record ServerSessionOptions
{
    /// <summary>Where applications come from.</summary>
    public required IApplicationLoader Loader { get; init; }

    /// <summary>How long home may take between the messages of the handshake.</summary>
    public TimeSpan OpeningTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The stack of each thread that runs user code, in bytes. Deep recursion goes on from where it arrived, so it needs no more than at home.</summary>
    public int StackSize { get; init; } = 64 * 1024 * 1024;

    /// <summary>The most threads that may run at once in the session.</summary>
    public int MaxRunningThreads { get; init; } = 64;

    /// <summary>Where events go.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;
}

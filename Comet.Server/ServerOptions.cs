using System.Net;

namespace Comet.Server;

/// <summary>What the command line chooses.</summary>
internal sealed record ServerOptions
{
    /// <summary>Where to listen; port 0 for a free one.</summary>
    public required IPEndPoint Listen { get; init; }

    /// <summary>The key homes must know; empty if anybody may connect.</summary>
    public string Key { get; init; } = "";

    /// <summary>The most sessions at once.</summary>
    public int MaxSessions { get; init; } = 64;

    /// <summary>Where applications are kept.</summary>
    public required string CacheDirectory { get; init; }

    /// <summary>How long threads may take to go home when the server stops.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether to stop when the standard input is closed.</summary>
    public bool ExitsWithParent { get; init; }
}

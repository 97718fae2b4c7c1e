using Comet.Links;

namespace Comet.Net;

/// <summary>What can be chosen about links over UDP. Immutable; the defaults suit a home and a server in one network.</summary>
public sealed record UdpLinkOptions
{
    /// <summary>The options with every default.</summary>
    public static UdpLinkOptions Default { get; } = new();

    /// <summary>The key both ends must know. Empty means that anybody may connect. It is never sent.</summary>
    public string Key { get; init; } = "";

    /// <summary>Links a listener has at most at one time, 1 to 4096. One more is refused.</summary>
    public int MaxLinks { get; init; } = 64;

    /// <summary>How long connecting may take, name resolution apart. More than zero.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long the peer may be silent before the link counts as dead; 0.5 s at least. An idle peer speaks every half second.
    /// </summary>
    public TimeSpan SilenceTimeout { get; init; } = TimeSpan.FromSeconds(2.5);

    /// <summary>How long a peer that has announced a message may send nothing of it. More than zero.</summary>
    public TimeSpan StallTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Bytes of announced messages one link may hold at a time, from their admission until its handler has taken them; at least
    /// <see cref="LinkLimits.MaxMessageLength"/>. More is not refused, it waits at the sender.
    /// </summary>
    public long MaxHeldBytesPerLink { get; init; } = LinkLimits.MaxMessageLength + (64L << 20);

    /// <summary>The same for all links of a listener together; at least <see cref="LinkLimits.MaxMessageLength"/>.</summary>
    public long MaxHeldBytes { get; init; } = 4L * LinkLimits.MaxMessageLength;

    /// <summary>Bytes that may wait to be sent on one link, beyond the largest message; more closes the link, because the peer is not taking them.</summary>
    public long MaxQueuedBytes { get; init; } = 4L * LinkLimits.MaxMessageLength;

    /// <summary>Whether the ends search for the largest datagram the path takes, up to 1432 bytes. Without, it is 1024 bytes.</summary>
    public bool DiscoverDatagramSize { get; init; } = true;

    /// <summary>The protocol version spoken: only tests of refusal speak another one.</summary>
    internal ushort ProtocolVersion { get; init; } = Wire.LinkProtocol.Version;

    /// <summary>Throws unless every option is in its range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is not.</exception>
    internal void Validate()
    {
        ArgumentNullException.ThrowIfNull(Key);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxLinks, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxLinks, 4096);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(ConnectTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(SilenceTimeout, TimeSpan.FromSeconds(0.5));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(StallTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxHeldBytesPerLink, LinkLimits.MaxMessageLength);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxHeldBytes, LinkLimits.MaxMessageLength);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxQueuedBytes, LinkLimits.MaxMessageLength);
    }
}

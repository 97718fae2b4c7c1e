namespace Comet.Links;

/// <summary>
/// A duplex, reliable, ordered channel of whole messages between two endpoints of a session.
/// </summary>
/// <remarks>
/// Contract, the same for every implementation:
/// <list type="bullet">
/// <item>A message has 1 to <see cref="LinkLimits.MaxMessageLength"/> bytes and arrives whole, once, and in the order of <see cref="Send"/>.</item>
/// <item>Nothing is delivered before <see cref="Start"/>. Calls to the handler never overlap.</item>
/// <item><see cref="ILinkHandler.OnClosed"/> is called exactly once, after the last message, whoever closed and for whatever reason.</item>
/// </list>
/// All members may be called from any thread.
/// </remarks>
public interface ILink : IDisposable
{
    /// <summary>Starts delivery to <paramref name="handler"/>.</summary>
    /// <exception cref="InvalidOperationException">Delivery was started before.</exception>
    void Start(ILinkHandler handler);

    /// <summary>
    /// Queues a message. The bytes are copied (or sent) before the call returns, so the caller keeps its buffer.
    /// On a closed link the message is dropped silently: the handler learns of the closing by <see cref="ILinkHandler.OnClosed"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The message is empty or longer than <see cref="LinkLimits.MaxMessageLength"/>.</exception>
    void Send(ReadOnlySpan<byte> message);

    /// <summary>Sends what is queued (for at most a second), then closes, telling the peer <paramref name="reason"/>.</summary>
    void Close(string reason);

    /// <summary>Closes at once, saying nothing to the peer: what a killed process or a cut cable looks like. For tests of recovery.</summary>
    void Abort();

    /// <summary>A smoothed estimate of the time for a small message there and back; <see cref="TimeSpan.Zero"/> until measured.</summary>
    TimeSpan RoundTripTime { get; }

    /// <summary>A smoothed estimate of the bytes a second that long messages are sent at; 0 until one has been, and where there is no limit but memory <see cref="double.PositiveInfinity"/>.</summary>
    double SendRate { get; }

    /// <summary>Payload bytes handed to <see cref="Send"/> so far.</summary>
    long BytesSent { get; }

    /// <summary>Payload bytes delivered to the handler so far.</summary>
    long BytesReceived { get; }

    /// <summary>The peer's name, for people: an address and port, or "in-process".</summary>
    string RemoteName { get; }
}

/// <summary>Receives what a link delivers. The link calls it from one thread at a time; it must not block for long.</summary>
public interface ILinkHandler
{
    /// <summary>A whole message has arrived. The span is valid during the call only.</summary>
    void OnMessage(ReadOnlySpan<byte> message);

    /// <summary>The link is closed for good.</summary>
    /// <param name="reason">Why, in words for people.</param>
    void OnClosed(string reason);
}

/// <summary>Bounds every link keeps.</summary>
public static class LinkLimits
{
    /// <summary>The longest message, in bytes: 256 MiB.</summary>
    public const int MaxMessageLength = 256 * 1024 * 1024;

    /// <summary>Throws unless <paramref name="message"/> has a length that <see cref="ILink.Send"/> takes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is empty or too long.</exception>
    internal static void Check(ReadOnlySpan<byte> message)
    {
        if ((uint)(message.Length - 1) >= MaxMessageLength)
        {
            throw new ArgumentOutOfRangeException(nameof(message), $"A message has 1 to {MaxMessageLength} bytes; this one has {message.Length}.");
        }
    }
}

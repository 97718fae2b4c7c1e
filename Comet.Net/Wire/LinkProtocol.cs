using Comet.Links;

namespace Comet.Net.Wire;

/// <summary>The constants of the link protocol: everything both ends must agree on. Numbers are little-endian.</summary>
/// <remarks>
/// <para>
/// Connecting takes two requests of the transport. The first carries a nonce, and is always rejected with a challenge that only its own address receives
/// (the server remembers nothing of it); the second carries the challenge and the proof that the client knows the key, and is accepted.
/// The server answers with <see cref="MessageType.Welcome"/>, the client with <see cref="MessageType.Ready"/>. See <see cref="Handshake"/>.
/// </para>
/// <para>
/// Channel 0 (reliable, ordered) carries the messages of <see cref="MessageType"/>. A message that does not fit in one datagram is announced there, and its
/// bytes travel as chunks of one datagram each, on the channels 1 to <see cref="BulkChannels"/> (reliable, unordered), in any order.
/// </para>
/// <para>
/// Flow control counts, from the start of the link, the payload bytes of messages plus <see cref="MessageOverhead"/> for each. The sender stays
/// below the limit the receiver last granted; <see cref="InitialCredit"/> is granted from the start.
/// </para>
/// </remarks>
internal static class LinkProtocol
{
    /// <summary>The version of this protocol. Ends of different versions refuse each other.</summary>
    internal const ushort Version = 1;

    /// <summary>The channel of everything that has an order.</summary>
    internal const byte ControlChannel = 0;

    /// <summary>The number of channels of chunks, numbered from 1.</summary>
    internal const byte BulkChannels = 4;

    /// <summary>The length of the nonces and ids of a link, in bytes.</summary>
    internal const int NonceLength = 16;

    /// <summary>The length of proofs, in bytes: HMAC-SHA256.</summary>
    internal const int ProofLength = 32;

    /// <summary>The length of a message's integrity hash, in bytes: XxHash128.</summary>
    internal const int HashLength = 16;

    /// <summary>What a message costs in credit beside its bytes, so that many tiny messages are bounded too.</summary>
    internal const int MessageOverhead = 64;

    /// <summary>The credit a link starts with, and that a receiver keeps ahead of the sender, in bytes.</summary>
    internal const int InitialCredit = 1024 * 1024;

    /// <summary>How far beyond the bytes of its message that have arrived a chunk may end, in bytes: above anything that a sender has in flight.</summary>
    internal const int ReorderLimit = InitialCredit;

    /// <summary>With more messages than this in transfer a receiver grants no further credit.</summary>
    internal const int CreditedTransfers = 256;

    /// <summary>
    /// The most messages that may be in transfer at once on a link: above those of <see cref="CreditedTransfers"/> and as many more, of the shortest that
    /// need chunks, as fit in <see cref="InitialCredit"/>.
    /// </summary>
    internal const int MaxOpenTransfers = 2048;

    /// <summary>The most gaps there may be in a message in transfer.</summary>
    internal const int MaxGaps = 1024;

    /// <summary>The longest reason that is sent, in bytes of UTF-8.</summary>
    internal const int MaxReasonLength = 480;

    /// <summary>The header of a chunk: transfer id (4), offset (4).</summary>
    internal const int ChunkHeaderLength = 8;

    /// <summary>The longest announced message.</summary>
    internal const int MaxMessageLength = LinkLimits.MaxMessageLength;
}

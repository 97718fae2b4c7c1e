using System.IO.Hashing;
using Comet.Links;

namespace Comet.Net.Transfer;

/// <summary>A message waiting to be sent, or the wish to close once everything before it is sent.</summary>
/// <param name="Buffer">A rented copy of the message; empty for a wish to close.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Hash">Its hash, if it may need chunks.</param>
/// <param name="CloseReason">The reason to close; null for a message.</param>
internal readonly record struct OutgoingMessage(byte[] Buffer, int Length, UInt128 Hash, string? CloseReason)
{
    /// <summary>Messages up to this length fit in one datagram of any size the transport uses, so they need no hash.</summary>
    internal const int AlwaysOneDatagram = 1000;

    /// <summary>A copy of a message. The hash is computed here, on the caller's thread, so that the pump never looks at a whole long message.</summary>
    internal static OutgoingMessage Copy(ReadOnlySpan<byte> message) =>
        new(LinkBuffers.Copy(message), message.Length, message.Length > AlwaysOneDatagram ? XxHash128.HashToUInt128(message) : default, null);

    /// <summary>A wish to close.</summary>
    internal static OutgoingMessage Closing(string reason) => new([], 0, default, reason);
}

using System.Buffers.Binary;

namespace Comet.Net.Wire;

/// <summary>The messages that carry one 64-bit number: <see cref="MessageType.Credit"/>, <see cref="MessageType.Ping"/>, <see cref="MessageType.Pong"/>.</summary>
internal static class Counter
{
    /// <summary>The length of the whole message, its type byte included.</summary>
    internal const int EncodedLength = 1 + 8;

    /// <summary>Writes the whole message.</summary>
    internal static void Encode(Span<byte> target, MessageType type, long value)
    {
        target[0] = (byte)type;
        BinaryPrimitives.WriteInt64LittleEndian(target[1..], value);
    }

    /// <summary>Reads the whole message.</summary>
    /// <exception cref="LinkViolationException">It has another length.</exception>
    internal static long Decode(ReadOnlySpan<byte> message) =>
        message.Length == EncodedLength
            ? BinaryPrimitives.ReadInt64LittleEndian(message[1..])
            : throw new LinkViolationException("a control message of the wrong length");
}

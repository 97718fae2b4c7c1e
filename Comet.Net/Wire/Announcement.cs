using System.Buffers.Binary;

namespace Comet.Net.Wire;

/// <summary>The contents of <see cref="MessageType.Announce"/>.</summary>
/// <param name="TransferId">The number of the message among those announced on this link: 0, 1, 2 … and round.</param>
/// <param name="Length">Its length in bytes, 1 to the longest.</param>
/// <param name="Hash">XxHash128 of its bytes. It finds errors of the ends and of memory, not forgery: that is for the encryption of datagrams.</param>
internal readonly record struct Announcement(uint TransferId, int Length, UInt128 Hash)
{
    /// <summary>The length of the whole message, its type byte included.</summary>
    internal const int EncodedLength = 1 + 4 + 4 + LinkProtocol.HashLength;

    /// <summary>Writes the whole message.</summary>
    internal void Encode(Span<byte> target)
    {
        target[0] = (byte)MessageType.Announce;
        BinaryPrimitives.WriteUInt32LittleEndian(target[1..], TransferId);
        BinaryPrimitives.WriteInt32LittleEndian(target[5..], Length);
        BinaryPrimitives.WriteUInt128LittleEndian(target[9..], Hash);
    }

    /// <summary>Reads the whole message.</summary>
    /// <exception cref="LinkViolationException">It has another length, or announces one that no message has.</exception>
    internal static Announcement Decode(ReadOnlySpan<byte> message)
    {
        if (message.Length != EncodedLength)
        {
            throw new LinkViolationException("an announcement of the wrong length");
        }

        int length = BinaryPrimitives.ReadInt32LittleEndian(message[5..]);
        if (length is < 1 or > LinkProtocol.MaxMessageLength)
        {
            throw new LinkViolationException("an announcement of a message longer than any may be");
        }

        return new Announcement(BinaryPrimitives.ReadUInt32LittleEndian(message[1..]), length, BinaryPrimitives.ReadUInt128LittleEndian(message[9..]));
    }
}

using System.Buffers.Binary;
using System.Text;
using Comet.Runtime;

namespace Comet.Sessions;

/// <summary>Reads a message that may be hostile: every read checks that it fits.</summary>
internal ref struct WireReader
{
    private ReadOnlySpan<byte> _rest;

    /// <summary>A reader of a message's bytes after its type.</summary>
    /// <exception cref="MalformedSyncException">The message is of another type.</exception>
    public WireReader(ReadOnlySpan<byte> message, MessageType expected)
    {
        if (message.IsEmpty || message[0] != (byte)expected)
            throw new MalformedSyncException($"A message of type {expected} was expected.");
        _rest = message[1..];
    }

    /// <summary>Reads a byte.</summary>
    public byte Byte() => Take(1)[0];

    /// <summary>Reads a number from 0 to <paramref name="max"/>.</summary>
    public long Number(long max = long.MaxValue)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = Byte();
            if (shift == 63 && next > 1)
                throw new MalformedSyncException("A number is longer than 64 bits.");
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                break;
        }

        return value <= (ulong)max ? (long)value : throw new MalformedSyncException($"A number is {value}; at most {max} is allowed.");
    }

    /// <summary>Reads a count of things that take at least <paramref name="minimumSize"/> bytes each, so that a list can be allocated for it.</summary>
    public int Count(int max, int minimumSize)
    {
        var count = (int)Number(max);
        return count <= _rest.Length / minimumSize
            ? count
            : throw new MalformedSyncException($"{count} elements are announced, but {_rest.Length} bytes are left.");
    }

    /// <summary>Reads 8 bytes, the lowest first.</summary>
    public ulong Fixed64() => BinaryPrimitives.ReadUInt64LittleEndian(Take(8));

    /// <summary>Reads 16 bytes.</summary>
    public Guid Guid() => new(Take(16));

    /// <summary>Reads a text.</summary>
    public string Text() => Encoding.UTF8.GetString(Take((int)Number(SessionProtocol.MaxTextLength)));

    /// <summary>Reads bytes as they are.</summary>
    public ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
            throw new MalformedSyncException("A message ends too early.");
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    /// <summary>Reads all that is left.</summary>
    public ReadOnlySpan<byte> Rest() => Take(_rest.Length);

    /// <summary>Checks that nothing is left.</summary>
    public readonly void End()
    {
        if (!_rest.IsEmpty)
            throw new MalformedSyncException($"A message has {_rest.Length} bytes too many.");
    }
}

using System.Buffers.Binary;
using System.Text;

namespace Comet.Sessions;

/// <summary>Writes messages into a buffer of its own that is used again and again. Not safe for several threads.</summary>
internal sealed class WireWriter
{
    private const int KeptLength = 4 * 1024 * 1024;

    private byte[] _bytes = new byte[256];
    private int _length;

    /// <summary>The message so far; valid until the next write.</summary>
    public ReadOnlySpan<byte> Message => _bytes.AsSpan(0, _length);

    /// <summary>Starts a message.</summary>
    public WireWriter Begin(MessageType type)
    {
        // One huge message must not cost its memory for the rest of the session.
        if (_bytes.Length > KeptLength)
            _bytes = new byte[256];
        _bytes[0] = (byte)type;
        _length = 1;
        return this;
    }

    /// <summary>Writes a byte.</summary>
    public void Byte(byte value) => Reserve(1)[0] = value;

    /// <summary>Writes a number that is not negative.</summary>
    public void Number(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        for (var rest = (ulong)value; ; rest >>= 7)
        {
            if (rest < 0x80)
            {
                Byte((byte)rest);
                return;
            }

            Byte((byte)(rest | 0x80));
        }
    }

    /// <summary>Writes 8 bytes, the lowest first.</summary>
    public void Fixed64(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Reserve(8), value);

    /// <summary>Writes 16 bytes.</summary>
    public void Guid(Guid value) => value.TryWriteBytes(Reserve(16));

    /// <summary>Writes a text; one that is too long is cut.</summary>
    public void Text(string value)
    {
        if (value.Length > SessionProtocol.MaxTextLength / 3)
            value = value[..(SessionProtocol.MaxTextLength / 3)];
        Number(Encoding.UTF8.GetByteCount(value));
        Encoding.UTF8.GetBytes(value, Reserve(Encoding.UTF8.GetByteCount(value)));
    }

    /// <summary>Writes bytes as they are, without their length.</summary>
    public void Raw(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Reserve(bytes.Length));

    private Span<byte> Reserve(int count)
    {
        if (_length + count > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
        _length += count;
        return _bytes.AsSpan(_length - count, count);
    }
}

using System.Buffers;

namespace Comet.Sessions;

/// <summary>A received message in a pooled buffer. Whoever has it last gives the buffer back, once.</summary>
internal readonly struct ReceivedMessage
{
    private readonly byte[]? _buffer;
    private readonly int _length;

    private ReceivedMessage(byte[] buffer, int length)
    {
        _buffer = buffer;
        _length = length;
    }

    /// <summary>Its bytes; empty if there was no message.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    /// <summary>Its type.</summary>
    public MessageType Type => (MessageType)_buffer![0];

    /// <summary>A copy of what a link delivers.</summary>
    public static ReceivedMessage Copy(ReadOnlySpan<byte> message)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(message.Length);
        message.CopyTo(buffer);
        return new ReceivedMessage(buffer, message.Length);
    }

    /// <summary>Gives the buffer back.</summary>
    public void Return()
    {
        if (_buffer is not null)
            ArrayPool<byte>.Shared.Return(_buffer);
    }
}

using System.Diagnostics;
using Comet.Links;
using Comet.Runtime;
using K4os.Compression.LZ4;

namespace Comet.Sessions;

/// <summary>
/// Compresses what is long in a session's messages, and takes it apart again: <c>0, the bytes</c> or <c>their length, an LZ4 block</c>. It takes the rest of a message.
/// Not safe for several threads.
/// </summary>
/// <remarks>
/// Bytes are compressed where that makes them shorter and the link is not faster than the compression, which is measured. The block is never compressed with anything but
/// itself in view, so a message says the same whichever came before.
/// </remarks>
/// <param name="sendRate">The link's <see cref="ILink.SendRate"/>.</param>
internal sealed class BulkCompression(Func<double> sendRate)
{
    /// <summary>Shorter bytes are sent as they are: they fit in a datagram.</summary>
    internal const int LeastLength = 1024;

    /// <summary>No LZ4 block stands for more bytes than this for each of its own.</summary>
    private const int MostExpansion = 255;

    private const int LeastGainDivisor = 8;
    private const int KeptLength = 4 * 1024 * 1024;
    private const double AssumedSpeed = 200e6;

    private byte[] _buffer = [];

    // Bytes a second that are compressed here: assumed at first, since the first time the code is compiled on the way.
    private double _speed = AssumedSpeed;

    // To which part of them bytes were compressed here lately; nothing is assumed to become long.
    private double _ratio;

    /// <summary>What bytes may become at the best, by what others became lately: for whoever would rather not compress them.</summary>
    public int PredictLength(int length) => length < LeastLength ? length : (int)(length * BestRatio);

    /// <summary>The reverse: of how many bytes <paramref name="length"/> may be what they become.</summary>
    public int PredictLongest(double length) => (int)Math.Clamp(length / Math.Max(BestRatio, 1e-9), LeastLength, LinkLimits.MaxMessageLength);

    private double BestRatio => sendRate() < _speed ? _ratio / 2 : 1;

    /// <summary>Writes bytes as the rest of a message.</summary>
    public void Write(WireWriter writer, ReadOnlySpan<byte> bytes)
    {
        var length = bytes.Length < LeastLength ? -1 : sendRate() < _speed ? Compress(bytes) : Skip();
        writer.Number(length < 0 ? 0 : bytes.Length);
        writer.Raw(length < 0 ? bytes : _buffer.AsSpan(0, length));
        Shrink();
    }

    /// <summary>Reads the rest of a message. What is returned is valid until the next use.</summary>
    /// <param name="reader">Reads the message.</param>
    /// <param name="mostLength">How many bytes may come.</param>
    /// <exception cref="MalformedSyncException">No correct peer has written it.</exception>
    public ReadOnlySpan<byte> Read(scoped ref WireReader reader, int mostLength = LinkLimits.MaxMessageLength)
    {
        var length = (int)reader.Number(mostLength);
        var block = reader.Rest();
        if (length == 0)
            return block.Length <= mostLength ? block : throw new MalformedSyncException($"{block.Length} bytes come; at most {mostLength} are allowed.");

        // Checked before anything is allocated for it.
        if (length > (long)block.Length * MostExpansion)
            throw new MalformedSyncException($"{length} bytes cannot be compressed to {block.Length}.");
        Shrink();
        Reserve(length);
        if (LZ4Codec.Decode(block, _buffer.AsSpan(0, length)) != length)
            throw new MalformedSyncException("Compressed bytes are damaged.");
        return _buffer.AsSpan(0, length);
    }

    /// <summary>The length of the block in the buffer, or -1 if it is not worth it.</summary>
    private int Compress(ReadOnlySpan<byte> bytes)
    {
        var worthwhile = bytes.Length - bytes.Length / LeastGainDivisor;
        Reserve(worthwhile);
        var start = Stopwatch.GetTimestamp();
        var length = LZ4Codec.Encode(bytes, _buffer.AsSpan(0, worthwhile));
        var speed = bytes.Length / Math.Max(1e-9, Stopwatch.GetElapsedTime(start).TotalSeconds);
        _speed += (speed - _speed) / 4;
        _ratio += ((length < 0 ? 1 : (double)length / bytes.Length) - _ratio) / 2;
        return length;
    }

    /// <summary>What was measured may have been a busy moment; so it is tried again now and then.</summary>
    private int Skip()
    {
        _speed += _speed / 16;
        return -1;
    }

    private void Reserve(int length)
    {
        if (_buffer.Length < length)
            _buffer = new byte[Math.Max(length, Math.Min(2 * _buffer.Length, KeptLength))];
    }

    // One huge message must not cost its memory for the rest of the session.
    private void Shrink()
    {
        if (_buffer.Length > KeptLength)
            _buffer = [];
    }
}

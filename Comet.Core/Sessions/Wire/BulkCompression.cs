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
    private const int Samples = 8;
    private const int SampleLength = 8 * 1024;
    private const double SampleAllowance = 1.25;
    private const int KeptLength = 4 * 1024 * 1024;
    private const double AssumedSpeed = 200e6;

    private byte[] _buffer = [];

    // Bytes a second that are compressed here: assumed at first, since the first time the code is compiled on the way.
    private double _speed = AssumedSpeed;

    // To which part of them bytes were compressed here lately; 0 before any were: nothing is assumed to become long.
    private double _ratio;

    private bool Compresses => sendRate() < _speed;

    /// <summary>What bytes may become at the best, for whoever would rather not compress them: by samples, or if they are not many by what others became lately.</summary>
    public int PredictLength(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < LeastLength || !Compresses)
            return bytes.Length;
        if (bytes.Length < 2 * Samples * SampleLength)
            return (int)(bytes.Length * _ratio / 2);

        // A sample has less in view than all has.
        var ratio = CompressSamples(bytes);
        AddRatio(ratio);
        return (int)(bytes.Length * ratio / SampleAllowance);
    }

    /// <summary>Of how many bytes <paramref name="length"/> may be what they become, by what others became lately.</summary>
    public int PredictLongest(double length) => (int)Math.Clamp(length / Math.Max(Compresses ? _ratio / 2 : 1, 1e-9), LeastLength, LinkLimits.MaxMessageLength);

    /// <summary>Writes bytes as the rest of a message.</summary>
    public void Write(WireWriter writer, ReadOnlySpan<byte> bytes)
    {
        var length = bytes.Length < LeastLength ? -1 : Compresses ? Compress(bytes) : Skip();
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
        AddRatio(length < 0 ? 1 : (double)length / bytes.Length);
        return length;
    }

    /// <summary>To which part of themselves pieces are compressed that stand at equal distances.</summary>
    private double CompressSamples(ReadOnlySpan<byte> bytes)
    {
        Reserve(LZ4Codec.MaximumOutputSize(SampleLength));
        var length = 0;
        for (var i = 0; i < Samples; i++)
            length += LZ4Codec.Encode(bytes.Slice((int)((long)(bytes.Length - SampleLength) * i / (Samples - 1)), SampleLength), _buffer);
        return Math.Min(1, length / (double)(Samples * SampleLength));
    }

    private void AddRatio(double ratio) => _ratio = _ratio == 0 ? ratio : (_ratio + ratio) / 2;

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

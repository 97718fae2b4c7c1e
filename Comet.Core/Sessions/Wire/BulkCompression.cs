using Comet.Links;
using Comet.Runtime;

namespace Comet.Sessions;

/// <summary>
/// Compresses what is long in a session's messages, and takes it apart again: <c>0, the bytes</c>, or <c>twice their length, an LZ4 block</c>, or <c>that and 1, a Brotli stream</c>. It takes the rest
/// of a message.
/// Not safe for several threads.
/// </summary>
/// <remarks>
/// Bytes are compressed where that makes them shorter and the link is not faster than the compression, which is measured; better where the link is so slow that it hardly takes longer. The block is
/// never compressed with anything but itself in view, so a message says the same whichever came before.
/// </remarks>
/// <param name="sendRate">The link's <see cref="ILink.SendRate"/>.</param>
internal sealed class BulkCompression(Func<double> sendRate)
{
    /// <summary>Shorter bytes are sent as they are: they fit in a datagram.</summary>
    internal const int LeastLength = 1024;

    /// <summary>No LZ4 block stands for more bytes than this for each of its own, and others are not allowed to.</summary>
    private const int MostExpansion = 255;

    private const int LeastGainDivisor = 8;
    private const int Samples = 64;
    private const int SampleLength = 1024;
    private const double SampleAllowance = 1.25;
    private const int KeptLength = 4 * 1024 * 1024;

    /// <summary>How many times as long as compressing bytes sending them must take for the better way: it saves a tenth and more.</summary>
    private const int SlownessForBetter = 20;

    private readonly Lz4Codec _fast = new();
    private readonly BrotliCodec _better = new();
    private byte[] _buffer = [];

    // To which part of them bytes were compressed here lately; 0 before any were: nothing is assumed to become long.
    private double _ratio;

    private bool Compresses => sendRate() < _fast.Speed;

    private BlockCodec Codec => sendRate() is > 0 and var rate && rate < _better.Speed / SlownessForBetter ? _better : _fast;

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
        var codec = Codec;
        var length = bytes.Length < LeastLength ? -1 : Compresses ? Compress(bytes, ref codec) : Skip();
        writer.Number(length < 0 ? 0 : 2L * bytes.Length + (codec == _better ? 1 : 0));
        writer.Raw(length < 0 ? bytes : _buffer.AsSpan(0, length));
        Shrink();
    }

    /// <summary>Reads the rest of a message. What is returned is valid until the next use.</summary>
    /// <param name="reader">Reads the message.</param>
    /// <param name="mostLength">How many bytes may come.</param>
    /// <exception cref="MalformedSyncException">No correct peer has written it.</exception>
    public ReadOnlySpan<byte> Read(scoped ref WireReader reader, int mostLength = LinkLimits.MaxMessageLength)
    {
        var head = reader.Number(2L * mostLength + 1);
        var length = (int)(head / 2);
        var block = reader.Rest();
        if (head == 0)
            return block.Length <= mostLength ? block : throw new MalformedSyncException($"{block.Length} bytes come; at most {mostLength} are allowed.");

        // Checked before anything is allocated for it.
        if (length > (long)block.Length * MostExpansion)
            throw new MalformedSyncException($"{length} bytes cannot be compressed to {block.Length}.");
        Shrink();
        Reserve(length);
        if (!(head % 2 == 0 ? _fast.TryDecode(block, _buffer.AsSpan(0, length)) : _better.TryDecode(block, _buffer.AsSpan(0, length))))
            throw new MalformedSyncException("Compressed bytes are damaged.");
        return _buffer.AsSpan(0, length);
    }

    /// <summary>The length of the block in the buffer, or -1 if it is not worth it.</summary>
    private int Compress(ReadOnlySpan<byte> bytes, ref BlockCodec codec)
    {
        var worthwhile = bytes.Length - bytes.Length / LeastGainDivisor;
        Reserve(worthwhile);
        var length = codec.Encode(bytes, _buffer.AsSpan(0, worthwhile));
        if (length >= 0 && bytes.Length > (long)length * MostExpansion)
        {
            // No receiver would believe that.
            codec = _fast;
            length = codec.Encode(bytes, _buffer.AsSpan(0, worthwhile));
        }

        AddRatio(length < 0 ? 1 : (double)length / bytes.Length);
        return length;
    }

    /// <summary>To which part of themselves pieces are compressed, one after the other, that stand at equal distances.</summary>
    private double CompressSamples(ReadOnlySpan<byte> bytes)
    {
        const int length = Samples * SampleLength;
        Reserve(2 * length);
        var samples = _buffer.AsSpan(0, length);
        for (var i = 0; i < Samples; i++)
            bytes.Slice((int)((long)(bytes.Length - SampleLength) * i / (Samples - 1)), SampleLength).CopyTo(samples[(i * SampleLength)..]);
        var compressed = Codec.Encode(samples, _buffer.AsSpan(length, length));
        return compressed < 0 ? 1 : compressed / (double)length;
    }

    private void AddRatio(double ratio) => _ratio = _ratio == 0 ? ratio : (_ratio + ratio) / 2;

    private int Skip()
    {
        _fast.Forgive();
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

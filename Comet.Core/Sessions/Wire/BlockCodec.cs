using System.Diagnostics;
using System.IO.Compression;
using K4os.Compression.LZ4;

namespace Comet.Sessions;

/// <summary>A way to compress bytes that are all there, and how fast it is on this machine. Not safe for several threads.</summary>
/// <param name="assumedSpeed">Bytes a second until it was measured: the first time the code is compiled on the way.</param>
internal abstract class BlockCodec(double assumedSpeed)
{
    private const int Weight = 4;

    /// <summary>Bytes a second that are compressed here.</summary>
    public double Speed { get; private set; } = assumedSpeed;

    /// <summary>The length of what bytes become, or -1 if there is not enough room.</summary>
    public int Encode(ReadOnlySpan<byte> bytes, Span<byte> room)
    {
        var start = Stopwatch.GetTimestamp();
        var length = TryEncode(bytes, room);
        var speed = bytes.Length / Math.Max(1e-9, Stopwatch.GetElapsedTime(start).TotalSeconds);
        Speed += (speed - Speed) / Weight;
        return length;
    }

    /// <summary>What was measured may have been a busy moment; so it is tried again now and then.</summary>
    public void Forgive() => Speed += Speed / 16;

    /// <summary>Whether a block stands for exactly as many bytes as there is room for.</summary>
    public abstract bool TryDecode(ReadOnlySpan<byte> block, Span<byte> room);

    protected abstract int TryEncode(ReadOnlySpan<byte> bytes, Span<byte> room);
}

/// <summary>LZ4: repetitions only, at the speed of memory.</summary>
internal sealed class Lz4Codec() : BlockCodec(assumedSpeed: 200e6)
{
    /// <inheritdoc/>
    public override bool TryDecode(ReadOnlySpan<byte> block, Span<byte> room) => LZ4Codec.Decode(block, room) == room.Length;

    /// <inheritdoc/>
    protected override int TryEncode(ReadOnlySpan<byte> bytes, Span<byte> room) => LZ4Codec.Encode(bytes, room);
}

/// <summary>Brotli (RFC 7932) at a low quality: it also gives frequent bytes shorter codes, which is what makes arrays of small numbers short.</summary>
internal sealed class BrotliCodec() : BlockCodec(assumedSpeed: 40e6)
{
    private const int Quality = 2;
    private const int WindowBits = 20;

    /// <inheritdoc/>
    public override bool TryDecode(ReadOnlySpan<byte> block, Span<byte> room) => BrotliDecoder.TryDecompress(block, room, out var length) && length == room.Length;

    /// <inheritdoc/>
    protected override int TryEncode(ReadOnlySpan<byte> bytes, Span<byte> room) => BrotliEncoder.TryCompress(bytes, room, out var length, Quality, WindowBits) ? length : -1;
}

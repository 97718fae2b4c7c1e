using System.Buffers;
using Comet.Links;

namespace Comet.Runtime;

/// <summary>
/// The growing buffer a sync is written into, from the shared pool. A structure, because native AOT compiles MemoryPack's shared formatters over
/// a class wrongly.
/// </summary>
internal struct SyncBuffer : IBufferWriter<byte>
{
    // A buffer up to this length is kept from sync to sync.
    private const int KeptLength = 1024 * 1024;

    private const int InitialLength = 4 * 1024;

    private byte[]? _bytes;
    private int _written;

    /// <summary>How long it may become before <see cref="SyncTooLargeException"/> is thrown; looked at when it has to grow.</summary>
    public int MaxLength { get; set; } = LinkLimits.MaxMessageLength;

    /// <summary>An empty buffer.</summary>
    public SyncBuffer()
    {
    }

    /// <summary>What has been written; valid until <see cref="Clear"/>.</summary>
    public readonly ReadOnlyMemory<byte> Written => new(_bytes, 0, _written);

    /// <summary>What has been written, to patch it.</summary>
    public readonly Span<byte> WrittenSpan => _bytes.AsSpan(0, _written);

    /// <summary>Forgets what has been written.</summary>
    public void Clear()
    {
        _written = 0;
        if (_bytes is { Length: > KeptLength } bytes)
        {
            _bytes = null;
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Gives everything back.</summary>
    public void Dispose()
    {
        if (_bytes is { } bytes)
            ArrayPool<byte>.Shared.Return(bytes);
        this = default;
    }

    /// <inheritdoc/>
    public void Advance(int count) => _written += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(_written);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(_written);
    }

    private void Reserve(int sizeHint)
    {
        var needed = (long)_written + Math.Max(sizeHint, 1);
        var length = _bytes?.Length ?? 0;
        if (needed <= length)
            return;
        if (needed > MaxLength)
            SyncTooLargeException.Throw();

        // Room beyond a large row, so that what follows it does not make all of it move again.
        var wanted = Math.Max(InitialLength, Math.Max(2L * length, needed + needed / 8));
        var grown = ArrayPool<byte>.Shared.Rent((int)Math.Min(wanted, LinkLimits.MaxMessageLength));
        _bytes.AsSpan(0, _written).CopyTo(grown);
        if (_bytes is not null)
            ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = grown;
    }
}

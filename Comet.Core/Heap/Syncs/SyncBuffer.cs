using System.Buffers;
using Comet.Links;

namespace Comet.Runtime;

/// <summary>
/// The growing buffer a sync is written into, kept from sync to sync. A structure, because native AOT compiles MemoryPack's shared formatters
/// over a class wrongly.
/// </summary>
internal struct SyncBuffer : IBufferWriter<byte>
{
    /// <summary>What is kept between syncs; a larger buffer is given back when the next sync starts.</summary>
    private const int KeptLength = 4 * 1024 * 1024;

    private const int InitialLength = 4 * 1024;

    private byte[] _bytes;
    private int _written;

    /// <summary>What has been written.</summary>
    public readonly ReadOnlyMemory<byte> Written => new(_bytes, 0, _written);

    /// <summary>What has been written, to patch it.</summary>
    public readonly Span<byte> WrittenSpan => _bytes.AsSpan(0, _written);

    /// <summary>Starts anew.</summary>
    public void Clear()
    {
        if (_bytes is null || _bytes.Length > KeptLength)
            _bytes = new byte[InitialLength];
        _written = 0;
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
        if (needed <= _bytes.Length)
            return;
        if (needed > LinkLimits.MaxMessageLength)
            SyncTooLargeException.Throw();
        var grown = GC.AllocateUninitializedArray<byte>((int)Math.Min(Math.Max(2L * _bytes.Length, needed), LinkLimits.MaxMessageLength));
        _bytes.AsSpan(0, _written).CopyTo(grown);
        _bytes = grown;
    }
}

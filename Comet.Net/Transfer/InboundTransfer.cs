using System.IO.Hashing;
using Comet.Links;
using Comet.Net.Wire;

namespace Comet.Net.Transfer;

/// <summary>
/// A message arriving in chunks, perhaps before its announcement. Its buffer grows with the bytes that really arrive, to at most about twice
/// as many: an announced length alone allocates nothing.
/// </summary>
internal sealed class InboundTransfer
{
    private const int SmallestBuffer = 64 * 1024;

    private readonly RangeSet _ranges = new();
    private readonly XxHash128 _hasher = new();
    private byte[] _buffer = [];
    private int _received;
    private int _highest;
    private int _hashed;
    private UInt128 _expectedHash;

    /// <summary>The length of the message in bytes; 0 until announced.</summary>
    internal int Length { get; private set; }

    /// <summary>Whether memory for all of it has been reserved.</summary>
    internal bool IsAdmitted { get; set; }

    /// <summary>When it was announced, admitted or last grew, in milliseconds of the pump's clock.</summary>
    internal long LastProgress { get; set; }

    /// <summary>Whether the whole message is there.</summary>
    internal bool IsComplete => Length > 0 && _received == Length;

    /// <summary>Takes the announcement. The hash is checked as soon as the last byte is there.</summary>
    /// <exception cref="LinkViolationException">More has arrived than is announced, or other bytes.</exception>
    internal void Announce(Announcement announcement)
    {
        if (_highest > announcement.Length)
        {
            throw new LinkViolationException("a chunk outside of its message");
        }

        Length = announcement.Length;
        _expectedHash = announcement.Hash;
        CheckIfComplete();
    }

    /// <summary>Writes a chunk at its place.</summary>
    /// <exception cref="LinkViolationException">
    /// The chunk is empty, not within the message, too far ahead, or overlaps what has arrived; or the whole message does not have its hash.
    /// </exception>
    internal void Write(uint offset, ReadOnlySpan<byte> chunk)
    {
        long end = offset + (long)chunk.Length;
        if (chunk.IsEmpty || end > (Length > 0 ? Length : LinkProtocol.MaxMessageLength))
        {
            throw new LinkViolationException("a chunk outside of its message");
        }

        if (end > (long)_received + chunk.Length + LinkProtocol.ReorderLimit)
        {
            throw new LinkViolationException("a chunk too far ahead of what has arrived");
        }

        if (!_ranges.TryAdd((int)offset, (int)end))
        {
            throw new LinkViolationException("a chunk that overlaps another");
        }

        EnsureCapacity((int)end);
        chunk.CopyTo(_buffer.AsSpan((int)offset));
        _received += chunk.Length;
        _highest = Math.Max(_highest, (int)end);
        HashPrefix();
        CheckIfComplete();
    }

    /// <summary>Hands the whole message over: the caller owns the buffer, and the transfer may be used for another message.</summary>
    internal byte[] Take()
    {
        byte[] buffer = _buffer;
        _buffer = [];
        Reset();
        return buffer;
    }

    /// <summary>Gives the memory back; the transfer may be used for another message.</summary>
    internal void Reset()
    {
        if (_buffer.Length > 0)
        {
            LinkBuffers.Return(_buffer);
            _buffer = [];
        }

        _ranges.Clear();
        _hasher.Reset();
        _received = 0;
        _hashed = 0;
        _highest = 0;
        Length = 0;
        IsAdmitted = false;
    }

    /// <summary>Hashes what has become contiguous while it is still in the cache: no second pass over a long message at its end.</summary>
    private void HashPrefix()
    {
        int prefix = _ranges.PrefixLength;
        if (prefix > _hashed)
        {
            _hasher.Append(_buffer.AsSpan(_hashed, prefix - _hashed));
            _hashed = prefix;
        }
    }

    private void CheckIfComplete()
    {
        if (IsComplete && _hasher.GetCurrentHashAsUInt128() != _expectedHash)
        {
            throw new LinkViolationException("a message that does not have the hash it was announced with");
        }
    }

    private void EnsureCapacity(int needed)
    {
        if (needed <= _buffer.Length)
        {
            return;
        }

        // Before its announcement a message may have a few bytes only, and there may be many of them.
        long capacity = Length == 0
            ? Math.Min(2L * needed, LinkProtocol.MaxMessageLength)
            : Math.Min(Math.Max(SmallestBuffer, 2L * needed), Length);
        byte[] larger = LinkBuffers.Rent((int)capacity);
        _buffer.AsSpan(0, _highest).CopyTo(larger);
        if (_buffer.Length > 0)
        {
            LinkBuffers.Return(_buffer);
        }

        _buffer = larger;
    }
}

using System.IO.Hashing;
using Comet.Links;
using Comet.Net.Wire;

namespace Comet.Net.Transfer;

/// <summary>
/// A message arriving in chunks, perhaps before its announcement. Its memory grows with the bytes that really arrive, a segment at a time, and never far ahead
/// of them: an announced length alone allocates nothing, and nothing long is ever copied here.
/// </summary>
internal sealed class InboundTransfer
{
    /// <summary>The length of every segment but the last, in bytes: a power of two, so that the pool gives just that.</summary>
    private const int SegmentLength = 1024 * 1024;

    private const int SmallestBuffer = 64 * 1024;

    private readonly RangeSet _ranges = new();
    private readonly XxHash128 _hasher = new();
    private readonly List<byte[]> _segments = [];
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

        Copy((int)offset, chunk);
        _received += chunk.Length;
        _highest = Math.Max(_highest, (int)end);
        HashPrefix();
        CheckIfComplete();
    }

    /// <summary>Hands the whole message over; the transfer may be used for another one.</summary>
    internal void PostTo(LinkInbox inbox)
    {
        if (_segments.Count == 1)
        {
            inbox.Post(_segments[0], Length);
        }
        else
        {
            inbox.Post(_segments.ToArray(), Length);
        }

        _segments.Clear();
        Reset();
    }

    /// <summary>Gives the memory back; the transfer may be used for another message.</summary>
    internal void Reset()
    {
        _segments.ForEach(Return);

        _segments.Clear();
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
        while (_hashed < prefix)
        {
            int start = _hashed % SegmentLength;
            int part = Math.Min(prefix - _hashed, SegmentLength - start);
            _hasher.Append(_segments[_hashed / SegmentLength].AsSpan(start, part));
            _hashed += part;
        }
    }

    private void CheckIfComplete()
    {
        if (IsComplete && _hasher.GetCurrentHashAsUInt128() != _expectedHash)
        {
            throw new LinkViolationException("a message that does not have the hash it was announced with");
        }
    }

    private void Copy(int offset, ReadOnlySpan<byte> chunk)
    {
        while (!chunk.IsEmpty)
        {
            int start = offset % SegmentLength;
            int part = Math.Min(chunk.Length, SegmentLength - start);
            chunk[..part].CopyTo(Segment(offset / SegmentLength, start + part).AsSpan(start));
            chunk = chunk[part..];
            offset += part;
        }
    }

    /// <summary>The segment with a number, with room for <paramref name="needed"/> bytes.</summary>
    private byte[] Segment(int index, int needed)
    {
        while (_segments.Count <= index)
        {
            _segments.Add([]);
        }

        byte[] current = _segments[index];
        if (current.Length >= needed)
        {
            return current;
        }

        // Most messages are far shorter than a segment; and before its announcement one may have a few bytes only, and there may be many of them.
        int capacity = index > 0 ? SegmentLength : Length == 0 ? 2 * needed : Math.Min(Math.Max(SmallestBuffer, 2 * needed), Length);
        byte[] larger = LinkBuffers.Rent(Math.Min(capacity, SegmentLength));
        current.CopyTo(larger, 0);
        Return(current);
        _segments[index] = larger;
        return larger;
    }

    private static void Return(byte[] segment)
    {
        if (segment.Length > 0)
        {
            LinkBuffers.Return(segment);
        }
    }
}

using System.Runtime.InteropServices;
using Comet.Net.Wire;

namespace Comet.Net.Transfer;

/// <summary>Which bytes of a message have arrived: disjoint ranges in ascending order, neighbours joined.</summary>
internal sealed class RangeSet
{
    private readonly List<(int Start, int End)> _ranges = [];

    /// <summary>The number of bytes from the first one on that are there without a gap.</summary>
    internal int PrefixLength => _ranges.Count > 0 && _ranges[0].Start == 0 ? _ranges[0].End : 0;

    /// <summary>Adds the bytes from <paramref name="start"/> up to, not including, <paramref name="end"/>. False if one of them is there already.</summary>
    /// <exception cref="LinkViolationException">There would be more gaps than <see cref="LinkProtocol.MaxGaps"/>.</exception>
    internal bool TryAdd(int start, int end)
    {
        int next = FirstEndingAfter(start);
        if (next < _ranges.Count && _ranges[next].Start < end)
        {
            return false;
        }

        bool joinsPrevious = next > 0 && _ranges[next - 1].End == start;
        bool joinsNext = next < _ranges.Count && _ranges[next].Start == end;
        Span<(int Start, int End)> ranges = CollectionsMarshal.AsSpan(_ranges);
        if (joinsPrevious && joinsNext)
        {
            ranges[next - 1].End = ranges[next].End;
            _ranges.RemoveAt(next);
        }
        else if (joinsPrevious)
        {
            ranges[next - 1].End = end;
        }
        else if (joinsNext)
        {
            ranges[next].Start = start;
        }
        else if (_ranges.Count > LinkProtocol.MaxGaps)
        {
            throw new LinkViolationException("a message with too many gaps");
        }
        else
        {
            _ranges.Insert(next, (start, end));
        }

        return true;
    }

    /// <summary>Empties the set.</summary>
    internal void Clear() => _ranges.Clear();

    private int FirstEndingAfter(int position)
    {
        int low = 0;
        int high = _ranges.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_ranges[middle].End > position)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}

using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>From an object to its id, by reference identity. Keeps no object alive; an entry is verified through the object table.</summary>
/// <remarks>
/// Extendible hashing over the runtime's identity hash codes: a directory of segments, in which entries are found by linear probing; a full segment is split in two, so the table grows without being copied.
/// A byte for each entry tells most of them apart: that an object is new, as most are that are asked for in a first sync, is seen without a look at the entries themselves, which may be a cache miss each.
/// Not safe for several threads.
/// </remarks>
internal sealed class IdentityTable(ObjectTable objects)
{
    private Segment[] _directory = [new Segment(objects, 0)];
    private int _count;

    /// <summary>The hash code entries of <paramref name="value"/> are kept under; never negative.</summary>
    internal static int HashOf(object value) => RuntimeHelpers.GetHashCode(value) & int.MaxValue;

    /// <summary>The object's id, or 0.</summary>
    internal uint Find(object value, int hash)
    {
        var place = Mix(hash);
        var segment = SegmentOf(place);
        var tag = Segment.TagOf(place);
        for (var i = Segment.Home(place); segment.Tags[i] != 0; i = Segment.After(i))
        {
            if (segment.Tags[i] == tag && segment.Ids[i] is var id && ReferenceEquals(objects[id].Target, value))
                return id;
        }

        return 0;
    }

    /// <summary>Adds an object that is not in this table, and is in the object table.</summary>
    internal void Add(int hash, uint id)
    {
        var place = Mix(hash);
        var segment = SegmentOf(place);
        while (segment.IsFull)
        {
            Split(segment, place);
            segment = SegmentOf(place);
        }

        segment.Add(id, place);
        _count++;
    }

    /// <summary>Makes room for objects that are about to be added.</summary>
    internal void Reserve(int more)
    {
        var depth = 0;
        while (_count + (long)more > (long)Segment.UsualCount << depth)
            depth++;
        for (var i = 0u; i < (uint)_directory.Length; i++)
        {
            while (_directory[i].Depth < depth)
                Split(_directory[i], i);
        }
    }

    /// <summary>Removes an id, if it is there.</summary>
    internal void Remove(int hash, uint id)
    {
        var place = Mix(hash);
        if (SegmentOf(place).Remove(id, place))
            _count--;
    }

    /// <summary>Forgets everything.</summary>
    internal void Clear()
    {
        _directory = [new Segment(objects, 0)];
        _count = 0;
    }

    // Identity hash codes are random but have only 26 bits or fewer; the multiplication spreads them over all bits. The low ones choose the segment, the high ones the place in it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(int hash) => (uint)((uint)hash * 0x9E3779B97F4A7C15UL >> 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Segment SegmentOf(uint place) => _directory[place & (uint)(_directory.Length - 1)];

    private void Split(Segment segment, uint place)
    {
        var bit = 1u << segment.Depth;
        if (bit == (uint)_directory.Length)
            _directory = [.. _directory, .. _directory];
        var upper = segment.Split();
        for (var i = place & bit - 1 | bit; i < (uint)_directory.Length; i += 2 * bit)
            _directory[i] = upper;
    }

    /// <summary>Asks for the place of an object that is soon to be added, ahead of time.</summary>
    internal void Fetch(int hash)
    {
        var place = Mix(hash);
        var segment = SegmentOf(place);
        Prefetch.At(in segment.Tags[Segment.Home(place)]);
        Prefetch.At(in segment.Ids[Segment.Home(place)]);
    }

    /// <summary>The entries whose places end with the same bits.</summary>
    private sealed class Segment(ObjectTable objects, int depth)
    {
        internal TagRow Tags;
        internal IdRow Ids;

        // Few segments, so that where each begins is in the cache.
        private const int SizeBits = 11;
        private const int Mask = (1 << SizeBits) - 1;

        /// <summary>With so many on average, hardly any segment is full.</summary>
        internal const int UsualCount = (1 << SizeBits) / 8 * 5;

        // Three quarters.
        private const int Limit = (1 << SizeBits) / 4 * 3;

        private int _count;

        /// <summary>How many low bits of their places all entries have in common.</summary>
        internal int Depth { get; private set; } = depth;

        internal bool IsFull => _count == Limit;

        internal static int Home(uint place) => (int)(place >> (32 - SizeBits));

        /// <summary>What tells entries apart at first sight; not 0, which stands for none.</summary>
        internal static byte TagOf(uint place) => (byte)(place >> 14 | 0x80);

        internal static int After(int index) => (index + 1) & Mask;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal void Add(uint id, uint place)
        {
            var i = Home(place);
            while (Tags[i] != 0)
                i = After(i);
            Tags[i] = TagOf(place);
            Ids[i] = id;
            _count++;
        }

        /// <summary>Takes half of the entries out, into a new segment: those that have the next bit.</summary>
        internal Segment Split()
        {
            var bit = 1u << Depth++;
            var upper = new Segment(objects, Depth);

            // The hash codes lie here and there; asked for one after the other without a decision in between, they come together.
            Span<uint> places = stackalloc uint[1 << SizeBits];
            for (var i = 0; i <= Mask; i++)
            {
                if (Tags[i] != 0)
                    places[i] = Mix(objects.HashOf(Ids[i]));
            }

            // From a gap on, no entry has its home behind where it is found: each can go back to where it belongs before the next is looked at.
            var gap = 0;
            while (Tags[gap] != 0)
                gap = After(gap);
            _count = 0;
            for (var i = After(gap); i != gap; i = After(i))
            {
                if (Tags[i] == 0)
                    continue;
                var id = Ids[i];
                (Tags[i], Ids[i]) = (0, 0);
                ((places[i] & bit) != 0 ? upper : this).Add(id, places[i]);
            }

            return upper;
        }

        internal bool Remove(uint id, uint place)
        {
            var i = Home(place);
            while (Ids[i] != id)
            {
                if (Tags[i] == 0)
                    return false;
                i = After(i);
            }

            RemoveAt(i);
            return true;
        }

        private void RemoveAt(int gap)
        {
            // Entries behind the gap that could not be found across it move into it.
            for (var next = After(gap); Tags[next] != 0; next = After(next))
            {
                var home = Home(Mix(objects.HashOf(Ids[next])));
                if (((next - home) & Mask) >= ((next - gap) & Mask))
                {
                    (Tags[gap], Ids[gap]) = (Tags[next], Ids[next]);
                    gap = next;
                }
            }

            (Tags[gap], Ids[gap]) = (0, 0);
            _count--;
        }

        [InlineArray(1 << SizeBits)]
        internal struct TagRow
        {
            private byte _first;
        }

        [InlineArray(1 << SizeBits)]
        internal struct IdRow
        {
            private uint _first;
        }
    }
}

namespace Chess;

/// <summary>How a stored score relates to the true one.</summary>
public enum Bound : byte
{
    /// <summary>Nothing is stored.</summary>
    None,

    /// <summary>It is the score.</summary>
    Exact,

    /// <summary>The score is this or more.</summary>
    Lower,

    /// <summary>The score is this or less.</summary>
    Upper,
}

/// <summary>What is known of a position.</summary>
public readonly record struct Entry(ulong Hash, Move Best, short Score, sbyte Depth, Bound Bound);

/// <summary>Remembers positions that have been searched.</summary>
[Offloadable]
public sealed partial class TranspositionTable
{
    private readonly Entry[] _entries;

    /// <summary>A table for a number of positions, which is rounded up to a power of two.</summary>
    public TranspositionTable(int positions)
    {
        var size = 1;
        while (size < positions)
            size *= 2;
        _entries = new Entry[size];
    }

    /// <summary>What is known of a position; an entry without a bound if nothing is.</summary>
    public Entry Find(ulong hash)
    {
        var entry = _entries[hash & (ulong)(_entries.Length - 1)];
        return entry.Hash == hash ? entry : default;
    }

    /// <summary>Stores what was found out, over anything older or shallower.</summary>
    public void Store(Entry entry)
    {
        ref var slot = ref _entries[entry.Hash & (ulong)(_entries.Length - 1)];
        if (slot.Hash != entry.Hash || entry.Depth >= slot.Depth || entry.Bound == Bound.Exact)
            slot = entry;
    }
}

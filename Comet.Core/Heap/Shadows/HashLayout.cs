namespace Comet.Runtime;

/// <summary>An entry of one of the library's hash tables, as its table keeps it.</summary>
internal interface IHashEntry<TKey>
{
    /// <summary>The next entry of the bucket, or of the free list.</summary>
    int Next { get; set; }

    /// <summary>The key.</summary>
    TKey Key { get; }
}

/// <summary>
/// The holes that removals leave in a hash table. The next additions fill them, the last hole first, so they are part of the order in which a
/// program will see its entries.
/// </summary>
internal static class HashLayout
{
    /// <summary>How a free entry's link is told from a used one's: 3 is taken off, and the sign is turned.</summary>
    internal const int StartOfFreeList = -3;

    /// <summary>Writes holes: those before the ones that are left at the end of the old row of holes.</summary>
    internal static void Write(ref SyncWriter writer, int[] holes, ReadOnlySpan<int> old, int priceOfEntry)
    {
        var left = 0;
        while (left < Math.Min(holes.Length, old.Length) && holes[^(left + 1)] == old[^(left + 1)])
            left++;
        writer.WriteLength(holes.Length - left, PriceOf(priceOfEntry));
        writer.WriteCount(left);
        foreach (var hole in holes.AsSpan(0, holes.Length - left))
            writer.WriteCount(hole);
    }

    /// <summary>Reads the holes between a number of entries, which the caller has found not to be absurdly high.</summary>
    internal static int[] Read(ref SyncReader reader, int count, ReadOnlySpan<int> old, int priceOfEntry)
    {
        var added = reader.ReadCount(1);
        reader.Charge((long)added * PriceOf(priceOfEntry));
        var left = reader.ReadVarint();
        if (left > (uint)old.Length)
            SyncReader.Throw("More holes are left than there were.");
        var holes = new int[added + (int)left];
        foreach (ref var hole in holes.AsSpan(0, added))
            hole = (int)reader.ReadVarint();
        old[^(int)left..].CopyTo(holes.AsSpan(added));
        if (holes.Length > 0 && FindSlots(count, holes) is null)
            SyncReader.Throw("A hash table's holes are not ones.");
        return holes;
    }

    /// <summary>Where each entry stands between the holes; null if the holes are not ones.</summary>
    internal static int[]? FindSlots(int count, int[] holes)
    {
        var isHole = new bool[count + holes.Length];
        foreach (var hole in holes)
        {
            if ((uint)hole >= (uint)isHole.Length || isHole[hole])
                return null;
            isHole[hole] = true;
        }

        var slots = new int[count];
        var slot = 0;
        for (var i = 0; i < count; i++)
        {
            while (isHole[slot])
                slot++;
            slots[i] = slot++;
        }

        return slots;
    }

    /// <summary>Which entry stands at each place, -1 for holes. The holes are ones.</summary>
    internal static int[] IndicesBySlot(int count, int[] holes)
    {
        var indices = new int[count + holes.Length];
        Array.Fill(indices, -1);
        var slots = FindSlots(count, holes)!;
        for (var i = 0; i < count; i++)
            indices[slots[i]] = i;
        return indices;
    }

    /// <summary>The holes, the one to be filled next first; none if they cannot be told.</summary>
    /// <param name="entries">The table's entries.</param>
    /// <param name="used">How many of them have been in use.</param>
    /// <param name="next">The first hole.</param>
    /// <param name="count">How many holes there are.</param>
    /// <param name="keys">The keys in the order of enumeration.</param>
    internal static int[] HolesOf<TKey, TEntry>(TEntry[]? entries, int used, int next, int count, ReadOnlySpan<TKey> keys) where TEntry : struct, IHashEntry<TKey>
    {
        if (count <= 0 || entries is null || used != keys.Length + count || entries.Length < used)
            return [];
        var holes = new int[count];
        for (var i = 0; i < count; i++)
        {
            if ((uint)next >= (uint)used)
                return [];
            holes[i] = next;
            next = StartOfFreeList - entries[next].Next;
        }

        return FindSlots(keys.Length, holes) is { } slots && Matches(entries, keys, slots) ? holes : [];
    }

    /// <summary>Moves the entries of a table without holes apart, so that it has these; false, and nothing is done, if it is not as expected.</summary>
    internal static bool TryDig<TKey, TEntry>(TEntry[]? entries, int[]? buckets, ReadOnlySpan<TKey> keys, int[] holes) where TEntry : struct, IHashEntry<TKey>
    {
        var count = keys.Length;
        if (entries is null || entries.Length < count + holes.Length || buckets is null
            || !Matches(entries, keys, FindSlots(count, [])!) || FindSlots(count, holes) is not { } slots)
        {
            return false;
        }

        // A bucket holds the number of its first entry, counted from 1.
        foreach (ref var bucket in buckets.AsSpan())
        {
            if (bucket > 0)
                bucket = slots[bucket - 1] + 1;
        }

        for (var i = count - 1; i >= 0; i--)
        {
            var entry = entries[i];
            if (entry.Next >= 0)
                entry.Next = slots[entry.Next];
            entries[slots[i]] = entry;
        }

        var next = -1;
        for (var i = holes.Length - 1; i >= 0; i--)
        {
            entries[holes[i]] = new TEntry { Next = StartOfFreeList - next };
            next = holes[i];
        }

        return true;
    }

    // A hole's place in the table, and what tells it from entries while it is read and dug.
    private static int PriceOf(int priceOfEntry) => priceOfEntry + 5 * sizeof(int);

    private static bool Matches<TKey, TEntry>(TEntry[] entries, ReadOnlySpan<TKey> keys, int[] slots) where TEntry : struct, IHashEntry<TKey>
    {
        for (var i = 0; i < keys.Length; i++)
        {
            ref readonly var entry = ref entries[slots[i]];
            if (entry.Next < -1 || !Elements<TKey>.SameElement(entry.Key, in keys[i]))
                return false;
        }

        return true;
    }
}

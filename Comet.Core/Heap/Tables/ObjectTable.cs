using System.Runtime;

namespace Comet.Runtime;

/// <summary>From an id to the object's shadow: pages of slots, and for each page bit maps of the slots in use and of those to scan.</summary>
/// <remarks>While the table is weak (see <see cref="Liveness"/>) its slots are empty and only the bit maps and handles say what is there.</remarks>
internal sealed class ObjectTable
{
    private readonly List<Page> _scannedPages = [];
    private Page?[] _pages = [];

    /// <summary>The pages, by the upper bits of the ids; null where no id is in use.</summary>
    internal ReadOnlySpan<Page?> Pages => _pages;

    /// <summary>The pages that may have objects to scan.</summary>
    internal List<Page> ScannedPages => _scannedPages;

    /// <summary>The pages with objects that have been flagged.</summary>
    internal FlaggedPages FlaggedPages { get; private set; } = new();

    /// <summary>How many ids are in use.</summary>
    internal int Count { get; private set; }

    /// <summary>The shadow with an id, or null.</summary>
    internal Shadow? this[uint id]
    {
        get
        {
            var number = id / Page.Size;
            return number < (uint)_pages.Length ? _pages[number]?.Slots[id % Page.Size].Shadow : null;
        }
    }

    /// <summary>Adds a shadow under an id that is not in use. It is scanned only from <see cref="StartScanning"/> on.</summary>
    internal void Add(uint id, Shadow shadow, int hash)
    {
        var number = id / Page.Size;
        if (number >= (uint)_pages.Length)
            Array.Resize(ref _pages, (int)Math.Max(number + 1, 2 * (uint)_pages.Length));
        var page = _pages[number] ??= new Page(number * Page.Size);
        var slot = (int)(id % Page.Size);
        page.Slots[slot].Shadow = shadow;
        page.Hashes[slot] = hash;
        page.Used[slot / 64] |= 1UL << slot;
        Count++;
    }

    /// <summary>From now on the object may have changed since it was last synchronized.</summary>
    internal void StartScanning(uint id)
    {
        var slot = (int)(id % Page.Size);
        var page = _pages[id / Page.Size]!;
        page.Scanned[slot / 64] |= 1UL << slot;
        if (page.IsListed)
            return;
        page.IsListed = true;
        _scannedPages.Add(page);
    }

    /// <summary>The flags of the page that an id is on.</summary>
    internal FlaggedPage FlagsOf(uint id)
    {
        var page = _pages[id / Page.Size]!;
        return page.Flags ??= new FlaggedPage(FlaggedPages, page);
    }

    /// <summary>Removes an id that is in use; returns the identity hash code it was added with.</summary>
    internal int Remove(uint id)
    {
        var number = id / Page.Size;
        var page = _pages[number]!;
        var slot = (int)(id % Page.Size);
        var bit = 1UL << slot;
        page.Slots[slot].Shadow = null;
        page.Used[slot / 64] &= ~bit;
        page.Scanned[slot / 64] &= ~bit;
        if (page.Handles is { } handles)
        {
            handles[slot].Dispose();
            handles[slot] = default;
        }

        var hash = page.Hashes[slot];
        if (page.IsEmpty)
            _pages[number] = null;
        Count--;
        return hash;
    }

    /// <summary>Forgets everything.</summary>
    internal void Clear()
    {
        // An object that is still in use may know its page.
        foreach (var page in _pages)
            page?.Clear();
        FlaggedPages.Close();
        FlaggedPages = new();
        _scannedPages.Clear();
        _pages = [];
        Count = 0;
    }

    /// <summary>A place for a shadow. A structure, because storing into an array of objects looks at the object's type: a cache miss each.</summary>
    internal struct Slot
    {
        /// <summary>The shadow, or null.</summary>
        internal Shadow? Shadow;
    }

    /// <summary>The shadows of <see cref="Size"/> consecutive ids.</summary>
    internal sealed class Page(uint firstId)
    {
        /// <summary>Ids a page.</summary>
        internal const int Size = 512;

        /// <summary>The id of the first slot.</summary>
        internal readonly uint FirstId = firstId;

        /// <summary>The shadows; null for unused slots and while the table is weak.</summary>
        internal readonly Slot[] Slots = new Slot[Size];

        /// <summary>Identity hash codes of the objects, to find their entries when they are dead.</summary>
        internal readonly int[] Hashes = new int[Size];

        /// <summary>Slots in use.</summary>
        internal readonly ulong[] Used = new ulong[Size / 64];

        /// <summary>Slots whose objects can change.</summary>
        internal readonly ulong[] Scanned = new ulong[Size / 64];

        /// <summary>Flags of objects of precise classes, if there are any.</summary>
        internal FlaggedPage? Flags;

        /// <summary>Whether the page is in the list of those to scan.</summary>
        internal bool IsListed;

        /// <summary>Weak handles from object to shadow; made when the table first becomes weak.</summary>
        internal DependentHandle[]? Handles;

        internal bool HasScanned => Scanned.AsSpan().ContainsAnyExcept(0UL);

        internal bool IsEmpty => !Used.AsSpan().ContainsAnyExcept(0UL);

        internal void Clear()
        {
            Array.Clear(Slots);
            if (Handles is null)
                return;
            foreach (ref var handle in Handles.AsSpan())
                handle.Dispose();
            Handles = null;
        }
    }
}

using System.Numerics;

namespace Comet.Runtime;

/// <summary>From an id to what is kept of the object: pages of slots, and for each page bit maps of the slots in use and of those to scan.</summary>
/// <remarks>
/// An end's ids are all odd or all even, so a page has every other id.
/// While the table is weak (see <see cref="Liveness"/>) its slots are empty and only the bit maps and handles say what is there.
/// </remarks>
internal sealed class ObjectTable
{
    private readonly List<Page> _scannedPages = [];
    private Page?[] _pages = [];

    /// <summary>The pages, by <see cref="Page.NumberOf"/> their ids; null where no id is in use.</summary>
    internal ReadOnlySpan<Page?> Pages => _pages;

    /// <summary>The pages that may have objects to scan.</summary>
    internal List<Page> ScannedPages => _scannedPages;

    /// <summary>The pages with objects that have been flagged.</summary>
    internal FlaggedPages FlaggedPages { get; private set; } = new();

    /// <summary>How many ids are in use.</summary>
    internal int Count { get; private set; }

    /// <summary>What is kept of the object with an id, if there is one.</summary>
    internal HeapEntry this[uint id]
    {
        get
        {
            var number = Page.NumberOf(id);
            return number < (uint)_pages.Length && _pages[number] is { } page ? page.Slots[Page.SlotOf(id)] : default;
        }
    }

    /// <summary>The identity hash code of the object with an id that is in use.</summary>
    internal int HashOf(uint id) => _pages[Page.NumberOf(id)]!.Hashes[Page.SlotOf(id)];

    /// <summary>Adds an object under an id that is not in use. It is scanned only from <see cref="StartScanning"/> on.</summary>
    internal void Add(uint id, HeapEntry entry, int hash)
    {
        var number = Page.NumberOf(id);
        if (number >= (uint)_pages.Length)
            Array.Resize(ref _pages, (int)Math.Max(number + 1, 2 * (uint)_pages.Length));
        var page = _pages[number] ??= new Page(id);
        var slot = Page.SlotOf(id);
        page.Slots[slot] = entry;
        page.Hashes[slot] = hash;
        page.Used[slot / 64] |= 1UL << slot;
        if (entry.Text is not null)
            page.Texts[slot / 64] |= 1UL << slot;
        Count++;
    }

    /// <summary>From now on the object may have changed since it was last synchronized.</summary>
    internal void StartScanning(uint id)
    {
        var slot = Page.SlotOf(id);
        var page = _pages[Page.NumberOf(id)]!;
        page.Scanned[slot / 64] |= 1UL << slot;
        if (page.IsListed)
            return;
        page.IsListed = true;
        _scannedPages.Add(page);
    }

    /// <summary>The flags of the page that an id is on.</summary>
    internal FlaggedPage FlagsOf(uint id)
    {
        var page = _pages[Page.NumberOf(id)]!;
        return page.Flags ??= new FlaggedPage(FlaggedPages, page);
    }

    /// <summary>Removes an id that is in use; returns the identity hash code it was added with.</summary>
    internal int Remove(uint id)
    {
        var number = Page.NumberOf(id);
        var page = _pages[number]!;
        var slot = Page.SlotOf(id);
        var bit = 1UL << slot;
        page.Slots[slot] = default;
        page.Used[slot / 64] &= ~bit;
        page.Scanned[slot / 64] &= ~bit;
        if (page.Handles is { } handles)
        {
            handles[slot].Free(page.IsText(slot));
            handles[slot] = default;
        }

        page.Texts[slot / 64] &= ~bit;

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

    /// <summary>What is kept under <see cref="Size"/> ids, every other one from a first.</summary>
    /// <param name="id">One of them.</param>
    internal sealed class Page(uint id)
    {
        /// <summary>Ids a page.</summary>
        internal const int Size = 512;

        /// <summary>The entries; none for unused slots and while the table is weak.</summary>
        internal readonly HeapEntry[] Slots = new HeapEntry[Size];

        /// <summary>Identity hash codes of the objects, to find their entries in the identity table.</summary>
        internal readonly int[] Hashes = new int[Size];

        /// <summary>Slots in use.</summary>
        internal readonly ulong[] Used = new ulong[Size / 64];

        /// <summary>Slots of strings.</summary>
        internal readonly ulong[] Texts = new ulong[Size / 64];

        /// <summary>Slots whose objects can change.</summary>
        internal readonly ulong[] Scanned = new ulong[Size / 64];

        /// <summary>Flags of objects of precise classes, if there are any.</summary>
        internal FlaggedPage? Flags;

        /// <summary>Whether the page is in the list of those to scan.</summary>
        internal bool IsListed;

        /// <summary>What holds the entries while the table is weak; made when it first becomes so.</summary>
        internal WeakEntry[]? Handles;

        private readonly uint _firstId = id - 2 * (uint)SlotOf(id);

        internal bool HasScanned => Scanned.AsSpan().ContainsAnyExcept(0UL);

        internal bool IsEmpty => !Used.AsSpan().ContainsAnyExcept(0UL);

        /// <summary>Whether a slot's object is a string.</summary>
        internal bool IsText(int slot) => (Texts[slot / 64] >> slot & 1) != 0;

        /// <summary>The number of the page that an id is on.</summary>
        internal static uint NumberOf(uint id) => id / (2 * Size) * 2 + id % 2;

        /// <summary>The slot of an id on its page.</summary>
        internal static int SlotOf(uint id) => (int)(id / 2 % Size);

        /// <summary>The id of a slot.</summary>
        internal uint IdOf(int slot) => _firstId + 2 * (uint)slot;

        /// <summary>Asks ahead of time for the entries in the slots of a word of a bit map, if it has that word.</summary>
        internal void Fetch(ulong[] map, int word)
        {
            if (word == map.Length)
                return;
            for (var bits = map[word]; bits != 0; bits &= bits - 1)
                Slots[word * 64 + BitOperations.TrailingZeroCount(bits)].Fetch();
        }

        /// <summary>Asks ahead of time for the objects themselves, which can change, in the slots of a word of a bit map.</summary>
        internal void FetchMutableTargets(ulong bits, int word)
        {
            for (; bits != 0; bits &= bits - 1)
                Slots[word * 64 + BitOperations.TrailingZeroCount(bits)].FetchMutableTarget();
        }

        internal void Clear()
        {
            Array.Clear(Slots);
            if (Handles is null)
                return;
            for (var slot = 0; slot < Size; slot++)
                Handles[slot].Free(IsText(slot));
            Handles = null;
        }
    }
}

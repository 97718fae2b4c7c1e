namespace Comet.Runtime;

/// <summary>
/// From an id to what a sync that is being decoded makes of it: a new object, by its number, or a mark that it is dropped. Emptied after every decoding.
/// </summary>
internal sealed class StagedTable
{
    /// <summary>Nothing is staged under an id.</summary>
    internal const int None = -1;

    /// <summary>The object is dropped.</summary>
    internal const int Dropped = -2;

    private readonly List<uint> _inUse = [];

    // Numbers are kept as their complements, so that what is empty is none.
    private int[]?[] _pages = [];

    /// <summary>The number of the new object with an id, <see cref="Dropped"/> or <see cref="None"/>. The caller has checked that an id that is set is not absurdly high.</summary>
    internal int this[uint id]
    {
        get
        {
            var number = ObjectTable.Page.NumberOf(id);
            return number < (uint)_pages.Length && _pages[number] is { } page ? ~page[ObjectTable.Page.SlotOf(id)] : None;
        }

        set
        {
            var number = ObjectTable.Page.NumberOf(id);
            if (number >= (uint)_pages.Length)
                Array.Resize(ref _pages, (int)Math.Max(number + 1, 2 * (uint)_pages.Length));
            if (_pages[number] is not { } page)
            {
                page = _pages[number] = new int[ObjectTable.Page.Size];
                _inUse.Add(number);
            }

            page[ObjectTable.Page.SlotOf(id)] = ~value;
        }
    }

    /// <summary>Forgets everything.</summary>
    internal void Clear()
    {
        foreach (var number in _inUse)
            _pages[number] = null;
        _inUse.Clear();
    }
}

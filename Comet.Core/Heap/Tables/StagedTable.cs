namespace Comet.Runtime;

/// <summary>
/// From an id to what a sync that is being decoded makes of it: a new object, or a mark that it is dropped. Emptied after every decoding.
/// </summary>
internal sealed class StagedTable
{
    private const int PageSize = 512;

    private readonly List<uint> _inUse = [];
    private object?[]?[] _pages = [];

    /// <summary>What is staged under an id, or null.</summary>
    internal object? this[uint id]
    {
        get
        {
            var number = id / PageSize;
            return number < (uint)_pages.Length ? _pages[number]?[id % PageSize] : null;
        }
    }

    /// <summary>Stages something. The caller has checked that the id is not absurdly high.</summary>
    internal void Set(uint id, object value)
    {
        var number = id / PageSize;
        if (number >= (uint)_pages.Length)
            Array.Resize(ref _pages, (int)Math.Max(number + 1, 2 * (uint)_pages.Length));
        if (_pages[number] is not { } page)
        {
            page = _pages[number] = new object?[PageSize];
            _inUse.Add(number);
        }

        page[id % PageSize] = value;
    }

    /// <summary>Forgets everything.</summary>
    internal void Clear()
    {
        foreach (var number in _inUse)
            _pages[number] = null;
        _inUse.Clear();
    }
}

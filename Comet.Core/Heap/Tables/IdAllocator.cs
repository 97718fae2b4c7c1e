namespace Comet.Runtime;

/// <summary>
/// Hands out one end's ids: every other number from a first one, freed ones again before new ones, so that the tables stay dense.
/// </summary>
internal sealed class IdAllocator
{
    private readonly Stack<uint> _free = new();
    private readonly uint _first;
    private uint _next;

    internal IdAllocator(uint first) => _first = _next = first;

    /// <summary>No id handed out so far is higher.</summary>
    internal uint Highest => _next;

    /// <summary>An id not in use.</summary>
    internal uint Next()
    {
        if (_free.TryPop(out var id))
            return id;
        id = _next;
        _next = checked(id + 2);
        return id;
    }

    /// <summary>Whether an id is one of this end's.</summary>
    internal bool Owns(uint id) => id >= _first && (id - _first) % 2 == 0;

    /// <summary>Takes back an id of this end.</summary>
    internal void Free(uint id) => _free.Push(id);

    /// <summary>Forgets everything.</summary>
    internal void Clear()
    {
        _free.Clear();
        _next = _first;
    }
}

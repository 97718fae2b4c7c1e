using System.Numerics;

namespace Comet.Runtime;

/// <summary>
/// Which crossed objects are still in use. Home decides: while all its threads are at home it holds objects and shadows weakly, each shadow
/// living as long as its object does, and tells the server of those that died. The server holds what it has until it is told.
/// </summary>
/// <remarks>
/// A shadow must not keep alive what its object once referred to, or cycles of garbage would keep each other for ever; hence dependent handles,
/// object to shadow, instead of strong references to shadows. Strings have none.
/// </remarks>
internal sealed class Liveness(ObjectTable objects, IdentityTable identities, IdAllocator ownIds, bool isHome) : IDisposable
{
    private readonly List<uint> _dead = [];
    private int _pins;
    private bool _isWeak;

    /// <summary>Frees the handles if the session never ended in order.</summary>
    ~Liveness() => objects.Clear();

    /// <summary>Whether objects and shadows are held.</summary>
    internal bool IsPinned => _pins > 0;

    /// <summary>Ids of objects that died and have been taken out of the tables, for the next drop list.</summary>
    internal List<uint> Dead => _dead;

    /// <summary>Holds all objects that are alive, until <see cref="Unpin"/> has been called as often.</summary>
    internal void Pin()
    {
        if (_pins++ == 0 && _isWeak)
            Strengthen();
    }

    /// <summary>The counterpart of <see cref="Pin"/>; true if nothing holds the objects any more.</summary>
    internal bool Unpin()
    {
        if (_pins == 0)
            throw new InvalidOperationException("Unpin without Pin.");
        if (--_pins > 0)
            return false;
        if (isHome)
            Weaken();
        return true;
    }

    /// <summary>Forgets the dead; the tables have been cleared.</summary>
    internal void Clear() => _dead.Clear();

    /// <inheritdoc/>
    public void Dispose()
    {
        objects.Clear();
        GC.SuppressFinalize(this);
    }

    private void Weaken()
    {
        foreach (var page in objects.Pages)
        {
            if (page is null)
                continue;
            var areNew = page.Handles is null;
            var handles = page.Handles ??= new WeakEntry[ObjectTable.Page.Size];
            for (var word = 0; word < page.Used.Length; word++)
            {
                if (areNew)
                    page.Fetch(page.Used, word + 1);
                for (var bits = page.Used[word]; bits != 0; bits &= bits - 1)
                {
                    var slot = word * 64 + BitOperations.TrailingZeroCount(bits);
                    if (!handles[slot].IsAllocated)
                        handles[slot] = new WeakEntry(page.Slots[slot], page.IsText(slot));
                }
            }

            Array.Clear(page.Slots);
        }

        _isWeak = true;
    }

    private void Strengthen()
    {
        var firstDead = _dead.Count;
        foreach (var page in objects.Pages)
        {
            if (page is null)
                continue;
            var handles = page.Handles!;
            for (var word = 0; word < page.Used.Length; word++)
            {
                for (var bits = page.Used[word]; bits != 0; bits &= bits - 1)
                {
                    var slot = word * 64 + BitOperations.TrailingZeroCount(bits);
                    var entry = handles[slot].Read(page.IsText(slot));
                    if (entry.IsNone)
                        _dead.Add(page.IdOf(slot));
                    else
                        page.Slots[slot] = entry;
                }
            }
        }

        _isWeak = false;
        for (var i = firstDead; i < _dead.Count; i++)
        {
            var id = _dead[i];
            identities.Remove(objects.Remove(id), id);

            // It can be used again at once: a message names its drops before its new objects.
            if (ownIds.Owns(id))
                ownIds.Free(id);
        }
    }
}

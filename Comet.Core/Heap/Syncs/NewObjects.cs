using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>
/// The new objects of one sync, in their order. Grows without moving what it holds: the first sync of a session has an entry for every object there is.
/// </summary>
internal sealed class NewObjects
{
    private const int ChunkLength = 512;

    // So many objects ahead, memory is asked for; twice as many for what leads to the object, half as many for what it leads to.
    private const int FetchDistance = 8;

    private readonly List<NewObject[]> _chunks = [];

    /// <summary>How many there are.</summary>
    internal int Count { get; private set; }

    /// <summary>One of them, to be read or changed in place.</summary>
    internal ref NewObject this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _chunks[(int)((uint)index / ChunkLength)][(uint)index % ChunkLength];
    }

    /// <summary>Adds one at the end.</summary>
    internal void Add(in NewObject value)
    {
        if (Count == _chunks.Count * ChunkLength)
            _chunks.Add(new NewObject[ChunkLength]);
        this[Count++] = value;
    }

    /// <summary>Asks for the shadow or string of one that is soon to be looked at.</summary>
    internal void FetchAhead(int index)
    {
        if (index + 2 * FetchDistance < Count)
            this[index + 2 * FetchDistance].Entry.Fetch();
    }

    /// <summary>Asks for the object itself of one that is soon to be looked at.</summary>
    internal void FetchTargetAhead(int index)
    {
        if (index + FetchDistance < Count)
            Prefetch.Of(this[index + FetchDistance].Entry.Target);
    }

    /// <summary>Asks for what the object of one that is soon to be looked at refers to.</summary>
    internal void FetchReferencesAhead(int index)
    {
        if (Prefetch.IsSupported && index + FetchDistance / 2 < Count)
            this[index + FetchDistance / 2].Entry.Shadow?.FetchReferences();
    }

    /// <summary>The identity hash code of one that is soon to be looked at.</summary>
    internal int? HashAhead(int index) => index + FetchDistance < Count ? this[index + FetchDistance].Hash : null;

    /// <summary>Forgets all, and gives back all memory but a little.</summary>
    internal void Clear()
    {
        if (Count == 0)
            return;
        _chunks.RemoveRange(1, _chunks.Count - 1);
        Array.Clear(_chunks[0], 0, Math.Min(Count, ChunkLength));
        Count = 0;
    }
}

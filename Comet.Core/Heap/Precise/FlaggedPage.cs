namespace Comet.Runtime;

/// <summary>
/// The flags of as many objects as a page of the table has: those that have been written to since they were last looked at. Pages with flags are in a list, so that whoever looks for flags looks at those only.
/// </summary>
/// <remarks>
/// Any thread sets flags, at any moment; they keep no object alive. A flag too many costs a look. Disarming and flagging are one under the lock: whoever finds an object disarmed can rely on the next look at it.
/// </remarks>
/// <param name="list">The list, one for a heap.</param>
/// <param name="page">The page.</param>
internal sealed class FlaggedPage(FlaggedPages list, ObjectTable.Page page)
{
    private readonly Lock _lock = new();
    private readonly ulong[] _flags = new ulong[ObjectTable.Page.Size / 64];
    private bool _isListed;

    /// <summary>The page.</summary>
    internal ObjectTable.Page Page => page;

    /// <summary>Whether the heap is no longer in use.</summary>
    internal bool IsClosed => list.IsClosed;

    /// <summary>The next in the list.</summary>
    internal FlaggedPage? Next { get; set; }

    private FlaggedPages List => list;

    /// <summary>Whether both are of one heap.</summary>
    internal bool IsOf(FlaggedPage other) => ReferenceEquals(list, other.List);

    /// <summary>The object with an id is to be looked at.</summary>
    internal void Flag(uint id)
    {
        lock (_lock)
            Set(id);
    }

    /// <summary>An object that has been written to is to be looked at, and need not tell again.</summary>
    internal void Flag(PreciseShadow shadow, ref PreciseShadow? armed)
    {
        lock (_lock)
        {
            if (!ReferenceEquals(Volatile.Read(ref armed), shadow))
                return;
            Set(shadow.Id);
            Interlocked.CompareExchange(ref armed, null, shadow);
        }
    }

    /// <summary>Takes all flags, and arms their objects. Those that cannot be armed are given to <paramref name="scan"/>.</summary>
    internal void Take(List<PreciseShadow> taken, Action<uint> scan)
    {
        lock (_lock)
        {
            _isListed = false;
            for (var word = 0; word < _flags.Length; word++)
            {
                for (; _flags[word] != 0; _flags[word] &= _flags[word] - 1)
                {
                    // Another may have its place meanwhile, or nobody.
                    if (page.Slots[word * 64 + System.Numerics.BitOperations.TrailingZeroCount(_flags[word])].Shadow is not PreciseShadow { Entry.IsPrecise: true } shadow)
                        continue;
                    if (shadow.Tracker.TryArm(shadow))
                        taken.Add(shadow);
                    else
                        scan(shadow.Id);
                }
            }
        }
    }

    private void Set(uint id)
    {
        var slot = ObjectTable.Page.SlotOf(id);
        _flags[slot / 64] |= 1UL << slot;
        if (_isListed)
            return;
        _isListed = true;
        list.Push(this);
    }
}

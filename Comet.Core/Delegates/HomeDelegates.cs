namespace Comet.Runtime;

/// <summary>From a delegate that only home knows, or the stub of one, to what crosses of it: by the equality of delegates, so that stubs are equal to each other where the originals are.</summary>
/// <remarks>Keeps nothing alive. Not safe for several threads.</remarks>
internal sealed class HomeDelegates
{
    private const int InitialLimit = 32;

    private readonly Dictionary<int, Entry> _entries = [];
    private int _count;
    private int _limit = InitialLimit;

    /// <summary>What is known of a delegate; null if nothing is.</summary>
    internal HomeDelegate? Find(Delegate value)
    {
        for (var entry = _entries.GetValueOrDefault(value.GetHashCode()); entry is not null; entry = entry.Next)
        {
            if (entry.Known.TryGetTarget(out var known) && known.Value!.Equals(value))
                return known;
        }

        return null;
    }

    /// <summary>From now on <paramref name="value"/>, and what is equal to it, is known as <paramref name="known"/>.</summary>
    internal void Add(Delegate value, HomeDelegate known)
    {
        if (_count >= _limit)
            Purge();
        known.Value = value;
        Insert(value.GetHashCode(), new WeakReference<HomeDelegate>(known));
    }

    /// <summary>Forgets everything.</summary>
    internal void Clear()
    {
        _entries.Clear();
        _count = 0;
    }

    private void Insert(int hash, WeakReference<HomeDelegate> known)
    {
        _entries[hash] = new Entry(known, _entries.GetValueOrDefault(hash));
        _count++;
    }

    /// <summary>Lets go of the entries of what has died.</summary>
    private void Purge()
    {
        var all = _entries.ToArray();
        Clear();
        foreach (var (hash, first) in all)
        {
            for (var entry = first; entry is not null; entry = entry.Next)
            {
                if (entry.Known.TryGetTarget(out _))
                    Insert(hash, entry.Known);
            }
        }

        _limit = Math.Max(InitialLimit, 2 * _count);
    }

    private sealed record Entry(WeakReference<HomeDelegate> Known, Entry? Next);
}

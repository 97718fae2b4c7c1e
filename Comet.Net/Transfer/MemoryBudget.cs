namespace Comet.Net.Transfer;

/// <summary>
/// A bound on the bytes of announced messages that several links hold together. Whoever does not fit waits in a queue, so that a large message is
/// not passed by small ones for ever. Used under the gate of one pump.
/// </summary>
internal sealed class MemoryBudget
{
    private readonly LinkedList<object> _waiting = new();
    private long _free;

    /// <param name="limit">The bound, in bytes.</param>
    internal MemoryBudget(long limit) => _free = limit;

    /// <summary>Takes <paramref name="bytes"/> out, or puts <paramref name="owner"/> in the queue: it asks again later.</summary>
    internal bool TryReserve(object owner, long bytes)
    {
        bool first = _waiting.First is null || _waiting.First.Value == owner;
        if (first && bytes <= _free)
        {
            _free -= bytes;
            _waiting.Remove(owner);
            return true;
        }

        if (!_waiting.Contains(owner))
        {
            _waiting.AddLast(owner);
        }

        return false;
    }

    /// <summary>Puts <paramref name="bytes"/> back.</summary>
    internal void Release(long bytes) => _free += bytes;

    /// <summary>Takes <paramref name="owner"/> out of the queue for good.</summary>
    internal void Forget(object owner) => _waiting.Remove(owner);
}

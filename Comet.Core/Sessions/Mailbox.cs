using System.Diagnostics.CodeAnalysis;

namespace Comet.Sessions;

/// <summary>
/// Hands items from a link's thread to a thread that waits for them, in order. Built for little delay: the waiter spins for a few microseconds
/// before it blocks.
/// </summary>
/// <typeparam name="T">The item.</typeparam>
/// <param name="capacity">How many may wait to be taken.</param>
internal sealed class Mailbox<T>(int capacity) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly ManualResetEventSlim _arrived = new(initialState: false, spinCount: 10);
    private readonly Queue<T> _items = new();
    private bool _isClosed;

    /// <summary>Gives an item; false if it is full, or nobody will take it any more.</summary>
    public bool TryPost(T item)
    {
        lock (_gate)
        {
            if (_items.Count == capacity || _isClosed)
                return false;
            _items.Enqueue(item);
        }

        _arrived.Set();
        return true;
    }

    /// <summary>Ends it: nothing can be posted any more, and once the items posted before have been taken, waiting ends at once. May be called again.</summary>
    public void Close()
    {
        lock (_gate)
            _isClosed = true;
        _arrived.Set();
    }

    /// <summary>Waits for an item; false if the mailbox was closed.</summary>
    public bool TryTake([MaybeNullWhen(false)] out T item)
    {
        _arrived.Wait();
        return TryTakeNow(out item);
    }

    /// <summary>Takes an item if there is one.</summary>
    public bool TryTakeNow([MaybeNullWhen(false)] out T item)
    {
        lock (_gate)
        {
            var taken = _items.TryDequeue(out item);
            if (_items.Count == 0 && !_isClosed)
                _arrived.Reset();
            return taken;
        }
    }

    /// <summary>Frees what blocked waiters need. Nobody may use the mailbox any more.</summary>
    public void Dispose() => _arrived.Dispose();
}

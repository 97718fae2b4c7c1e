using System.Diagnostics.CodeAnalysis;

namespace Comet.Sessions;

/// <summary>
/// Hands one item at a time from a link's thread to a thread that waits for it. Built for little delay: the waiter spins for a few microseconds
/// before it blocks.
/// </summary>
/// <typeparam name="T">The item.</typeparam>
internal sealed class Mailbox<T> : IDisposable
{
    private readonly Lock _gate = new();
    private readonly ManualResetEventSlim _arrived = new(initialState: false, spinCount: 10);
    private T? _item;
    private bool _hasItem;
    private bool _isClosed;

    /// <summary>Gives an item; false if the one before has not been taken, or nobody will take it any more.</summary>
    public bool TryPost(T item)
    {
        lock (_gate)
        {
            if (_hasItem || _isClosed)
                return false;
            _item = item;
            _hasItem = true;
        }

        _arrived.Set();
        return true;
    }

    /// <summary>Ends it: nothing can be posted any more, and once an item posted before has been taken, waiting ends at once. May be called again.</summary>
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
        lock (_gate)
        {
            item = _item;
            var taken = _hasItem;
            _item = default;
            _hasItem = false;
            if (!_isClosed)
                _arrived.Reset();
            return taken;
        }
    }

    /// <summary>Frees what blocked waiters need. Nobody may use the mailbox any more.</summary>
    public void Dispose() => _arrived.Dispose();
}

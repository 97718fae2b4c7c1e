namespace Comet.Runtime;

/// <summary>
/// The logical threads of one OS thread, used again and again. A pinned call may re-enter offloadable code, which is a logical thread of its own,
/// so they are kept by depth.
/// </summary>
internal sealed class EntryPool
{
    [ThreadStatic]
    private static EntryPool? _current;

    private CometThread?[] _threads = new CometThread?[2];
    private int _depth;
    private bool _isServerWorker;

    /// <summary>The pool of the calling OS thread.</summary>
    public static EntryPool ForThisThread => _current ??= new EntryPool();

    /// <summary>
    /// Says that the calling OS thread runs threads for a server: should this process be a home as well, nothing it calls may enter that session.
    /// </summary>
    public static void MarkServerWorker() => ForThisThread._isServerWorker = true;

    /// <summary>A thread of <paramref name="host"/>, one level further in; null on a server's thread.</summary>
    public CometThread? TryEnter(ThreadHost host)
    {
        if (_isServerWorker)
            return null;
        if (_depth == _threads.Length)
            Array.Resize(ref _threads, _depth * 2);

        ref var slot = ref _threads[_depth];
        if (slot is null || !ReferenceEquals(slot.Host, host))
            slot = new CometThread(host);
        slot.Begin();
        _depth++;
        return slot;
    }

    /// <summary>Goes one level out.</summary>
    /// <exception cref="InvalidOperationException">The thread is not the innermost one entered by this OS thread.</exception>
    public void Exit(CometThread thread)
    {
        if (_depth == 0 || !ReferenceEquals(_threads[_depth - 1], thread))
            throw new InvalidOperationException("A thread left a session that another OS thread entered, or out of order.");
        _depth--;
    }
}

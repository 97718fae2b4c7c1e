namespace Comet.Runtime;

/// <summary>
/// The thread objects of a home session. Held weakly: each belongs to an OS thread, and goes with it. Safe from any thread.
/// </summary>
internal sealed class ThreadRegistry
{
    private readonly Lock _gate = new();
    private readonly List<WeakReference<CometThread>> _threads = [];

    // Rebuilt only when threads come or go, so that looking at them is free of locks and allocations.
    private volatile WeakReference<CometThread>[] _snapshot = [];

    /// <summary>Adds one.</summary>
    public void Add(CometThread thread)
    {
        lock (_gate)
        {
            _threads.RemoveAll(reference => !reference.TryGetTarget(out _));
            _threads.Add(new WeakReference<CometThread>(thread));
            _snapshot = [.. _threads];
        }
    }

    /// <summary>Those that live.</summary>
    public Enumerator Snapshot() => new(_snapshot);

    /// <summary>Goes through the threads of one moment.</summary>
    public struct Enumerator(WeakReference<CometThread>[] threads)
    {
        private int _next;

        /// <summary>The current thread.</summary>
        public CometThread Current { get; private set; } = null!;

        /// <summary>This.</summary>
        public readonly Enumerator GetEnumerator() => this;

        /// <summary>Goes to the next thread.</summary>
        public bool MoveNext()
        {
            while (_next < threads.Length)
            {
                if (!threads[_next++].TryGetTarget(out var thread))
                    continue;
                Current = thread;
                return true;
            }

            return false;
        }
    }
}

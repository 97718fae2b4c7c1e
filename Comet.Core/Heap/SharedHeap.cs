using Comet.Links;
namespace Comet.Runtime;

/// <summary>
/// One end's half of a session's shared heap: it captures what has changed here since the last sync, and applies what has changed at the peer.
/// </summary>
/// <remarks>
/// Not safe for several threads: the session serialises all calls, and no Comet thread of the session runs during them.
/// Syncs strictly alternate or follow each other; a sync is applied at the peer before the peer captures one.
/// </remarks>
internal sealed class SharedHeap : IDisposable
{
    private readonly HeapState _state;
    private readonly SyncCapture _capture;
    private readonly SyncStaging _staging;

    /// <summary>Creates an empty heap.</summary>
    /// <param name="types">The types that can cross, frozen; the peer's table has the same fingerprint.</param>
    /// <param name="isHome">Whether this is home's heap.</param>
    public SharedHeap(TypeTable types, bool isHome)
    {
        types.Freeze();
        _state = new HeapState(types, isHome);
        _capture = new SyncCapture(_state);
        _staging = new SyncStaging(_state);
    }

    /// <summary>The types that can cross.</summary>
    public TypeTable Types => _state.Types;

    /// <summary>How many objects both ends know. Dead ones count until the next <see cref="Pin"/>.</summary>
    public int TrackedObjects => _state.Objects.Count;

    /// <summary>The highest ids either end has handed out so far; what bounds the tables.</summary>
    internal (uint Own, uint Peer) HighestIds => (_state.OwnIds.Highest, _state.HighestPeerId);

    /// <summary>The shadows a capture would find changed now.</summary>
    internal IReadOnlyList<Shadow> FindChanged()
    {
        _state.Liveness.Pin();
        try
        {
            var changed = _capture.FindChanged();
            _state.Flagged.PutBack();
            return changed;
        }
        finally
        {
            _state.Liveness.Unpin();
        }
    }

    /// <summary>
    /// Captures everything that changed since the last sync, all objects that are reached for the first time, and the stacks.
    /// The shadows take over what is sent: from now on the peer counts as having it, unless <see cref="Abandoned"/> is called.
    /// </summary>
    /// <param name="stacks">The stacks.</param>
    /// <param name="maxLength">How long the sync may become, or somewhat more, for whoever would not send a longer one.</param>
    /// <exception cref="NotPortableException">Something that cannot cross was met; nothing counts as sent.</exception>
    /// <exception cref="SyncTooLargeException">It becomes longer than <paramref name="maxLength"/>; nothing counts as sent.</exception>
    public CapturedSync Capture(IReadOnlyList<StackPush> stacks, int maxLength = LinkLimits.MaxMessageLength)
    {
        _state.Liveness.Pin();
        try
        {
            _state.Revision++;
            return _capture.Run(stacks, maxLength);
        }
        finally
        {
            _state.Liveness.Unpin();
        }
    }

    /// <summary>Decodes and validates a peer's sync. The heap is not touched.</summary>
    /// <exception cref="MalformedSyncException">The message is not one a correct peer could have sent.</exception>
    public StagedSync Decode(ReadOnlySpan<byte> message)
    {
        _state.Liveness.Pin();
        try
        {
            return _staging.Run(message);
        }
        finally
        {
            _state.Liveness.Unpin();
        }
    }

    /// <summary>
    /// Applies a sync. Call it after the last <see cref="Decode"/> and before the next capture; afterwards the shadows equal their objects,
    /// so nothing of it is sent back.
    /// </summary>
    /// <remarks>It fails only where a dictionary key's own <see cref="object.GetHashCode"/> or <see cref="object.Equals(object)"/> does.</remarks>
    /// <exception cref="InvalidOperationException">The heap has changed since the sync was decoded.</exception>
    public void Apply(StagedSync sync)
    {
        if (sync.Revision != _state.Revision)
            throw new InvalidOperationException("The heap has changed since the sync was decoded.");
        _state.Revision++;
        _state.Liveness.Pin();
        try
        {
            SyncApply.Run(_state, sync);
        }
        finally
        {
            _state.Liveness.Unpin();
        }
    }

    /// <summary>
    /// The last captured sync did not arrive or was not applied. Its changes will be sent again, its new objects are unknown to the peer again.
    /// Call it before the next capture, and before the last <see cref="Unpin"/>.
    /// </summary>
    public void Abandoned()
    {
        _state.Liveness.Pin();
        try
        {
            _state.Revision++;
            _capture.Withdraw();
        }
        finally
        {
            _state.Liveness.Unpin();
        }
    }

    /// <summary>
    /// Keeps every known object alive until <see cref="Unpin"/> has been called as often. Home calls it before it captures, and as long as a
    /// thread is away: the server may refer to any of them. At the server it does nothing.
    /// </summary>
    public void Pin() => _state.Liveness.Pin();

    /// <summary>The counterpart of <see cref="Pin"/>. With the last one, the last captured sync counts as arrived.</summary>
    public void Unpin()
    {
        if (_state.Liveness.Unpin() && _state.IsHome)
            _capture.Release();
    }

    /// <summary>
    /// Forgets all objects, here; the peer must do so at the same moment of the protocol. The next capture sends everything that it reaches.
    /// </summary>
    public void Reset()
    {
        _capture.Release();
        _state.Reset();
    }

    /// <summary>Frees the weak handles.</summary>
    public void Dispose() => _state.Liveness.Dispose();
}

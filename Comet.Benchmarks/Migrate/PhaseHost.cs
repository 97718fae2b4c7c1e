using System.Diagnostics;
using Comet.Runtime;
using Comet.Sessions;

namespace Comet.Benchmarks.Migrate;

/// <summary>
/// Both endpoints of a session in one process and on one thread, with two heaps and without a wire, so that each phase of a crossing can be timed.
/// Threads cross at the safepoints that <paramref name="stopsAt"/> chooses, until they have crossed <paramref name="crossings"/> times.
/// </summary>
/// <param name="crossings">How often a thread crosses, there and back counting as two.</param>
/// <param name="stopsAt">Whether to stop at a safepoint; given how many were met since the last stop, and the activations not yet resumed.</param>
internal sealed class PhaseHost(TypeTable types, int crossings, Func<PhaseHost.Safepoint, bool> stopsAt) : ThreadHost, IDisposable
{
    private const int ThreadNumber = 1;
    private const int Generation = 0;

    private readonly SharedHeap _homeHeap = new(types, isHome: true);
    private readonly SharedHeap _awayHeap = new(types, isHome: false);
    private readonly List<Phases> _crossings = [];
    private CometThread? _away;
    private int _safepoints;
    private long _stopped;
    private long _resumed;
    private double _resume;

    /// <summary>A safepoint at which a thread asks whether to stop. The first one of all is before the method begins, when there is no activation yet.</summary>
    /// <param name="Crossings">How often it has crossed.</param>
    /// <param name="Number">How many safepoints it has met since, this one included.</param>
    /// <param name="SuspendedFrames">How many activations are still suspended, being outside all that run.</param>
    public readonly record struct Safepoint(int Crossings, int Number, int SuspendedFrames)
    {
        /// <summary>Whether the thread's method has not begun.</summary>
        public bool IsEntry => Crossings == 0 && Number == 1;
    }

    /// <summary>The crossings so far.</summary>
    public IReadOnlyList<Phases> Crossings => _crossings;

    /// <inheritdoc/>
    public override MigrationPolicy Policy => MigrationPolicy.Always;

    /// <inheritdoc/>
    public override int MaxMigrations => crossings;

    /// <summary>Runs offloadable code with this session.</summary>
    public void Run(Action code)
    {
        _away = new CometThread(this, isAway: true);
        CometThread.Activate(this);
        try
        {
            code();
        }
        finally
        {
            CometThread.Deactivate(this);
        }
    }

    /// <inheritdoc/>
    public override bool TryBeginMove(CometThread thread)
    {
        _stopped = Stopwatch.GetTimestamp();
        if (_safepoints++ == 0)
            _resume = Microseconds(_resumed, _stopped);
        if (!stopsAt(new Safepoint(_crossings.Count, _safepoints, thread.Stack.Count)))
            return false;

        NoteResumed();
        _stopped = Stopwatch.GetTimestamp();
        return true;
    }

    /// <inheritdoc/>
    public override void Move(CometThread thread)
    {
        // As a session does it: home holds its objects from the capture until the thread is back, and that is part of the price.
        var start = Stopwatch.GetTimestamp();
        _homeHeap.Pin();
        var sync = Capture(thread, _homeHeap);
        var encoded = Stopwatch.GetTimestamp();
        Apply(sync, _away!, _awayHeap);
        Note(thread, sync, start, encoded);

        _away!.Arrive(ThreadNumber, thread.Moves);
        if (_away.RunFrames())
            _away.PushCompletion();

        start = Stopwatch.GetTimestamp();
        sync = Capture(_away, _awayHeap);
        encoded = Stopwatch.GetTimestamp();
        Apply(sync, thread, _homeHeap);
        _homeHeap.Unpin();
        Note(thread, sync, start, encoded);
        thread.Arm();
    }

    /// <inheritdoc/>
    public override int NextThreadId() => ThreadNumber;

    /// <inheritdoc/>
    public void Dispose()
    {
        _homeHeap.Dispose();
        _awayHeap.Dispose();
    }

    private static CapturedSync Capture(CometThread from, SharedHeap heap)
    {
        var kept = from.Stack.CountShared(0, Generation);
        var sync = heap.Capture([new StackPush(ThreadNumber, kept, from.Stack.Frames[kept..].ToArray())]);
        from.Stack.MarkShared(0, Generation);
        return sync;
    }

    private static void Apply(CapturedSync sync, CometThread to, SharedHeap heap)
    {
        var staged = heap.Decode(sync.Message.Span);
        var arrival = StackArrival.Validate(staged.Stacks, ThreadNumber, to.Stack.Count);
        heap.Apply(staged);
        arrival.ApplyTo(to.Stack, 0);
        to.Stack.MarkShared(0, Generation);
    }

    private void Note(CometThread thread, CapturedSync sync, long suspended, long encoded)
    {
        thread.CountMove();
        _safepoints = 0;
        _resumed = Stopwatch.GetTimestamp();
        _crossings.Add(new Phases(
            Microseconds(_stopped, suspended), Microseconds(suspended, encoded), Microseconds(encoded, _resumed), 0,
            sync.Statistics.MessageBytes, sync.Statistics.HeapBytes, sync.Statistics.Frames));
    }

    /// <summary>How long the last crossing's resuming took is known at the safepoint after it.</summary>
    private void NoteResumed()
    {
        if (_crossings.Count > 0)
            _crossings[^1] = _crossings[^1] with { Resume = _resume };
    }

    private static double Microseconds(long start, long end) => Stopwatch.GetElapsedTime(start, end).TotalMicroseconds;
}

using System.Diagnostics;
using Comet.Runtime;

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

    private readonly SharedHeap _homeHeap = new(types, isHome: true);
    private readonly SharedHeap _awayHeap = new(types, isHome: false);
    private readonly List<Phases> _crossings = [];
    private CometThread? _away;
    private int _safepoints;
    private long _stopped;
    private long _resumed;
    private double _resume;

    /// <summary>A safepoint at which a thread asks whether to stop.</summary>
    /// <param name="Crossings">How often it has crossed.</param>
    /// <param name="Number">How many safepoints it has met since, this one included.</param>
    /// <param name="SuspendedFrames">How many activations are still suspended, being outside all that run.</param>
    public readonly record struct Safepoint(int Crossings, int Number, int SuspendedFrames);

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
        Cross(thread, _homeHeap, _away!, _awayHeap);
        thread.CountMove();
        _away!.Arrive(thread.Id, thread.Moves);
        if (_away.RunFrames())
            _away.PushCompletion();
        Cross(_away, _awayHeap, thread, _homeHeap);
        thread.CountMove();
        thread.Arm();
    }

    /// <inheritdoc/>
    public override long NextThreadId() => ThreadNumber;

    /// <inheritdoc/>
    public void Dispose()
    {
        _homeHeap.Dispose();
        _awayHeap.Dispose();
    }

    private void Cross(CometThread from, SharedHeap fromHeap, CometThread to, SharedHeap toHeap)
    {
        var suspended = Stopwatch.GetTimestamp();
        var kept = from.Stack.CountShared(0);
        var sync = fromHeap.Capture([new StackPush(ThreadNumber, kept, from.Stack.Frames[kept..].ToArray())]);
        var encoded = Stopwatch.GetTimestamp();

        var staged = toHeap.Decode(sync.Message.Span);
        toHeap.Apply(staged);
        to.Stack.Truncate(kept);
        foreach (var frame in staged.Stacks[0].NewFrames)
            to.Stack.Push(frame);
        _resumed = Stopwatch.GetTimestamp();

        from.Stack.MarkShared(0);
        to.Stack.MarkShared(0);
        _crossings.Add(new Phases(
            Microseconds(_stopped, suspended), Microseconds(suspended, encoded), Microseconds(encoded, _resumed), 0,
            sync.Statistics.MessageBytes, sync.Statistics.HeapBytes, sync.Statistics.Frames));
        _safepoints = 0;
    }

    /// <summary>How long the last crossing's resuming took is known at the safepoint after it.</summary>
    private void NoteResumed()
    {
        if (_crossings.Count > 0)
            _crossings[^1] = _crossings[^1] with { Resume = _resume };
    }

    private static double Microseconds(long start, long end) => Stopwatch.GetElapsedTime(start, end).TotalMicroseconds;
}

using Comet.Runtime;

namespace Comet.Tests.Threads;

/// <summary>
/// Both endpoints without a heap and a wire: frames are handed over as they are. What remains is the driver loop and the policies.
/// </summary>
internal sealed class DirectHost : ThreadHost
{
    private readonly AwayHost _awayHost;
    private readonly CometThread _away;
    private int _threads;

    public DirectHost(MigrationPolicy policy, int maxMigrations = int.MaxValue, bool knowsPlaces = false)
    {
        History = knowsPlaces ? new PlaceHistory() : null;
        Policy = policy;
        MaxMigrations = maxMigrations;
        _awayHost = new AwayHost(this);
        _away = new CometThread(_awayHost, isAway: true);
    }

    public override MigrationPolicy Policy { get; }

    public override int MaxMigrations { get; }

    public override PlaceHistory? History { get; }

    public override bool RunsAhead => true;

    public override long MoveCost => System.Diagnostics.Stopwatch.Frequency / 1000;

    /// <summary>Moves made, in both directions.</summary>
    public int Moves { get; private set; }

    /// <summary>The most frames that crossed at once.</summary>
    public int MostFramesMoved { get; private set; }

    /// <summary>Frames that had to be given to the server because it did not hold them.</summary>
    public int FramesSent { get; private set; }

    /// <summary>Twins that ran at the server see this.</summary>
    public int StopsAtHome { get; private set; }

    public override bool TryBeginMove(CometThread thread) => true;

    public override int NextThreadId() => ++_threads;

    public override void Move(CometThread thread)
    {
        var stack = thread.Stack;
        var start = stack.FindPortableStart();
        if (start == stack.Count)
        {
            StopsAtHome++;
            thread.Arm();
            return;
        }

        var moving = stack.Frames[start..].ToArray();
        MostFramesMoved = Math.Max(MostFramesMoved, moving.Length);
        FramesSent += moving.Length - stack.CountShared(start, 0);
        Moves++;
        thread.CountMove();

        _away.Stack.Clear();
        foreach (var frame in moving)
            _away.Stack.Push(frame);
        _away.Stack.MarkShared(0, 0);
        _away.Arrive(thread.Id, thread.Moves);
        if (_away.RunFrames())
            _away.PushCompletion();

        var kept = _away.Stack.CountShared(0, 0);
        stack.Truncate(start + kept);
        foreach (var frame in _away.Stack.Frames[kept..])
            stack.Push(frame);
        stack.MarkShared(start, 0);
        Moves++;
        thread.CountMove();
        thread.Arm();
    }

    /// <summary>Enters, runs a twin, drives it to its end and leaves, as generated code does.</summary>
    public T Run<T>(Func<CometThread, T> twin)
    {
        CometThread.Activate(this);
        try
        {
            var thread = CometThread.TryEnter()!;
            try
            {
                var result = twin(thread);
                return thread.Unwinding ? thread.Drive<T>() : result;
            }
            finally
            {
                thread.Exit();
            }
        }
        finally
        {
            CometThread.Deactivate(this);
        }
    }

    private sealed class AwayHost(DirectHost home) : ThreadHost
    {
        public override MigrationPolicy Policy => home.Policy;

        public override int MaxMigrations => home.MaxMigrations;

        public override bool TryBeginMove(CometThread thread) => true;

        public override void Move(CometThread thread) => throw new InvalidOperationException("The server does not drive.");

        public override int NextThreadId() => throw new InvalidOperationException("The server does not number threads.");
    }
}

using System.Diagnostics;

namespace Comet.Runtime;

// What happens at a safepoint once something is signalled.
public sealed partial class CometThread
{
    private bool _staysHome;
    private int _countdown;
    private int _moves;

    // Whether the thread has stopped because its policy says so, and not since it had to.
    private bool _stopsByChoice;

    // Whether the thread must stop at the server since home wants it back, or has gone another way.
    private volatile bool _mustLeave;

    // As of the last poll under the tau policy: the run then, and when the thread was seen in it first. Read by the ticker.
    private int _polledRun;
    private long _freeSince;

    // What calls have taken that the thread would not wait for, to a period of the ticker, which writes it.
    private long _timeInCalls;

    /// <summary>Moves so far, in both directions, since the thread was entered.</summary>
    internal int Moves => _moves;

    public partial bool Poll()
    {
        if (_isFollowing)
            return Stop();

        _isInCall = false;

        // Cleared before anything is looked at: a request made meanwhile is seen now or at the next safepoint, never lost.
        if (!CountsSafepoints)
            Interlocked.And(ref _signal, ~InterruptedBit);

        if (!_host.MustStop && !_mustLeave)
        {
            if (!(WantsToMove() && HasOneContext() && _host.TryBeginMove(this)))
                return false;
            _stopsByChoice = true;
        }

        Interlocked.Or(ref _signal, UnwindingBit);
        return true;
    }

    public partial bool StopsAfter<T>(T result)
    {
        if (Unwinding)
            return true;
        if (!Poll())
            return false;
        Save(new ReturnFrame<T> { Result = result });
        return true;
    }

    public partial bool StopsAfter()
    {
        if (Unwinding)
            return true;
        if (!Poll())
            return false;
        Save(new ReturnFrame());
        return true;
    }

    /// <summary>Asks the thread to look at its next safepoint. May be called from any thread.</summary>
    internal void Interrupt() => Interlocked.Or(ref _signal, InterruptedBit);

    /// <summary>Asks the thread to stop at its next safepoint. May be called from any thread.</summary>
    internal void AskToLeave()
    {
        _mustLeave = true;
        Interrupt();
    }

    /// <summary>Notes that the thread has moved: one move of its allowance is used up.</summary>
    internal void CountMove() => _moves++;

    /// <summary>Decides that the thread is not to move again until it is entered anew.</summary>
    internal void KeepHome()
    {
        _staysHome = true;
        Arm();
    }

    /// <summary>Starts counting safepoints afresh: the thread has been entered or has arrived, or a move did not come about.</summary>
    internal void Arm()
    {
        _activity++;
        _run++;
        _isInCall = false;
        if (MayMove && _host.Policy.CountsSafepoints(_isAway))
        {
            _countdown = _host.Policy.NextGap(Id, _moves);
            Interlocked.Or(ref _signal, InterruptedBit);
        }
        else
        {
            _countdown = 0;
        }
    }

    /// <summary>The ticker's look at a thread under the tau policy; false if it does not run. Called by the ticker's thread.</summary>
    /// <param name="now">The time.</param>
    /// <param name="sinceLast">How long ago the last look was.</param>
    /// <param name="moveCost">The predicted price of a move.</param>
    internal bool Tick(long now, long sinceLast, long moveCost)
    {
        if (!_isRunning)
            return false;

        // The safepoint after the call says that it is over.
        var isInCall = _isInCall;
        if (isInCall)
            Volatile.Write(ref _timeInCalls, _timeInCalls + sinceLast);
        var isSameRun = Volatile.Read(ref _run) == Volatile.Read(ref _polledRun);
        if (!_staysHome && (isInCall || !isSameRun || FreeTime(now) - Volatile.Read(ref _freeSince) >= Math.Max(moveCost, Volatile.Read(ref _price))))
            Interrupt();
        return true;
    }

    /// <summary>A clock that stands still in calls that the thread would not wait for.</summary>
    private long FreeTime(long now) => now - Volatile.Read(ref _timeInCalls);

    private bool CountsSafepoints => _countdown > 0;

    private bool MayMove => !_staysHome && _moves < _host.MaxMigrations;

    private bool WantsToMove()
    {
        if (!MayMove)
            return false;
        if (!CountsSafepoints)
            return !_isAway && _host.Policy.Kind == MigrationPolicyKind.Tau && IsTimeToMove();
        if (--_countdown > 0)
            return false;

        _countdown = _host.Policy.NextGap(Id, _moves);
        return true;
    }

    /// <summary>
    /// Ski-rental, unless it is known what comes. The first poll after a pinned call starts the clock (the call itself may have taken long, which is no reason to move); a later
    /// one that finds no pinned call in between, and the price of a move gone by, is the moment.
    /// </summary>
    private bool IsTimeToMove()
    {
        if (_movesAtOnce)
        {
            DecideByHistory();
            return true;
        }

        var now = FreeTime(Stopwatch.GetTimestamp());
        if (_polledRun == _run)
        {
            DecideByWaiting(now - _freeSince);
            return _freeRun >= Math.Max(_host.MoveCost, _price);
        }

        Volatile.Write(ref _freeSince, now);
        Volatile.Write(ref _polledRun, _run);
        return false;
    }

    private bool Stop()
    {
        Interlocked.Or(ref _signal, UnwindingBit);
        return true;
    }
}

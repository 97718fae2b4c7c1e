using System.Diagnostics;

namespace Comet.Runtime;

// What is expected of the thread, by the history of the place where it is.
public sealed partial class CometThread
{
    /// <summary>How many times what is expected of a place a move that has lost time is taken to cost there.</summary>
    private const int DearnessOfLosses = 3;

    private EntryPoint? _entryPoint;
    private Place? _place;
    private int _placeRun;
    private bool _movesAtOnce;

    // As of the decision to move: what the move may cost, and how long the thread has been free, or is by expectation.
    private long _budget;
    private long _freeRun;
    private long _expectedRun;
    private int _placeCalls;

    // What the last move from this place cost, or one that was too dear would have; the thread waits for as long before it tries again.
    private long _price;

    /// <summary>Notes through which method the thread was entered.</summary>
    public void StartsAt(EntryPoint point)
    {
        _entryPoint = point;
        if (_host.History is { } history)
            ComesTo(point.PlaceIn(history));
    }

    /// <summary>What the move that the thread has decided on may cost.</summary>
    internal long Budget => _budget;

    /// <summary>The method through which the thread was entered, for people; empty if that is not known.</summary>
    internal string EntryMethod => _entryPoint?.Method ?? "";

    /// <summary>How long the thread had been free of what must run at home when it decided to move.</summary>
    internal long FreeRun => _freeRun;

    /// <summary>How long it is expected to be free, if it decided by what is known of its place; else 0.</summary>
    internal long ExpectedRun => _expectedRun;

    /// <summary>The thread is at a place from which on its runs are counted; null if nothing can be said of where it is.</summary>
    internal void ComesTo(Place? place)
    {
        _place = place;
        _placeRun = _run;
        _movesAtOnce = false;
        Expect();
    }

    /// <summary>Whether the move that the thread has decided on is worth a price. If not, it stays, and waits for that long.</summary>
    internal bool Affords(long price)
    {
        if (ExpectedRun != 0)
            _place?.SetPrice(_placeCalls, price);
        if (_budget >= price)
            return true;
        _price = price;
        return false;
    }

    /// <summary>The move came about: the thread had been free for a while, and then did at the server what would have taken <paramref name="work"/> at home; the rest of its time away was <paramref name="cost"/>.</summary>
    internal void AddRun(long work, long cost)
    {
        _price = 0;
        _place?.AddRun(_placeCalls, _freeRun + work);

        // What it costs after a while of waiting, when more has changed, says nothing of a move at once.
        if (ExpectedRun != 0)
            _place?.AddMove(_placeCalls, cost);
    }

    /// <summary>The move came about, and lost time. It is not soon tried from this place again.</summary>
    internal void Regret() => _place?.SetLoss(_placeCalls, DearnessOfLosses * _budget);

    /// <summary>
    /// The thread comes to what must run at home, or to its end, and may have been free until then without having moved: that is how long it is free here. Runs that were too short for the ticker to see are too
    /// short to be worth a move.
    /// </summary>
    private void EndRun()
    {
        if (_place is not { } place || _polledRun != _run || _isFollowing)
            return;
        place.AddRun(_run - _placeRun, Math.Max(0, FreeTime(Stopwatch.GetTimestamp()) - _freeSince));
        place.Forgive(_run - _placeRun);
    }

    /// <summary>Looks up whether what comes now is worth a move; then the next safepoint is the moment.</summary>
    internal void Expect()
    {
        if (_place is null || !MayMove)
            return;
        var calls = _run - _placeRun;
        _price = _place.Price(calls);
        _movesAtOnce = _place.IsWorthAMove(calls, _host.SpeedUp, _host.FixedMoveCost);
        if (_movesAtOnce)
            Interrupt();
    }

    private void DecideByHistory()
    {
        _movesAtOnce = false;
        _placeCalls = _run - _placeRun;
        _freeRun = 0;
        _expectedRun = _place!.Expected(_placeCalls);
        _budget = _place.Gain(_placeCalls, _host.SpeedUp);
    }

    private void DecideByWaiting(long freeRun)
    {
        _placeCalls = _run - _placeRun;
        _freeRun = _budget = freeRun;
        _expectedRun = 0;
    }

    private void ForgetPlace()
    {
        EndRun();
        _entryPoint = null;
        _place = null;
        _movesAtOnce = false;
        _price = 0;
    }
}

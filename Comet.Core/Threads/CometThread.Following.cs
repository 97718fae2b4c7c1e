namespace Comet.Runtime;

// A thread that makes a call at home while it runs ahead at the server, as if the call had been made.
public sealed partial class CometThread
{
    // The same OS thread reads and writes these, but for who asks whether another one follows.
    private volatile bool _isFollowing;
    private int _followedActivity;
    private int _followedDepth;
    private int _followingOn;
    private CallAhead _followedTo;

    /// <summary>Where the thread, which has stopped, stands: at the server, before a call.</summary>
    internal CallAhead NextCall => new(_stack.Frames[^1].GetType(), _stack.Frames[^1].Point);

    /// <summary>Whether the thread is, at the server, ahead of what it does here.</summary>
    internal bool IsFollowing => _isFollowing;

    /// <summary>Whether the thread follows, and this OS thread runs it.</summary>
    internal bool IsFollowingHere => _isFollowing && _followingOn == Environment.CurrentManagedThreadId;

    /// <summary>
    /// At home: the thread makes the call before which its innermost frame stands, and stops right after it. Whoever drives it must see that it does nothing else,
    /// by <see cref="HasFollowed"/>.
    /// </summary>
    internal void Follow()
    {
        _followedTo = NextCall with { Point = _stack.Frames[^1].PointAfterCall };
        _followedDepth = _stack.Count;
        _followedActivity = _activity;
        _followingOn = Environment.CurrentManagedThreadId;
        _isFollowing = true;
        Interrupt();
    }

    /// <summary>
    /// Whether the thread, which has stopped, has come to where the server went on: the call has not thrown, and nothing was done since but what the call itself does.
    /// </summary>
    internal bool HasFollowed() =>
        _stack.Count == _followedDepth && NextCall == _followedTo
        // Whoever comes to the same place again has passed the safepoint before the call.
        && _activity == _followedActivity
        && HasOneContext();

    /// <summary>The thread is at home only from now on.</summary>
    internal void StopFollowing() => _isFollowing = false;

    /// <summary>At the server: goes on as if the call before which the innermost frame stands had been made.</summary>
    internal void PassCall()
    {
        _stack.TryPop(out var frame);
        frame!.Point = frame.PointAfterCall;
        _stack.Push(frame);
        Arm();
    }

    /// <summary>The thread has ended, or waits, where the server goes on.</summary>
    private void EndFollowing()
    {
        if (_isFollowing)
            _host.Diverge(this);
    }
}

/// <summary>A call that is made at home and that threads may run ahead of: the frame that makes it, and where.</summary>
internal readonly record struct CallAhead(Type Frame, int Point);

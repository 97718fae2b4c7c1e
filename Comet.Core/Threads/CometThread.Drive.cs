namespace Comet.Runtime;

// The driver loop.
public sealed partial class CometThread
{
    public partial T Drive<T>()
    {
        DriveToEnd();
        return TakeResult<T>();
    }

    public partial void Drive()
    {
        DriveToEnd();
        TakeResult();
    }

    /// <summary>
    /// Resumes frames from the innermost outwards. Returns true when none are left (and the completion is that of the outermost), false when the
    /// thread was stopped (and its stack is complete again).
    /// </summary>
    internal bool RunFrames()
    {
        while (_stack.TryPop(out var frame))
        {
            if (frame is CompletionFrame)
            {
                frame.Resume(this);
                continue;
            }

            if (frame.Awaits != AwaitKind.None)
                ReturnToContexts();
            _resumed = frame;
            Interlocked.Or(ref _signal, ResumingBit);
            try
            {
                frame.Resume(this);
            }
            catch (Exception exception)
            {
                // Nothing but an activation that throws before it has taken its frame leaves the bit set; the next frame must find it clear.
                Interlocked.And(ref _signal, ~ResumingBit);
                SetThrown(exception);
            }

            if (Unwinding)
            {
                CollectSaved();
                if (!StaysAway())
                    return false;
            }
        }

        EndFollowing();
        return true;
    }

    /// <summary>Whether a thread that is away and would go home goes on where it is: it need not go, and holds what cannot cross for the moment.</summary>
    private bool StaysAway()
    {
        var stopsByChoice = _stopsByChoice;
        _stopsByChoice = false;
        if (!stopsByChoice || !_isAway || _stack.FindPortableStart() == 0)
            return false;
        Arm();
        return true;
    }

    /// <summary>Puts the outcome of the last activation on the stack, so that it crosses to where the next frame out waits for it.</summary>
    internal void PushCompletion()
    {
        if (_completion is null)
            return;
        _stack.Push(_completion.ToFrame());
        _completion = null;
    }

    /// <summary>Drops what a hostile or broken peer may have left behind: a completion nobody waits for.</summary>
    internal void DropCompletion()
    {
        _completion = null;
        _resumed = null;
    }

    private void DriveToEnd()
    {
        CollectSaved();
        do
            _host.Move(this);
        while (!RunFrames());
    }

    /// <summary>Ends unwinding: the frames the twins saved become the top of the stack.</summary>
    private void CollectSaved()
    {
        _stack.PushReversed(_saved.AsSpan(0, _savedCount));
        Array.Clear(_saved, 0, _savedCount);
        _savedCount = 0;
        Interlocked.And(ref _signal, ~UnwindingBit);
    }
}

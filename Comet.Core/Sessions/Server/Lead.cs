using System.Diagnostics;
using Comet.Runtime;

namespace Comet.Sessions;

/// <summary>
/// How far a thread at the server is ahead of home: the calls that it did not wait for, as far as home has not followed. One that is too far ahead waits here. Safe from any thread.
/// </summary>
internal sealed class Lead
{
    private readonly object _gate = new();
    private readonly Queue<(CallAhead Call, int Bytes)> _open = [];
    private long _arrived;
    private long _waited;
    private int _moves;
    private int _followed;
    private int _bytes;
    private bool _isAllowed;

    /// <summary>How long the thread has worked.</summary>
    public TimeSpan Work
    {
        get
        {
            lock (_gate)
                return Stopwatch.GetElapsedTime(_arrived + _waited);
        }
    }

    /// <summary>The thread has arrived.</summary>
    /// <param name="moves">Its moves, for <see cref="IsOf"/>.</param>
    /// <param name="isAllowed">Whether it may run ahead at all.</param>
    public void Begin(int moves, bool isAllowed)
    {
        lock (_gate)
        {
            _arrived = Stopwatch.GetTimestamp();
            _moves = moves;
            _isAllowed = isAllowed;
        }
    }

    /// <summary>Whether this is the visit that began with the thread's so many moves.</summary>
    public bool IsOf(int moves)
    {
        lock (_gate)
            return _moves == moves;
    }

    /// <summary>Waits until the thread may run ahead of another call; false if it may not, any more or at all.</summary>
    public bool WaitForRoom()
    {
        lock (_gate)
        {
            var began = Stopwatch.GetTimestamp();
            while (_isAllowed && (_open.Count >= SessionProtocol.MaxCallsAhead || _bytes > SessionProtocol.MaxBytesAhead))
                Monitor.Wait(_gate);
            _waited += Stopwatch.GetTimestamp() - began;
            return _isAllowed;
        }
    }

    /// <summary>The thread runs ahead of a call; home has been told, in so many bytes.</summary>
    public void Add(CallAhead call, int bytes)
    {
        lock (_gate)
        {
            _open.Enqueue((call, bytes));
            _bytes += bytes;
        }
    }

    /// <summary>Home has made so many calls since the thread came; false if it cannot have.</summary>
    public bool TryFollow(int calls)
    {
        lock (_gate)
        {
            if (calls < _followed || calls - _followed > _open.Count)
                return false;
            for (; _followed < calls; _followed++)
                _bytes -= _open.Dequeue().Bytes;
            Monitor.Pulse(_gate);
            return true;
        }
    }

    /// <summary>From now on the thread may not run ahead of calls; if it waits for that, it comes home.</summary>
    public void End()
    {
        lock (_gate)
        {
            _isAllowed = false;
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>The call with that number, counted from 1; null if home has followed it, or it was never made.</summary>
    public CallAhead? Find(int number)
    {
        lock (_gate)
            return number > _followed && number - _followed <= _open.Count ? _open.ElementAt(number - _followed - 1).Call : null;
    }
}

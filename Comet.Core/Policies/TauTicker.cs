using System.Diagnostics;

namespace Comet.Runtime;

/// <summary>
/// Looks at a session's running threads about once a millisecond, so that they need not look at a clock themselves. It rests while none runs.
/// </summary>
internal sealed class TauTicker : IDisposable
{
    private const int LongestPeriodMilliseconds = 20;

    /// <summary>Ticks without a running thread after which it rests: threads that come and go quickly must not wake it each time.</summary>
    private const int IdleTicks = 100;

    private readonly ThreadRegistry _threads;
    private readonly Func<long> _moveCost;
    private readonly Lock _gate = new();
    private readonly AutoResetEvent _wake = new(false);
    private volatile bool _isResting = true;
    private volatile bool _isDisposed;
    private Thread? _runner;
    private long _lastTick;

    /// <summary>A ticker that rests.</summary>
    /// <param name="threads">The threads to look at.</param>
    /// <param name="moveCost">The predicted price of a move, in ticks of the system's stopwatch.</param>
    public TauTicker(ThreadRegistry threads, Func<long> moveCost)
    {
        _threads = threads;
        _moveCost = moveCost;
    }

    /// <summary>A thread has begun to run; what says so was written before this call.</summary>
    public void OnRunning()
    {
        // Pairs with the fence in Rest: either this sees that it rests, or it sees that a thread runs.
        Interlocked.MemoryBarrier();
        if (_isResting)
            Wake();
    }

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _wake.Set();
        }
    }

    private void Wake()
    {
        lock (_gate)
        {
            if (!_isResting || _isDisposed)
                return;
            _isResting = false;
            if (_runner is null)
            {
                _runner = new Thread(Run) { IsBackground = true, Name = "Comet ticker" };
                _runner.Start();
            }

            _wake.Set();
        }
    }

    private void Run()
    {
        var idle = 0;
        while (!_isDisposed)
        {
            idle = Tick() ? 0 : idle + 1;
            if (idle < IdleTicks)
            {
                Thread.Sleep(Period());
            }
            else
            {
                Rest();
                idle = 0;
            }
        }
    }

    /// <summary>Dear moves need not be timed to the millisecond.</summary>
    private int Period() => (int)Math.Clamp(_moveCost() * 1000 / Stopwatch.Frequency / 8, 1, LongestPeriodMilliseconds);

    /// <summary>Rests until a thread runs.</summary>
    private void Rest()
    {
        _isResting = true;
        Interlocked.MemoryBarrier();
        if (Tick())
        {
            _isResting = false;
            return;
        }

        while (_isResting && !_isDisposed)
            _wake.WaitOne();
        _lastTick = Stopwatch.GetTimestamp();
    }

    /// <summary>Looks at all threads; false if none runs.</summary>
    private bool Tick()
    {
        var now = Stopwatch.GetTimestamp();
        var sinceLast = _lastTick == 0 ? 0 : now - _lastTick;
        _lastTick = now;
        var cost = _moveCost();
        var anyRuns = false;
        foreach (var thread in _threads.Snapshot())
            anyRuns |= thread.Tick(now, sinceLast, cost);
        return anyRuns;
    }
}

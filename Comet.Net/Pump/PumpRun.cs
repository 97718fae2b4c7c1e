using System.Diagnostics;

namespace Comet.Net.Pump;

/// <summary>One thread of a pump, from its start until it is replaced or the pump ends.</summary>
internal sealed class PumpRun
{
    private long _handlerStarted;
    private volatile bool _isRetired;

    /// <summary>The thread.</summary>
    internal Thread? Thread { get; set; }

    /// <summary>Whether another thread has taken over.</summary>
    internal bool IsRetired
    {
        get => _isRetired;
        set => _isRetired = value;
    }

    /// <summary>Whether the caller is this thread.</summary>
    internal bool IsCurrentThread => Thread == Thread.CurrentThread;

    /// <summary>A handler is about to be called.</summary>
    internal void HandlerStarted() => Volatile.Write(ref _handlerStarted, Stopwatch.GetTimestamp());

    /// <summary>The handler has returned.</summary>
    internal void HandlerEnded() => Volatile.Write(ref _handlerStarted, 0);

    /// <summary>Whether a handler has been running for longer than <paramref name="patience"/>.</summary>
    internal bool IsInHandlerFor(TimeSpan patience)
    {
        long started = Volatile.Read(ref _handlerStarted);
        return started != 0 && Stopwatch.GetElapsedTime(started) > patience;
    }
}

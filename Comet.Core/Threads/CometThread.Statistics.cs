using System.Diagnostics;

namespace Comet.Runtime;

// How a thread spends its time.
public sealed partial class CometThread
{
    // In milliseconds of a coarse clock, since threads may be entered millions of times a second.
    private long _enteredAt;
    private long _ticksAway;

    /// <summary>Milliseconds since the thread was entered in which it was not away.</summary>
    internal long MillisecondsAtHome =>
        Math.Max(0, Environment.TickCount64 - _enteredAt - Volatile.Read(ref _ticksAway) / (Stopwatch.Frequency / 1000));

    /// <summary>Adds time away from home, in ticks of the system's stopwatch.</summary>
    internal void AddTimeAway(long ticks) => Volatile.Write(ref _ticksAway, _ticksAway + ticks);

    /// <summary>What the thread has done so far; null if it does not run.</summary>
    internal CometThreadStatistics? GetStatistics(bool isAway) => !_isRunning
        ? null
        : new CometThreadStatistics(
            _id, _moves, TimeSpan.FromMilliseconds(MillisecondsAtHome), Stopwatch.GetElapsedTime(0, Volatile.Read(ref _ticksAway)), isAway);
}

namespace Comet.Runtime;

/// <summary>What a thread asks of the endpoint it runs at: a session's home side or its server side.</summary>
internal abstract class ThreadHost
{
    /// <summary>When threads move.</summary>
    public abstract MigrationPolicy Policy { get; }

    /// <summary>How often a thread may move, from its entering to its leaving, in both directions together.</summary>
    public abstract int MaxMigrations { get; }

    /// <summary>Whether every thread must stop at its next safepoint.</summary>
    public virtual bool MustStop => false;

    /// <summary>The predicted price of a move there and back, in ticks of the system's stopwatch.</summary>
    public virtual long MoveCost => long.MaxValue;

    /// <summary>The part of <see cref="MoveCost"/> that does not depend on how much is sent.</summary>
    public virtual long FixedMoveCost => MoveCost;

    /// <summary>How many times as fast as this endpoint the other one is, at least 1.</summary>
    public virtual double SpeedUp => double.PositiveInfinity;

    /// <summary>What is known of the program's places; null if threads do not move by it.</summary>
    public virtual PlaceHistory? History => null;

    /// <summary>The types that can cross; null if there are none yet.</summary>
    public virtual TypeTable? Types => null;

    /// <summary>Whether threads that are away do not wait for calls that leave nothing behind.</summary>
    public virtual bool RunsAhead => false;

    /// <summary>Whether a move can begin now. If so, the thread unwinds and <see cref="Move"/> follows.</summary>
    public abstract bool TryBeginMove(CometThread thread);

    /// <summary>
    /// Moves an unwound thread. Returns when it is to go on at this endpoint, with the frames then on its stack: those that came back, or those it
    /// had if the move did not come about. Never throws.
    /// </summary>
    public abstract void Move(CometThread thread);

    /// <summary>
    /// A thread that follows goes on here in another way than at the server: it has not come to the place after the call. What it does at the server is given up. Never throws.
    /// </summary>
    public virtual void Diverge(CometThread thread) => throw new InvalidOperationException("Nobody follows a thread of this endpoint.");

    /// <summary>A new thread's number: positive, in order of entering.</summary>
    public abstract int NextThreadId();

    /// <summary>A thread object was made for this host; it may be entered many times.</summary>
    public virtual void OnCreated(CometThread thread)
    {
    }

    /// <summary>A thread was entered.</summary>
    public virtual void OnEntered(CometThread thread)
    {
    }

    /// <summary>A thread was left.</summary>
    public virtual void OnExited(CometThread thread)
    {
    }
}

namespace Comet.Runtime;

/// <summary>
/// One suspended activation of a method: its live parameters and locals in typed fields, and the resume point.
/// The generator derives one class per method; see docs/architecture.md, "Twins, frames, resume".
/// </summary>
/// <remarks>
/// A frame is immutable from the moment a thread has saved it until the moment it is resumed, which consumes it. So two endpoints that
/// both hold a frame need never send it again, and a stack's unchanged outer part is recognised by reference.
/// </remarks>
public abstract class Frame
{
    /// <summary>The number of the resume point, 0 to <see cref="PointCount"/> - 1. Point 0 is the method's entry.</summary>
    public int Point;

    /// <summary>How many resume points the method has. What arrives from the network is checked against it.</summary>
    public abstract int PointCount { get; }

    /// <summary>
    /// Whether the frame can cross. A frame that holds something of a non-portable type at its <see cref="Point"/> stays at home, and with it
    /// every frame outside it; frames further in still move.
    /// </summary>
    public virtual bool IsPortable => true;

    /// <summary>The location of a parameter that is passed by reference; null for others.</summary>
    public virtual object? LocationOf(int parameter) => null;

    /// <summary>The location of the structure that a method of it is called on; null for others.</summary>
    public virtual object? Receiver => null;

    /// <summary>How the activation waits for the async method that it has called; <see cref="AwaitKind.None"/> for any other.</summary>
    public virtual AwaitKind Awaits => AwaitKind.None;

    /// <summary>
    /// Continues the activation. On return either <see cref="CometThread.Unwinding"/> is set (and new frames were saved), or the
    /// result was given to <see cref="CometThread.Complete{T}"/>. Exceptions of user code pass through.
    /// </summary>
    public abstract void Resume(CometThread thread);

    /// <summary>Continues an iterator from where it stands between two elements. True if it has given another one.</summary>
    public virtual bool Iterate(CometThread thread, object iterator) => throw new MalformedSyncException("A frame that is no iterator's was to give an element.");

    /// <summary>The token that an async iterator was given for the parameter that each enumeration sets; none if it has no such parameter, or does not use it.</summary>
    public virtual CancellationToken EnumeratorToken => CancellationToken.None;

    /// <summary>The start of an async iterator, for an enumeration with a token.</summary>
    public virtual Frame WithToken(CancellationToken token) => this;

    /// <summary>Has <paramref name="continuation"/> called when what an async method waits for at home is complete.</summary>
    public virtual void OnCompleted(Action continuation) => throw new MalformedSyncException("A frame that waits for nothing was to wait.");

    /// <summary>
    /// The point right after the call that is made at home at <see cref="Point"/>, if that call leaves nothing behind in the activation, neither a result nor a variable, so that a thread may
    /// go on there before the call has been made; 0 otherwise. What lives there lives at <see cref="Point"/> too.
    /// </summary>
    public virtual int PointAfterCall => 0;

    /// <summary>Writes the fields live at <see cref="Point"/> (the point itself is written by the caller).</summary>
    public abstract void Write(ref SyncWriter writer);

    /// <summary>Reads what <see cref="Write"/> wrote for the same <see cref="Point"/>.</summary>
    public abstract void Read(ref SyncReader reader);
}

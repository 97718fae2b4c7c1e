namespace Comet.Runtime;

/// <summary>
/// The outcome of a call whose caller has not been resumed yet, as the innermost frame of a stack that crosses.
/// Resuming it runs no user code: the outcome becomes what the next frame's <see cref="CometThread.TakeResult{T}"/> returns or throws.
/// </summary>
internal abstract class CompletionFrame : Frame
{
    /// <inheritdoc/>
    public sealed override int PointCount => 1;
}

/// <summary>A call that returned a value.</summary>
internal sealed class ReturnFrame<T> : CompletionFrame
{
    /// <summary>The value.</summary>
    public T Result = default!;

    /// <inheritdoc/>
    public override void Resume(CometThread thread) => thread.SetCompletion(Result);

    /// <inheritdoc/>
    public override void Write(ref SyncWriter writer) => writer.WriteValue(in Result);

    /// <inheritdoc/>
    public override void Read(ref SyncReader reader) => Result = reader.ReadValue<T>();
}

/// <summary>A call that returned nothing.</summary>
internal sealed class ReturnFrame : CompletionFrame
{
    /// <inheritdoc/>
    public override void Resume(CometThread thread) => thread.SetCompletion();

    /// <inheritdoc/>
    public override void Write(ref SyncWriter writer)
    {
    }

    /// <inheritdoc/>
    public override void Read(ref SyncReader reader)
    {
    }
}

/// <summary>A call that threw.</summary>
internal sealed class ThrowFrame : CompletionFrame
{
    /// <summary>What it threw.</summary>
    public Exception Exception = null!;

    /// <inheritdoc/>
    public override void Resume(CometThread thread) => thread.SetThrown(Exception);

    /// <inheritdoc/>
    public override void Write(ref SyncWriter writer) => writer.WriteReference(Exception);

    /// <inheritdoc/>
    public override void Read(ref SyncReader reader) =>
        Exception = reader.ReadReference<Exception>() ?? throw new MalformedSyncException("A call ended with an exception that is null.");
}

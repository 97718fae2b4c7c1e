using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace Comet.Runtime;

/// <summary>The outcome of a resumed activation, until the next frame out (or the driver loop's caller) takes it.</summary>
/// <remarks>A thread keeps its last object of this kind and uses it again, so results of one type cost no allocation each.</remarks>
internal abstract class Completion
{
    /// <summary>The outcome as a frame, to cross with the stack.</summary>
    public abstract CompletionFrame ToFrame();

    /// <summary>Forgets the value, so that nothing is kept alive.</summary>
    public abstract void Clear();

    /// <summary>The value as one of another type: that of a method whose override returns a more derived class.</summary>
    public virtual bool TryGetAs<TOther>(out TOther value)
    {
        value = default!;
        return false;
    }
}

/// <summary>A value was returned.</summary>
internal sealed class ValueCompletion<T> : Completion
{
    /// <summary>The value.</summary>
    public T Value = default!;

    /// <inheritdoc/>
    public override CompletionFrame ToFrame() => new ReturnFrame<T> { Result = Value };

    /// <inheritdoc/>
    public override void Clear() => Value = default!;

    /// <inheritdoc/>
    public override bool TryGetAs<TOther>(out TOther value)
    {
        value = default!;
        if (typeof(T).IsValueType || typeof(TOther).IsValueType || !typeof(TOther).IsAssignableFrom(typeof(T)))
            return false;
        value = (TOther)(object?)Value!;
        return true;
    }
}

/// <summary>Nothing was returned.</summary>
internal sealed class VoidCompletion : Completion
{
    /// <summary>The only one needed.</summary>
    public static readonly VoidCompletion Instance = new();

    /// <inheritdoc/>
    public override CompletionFrame ToFrame() => new ReturnFrame();

    /// <inheritdoc/>
    public override void Clear()
    {
    }
}

/// <summary>An exception was thrown. It goes on as the same one, and its stack trace reads on.</summary>
[StackTraceHidden]
internal sealed class ThrownCompletion(Exception exception) : Completion
{
    private readonly ExceptionDispatchInfo _thrown = ExceptionDispatchInfo.Capture(exception);

    /// <summary>Throws it again.</summary>
    public void Throw() => _thrown.Throw();

    /// <inheritdoc/>
    public override CompletionFrame ToFrame() => new ThrowFrame { Exception = _thrown.SourceException };

    /// <inheritdoc/>
    public override void Clear()
    {
    }
}

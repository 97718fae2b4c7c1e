using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>An <see cref="AggregateException"/>, with its inner exceptions.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class AggregateExceptionShadow : ExceptionShadow
{
    private TrackedReference<Exception[]> _innerExceptions;

    private ref Exception[]? Field => ref ExceptionFields.InnerExceptions(Unsafe.As<AggregateException>(Target))!;

    /// <inheritdoc/>
    public override bool IsClean() => base.IsClean() && _innerExceptions.IsClean(Field);

    /// <inheritdoc/>
    public override void WriteAll(ref SyncWriter writer)
    {
        base.WriteAll(ref writer);
        _innerExceptions.WriteAll(ref writer, Field);
    }

    /// <inheritdoc/>
    public override void WriteChanges(ref SyncWriter writer)
    {
        base.WriteChanges(ref writer);
        _innerExceptions.WriteChanges(ref writer, Field, AllChanged);
    }

    /// <inheritdoc/>
    public override void ReadAll(ref SyncReader reader)
    {
        base.ReadAll(ref reader);
        _innerExceptions.ReadAll(ref reader);
    }

    /// <inheritdoc/>
    public override void ReadChanges(ref SyncReader reader)
    {
        base.ReadChanges(ref reader);
        _innerExceptions.ReadChanges(ref reader);
    }

    /// <inheritdoc/>
    public override void ApplyAll()
    {
        base.ApplyAll();
        _innerExceptions.ApplyAll(ref Field);
    }

    /// <inheritdoc/>
    public override void ApplyChanges(Shadow staged)
    {
        base.ApplyChanges(staged);
        _innerExceptions.ApplyChanges(in ((AggregateExceptionShadow)staged)._innerExceptions, ref Field);
    }
}

/// <summary>A AggregateException or an exception derived from it without fields of its own.</summary>
internal sealed class AggregateExceptionShadow<[DynamicallyAccessedMembers(Uninitialized.Constructors)] T> : AggregateExceptionShadow where T : AggregateException
{
    public override object CreateTarget(int length) => Uninitialized.Create<T>();
}

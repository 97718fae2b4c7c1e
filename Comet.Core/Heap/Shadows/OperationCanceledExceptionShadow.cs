using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>An <see cref="OperationCanceledException"/>, with its token. A token that can be canceled is home's, and so is the exception then.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class OperationCanceledExceptionShadow : ExceptionShadow
{
    private TrackedReference<object> _tokenSource;

    private ref object? Field => ref ExceptionFields.TokenSource(Unsafe.As<OperationCanceledException>(Target));

    /// <inheritdoc/>
    public override bool IsClean() => base.IsClean() && _tokenSource.IsClean(Field);

    /// <inheritdoc/>
    public override void WriteAll(ref SyncWriter writer)
    {
        base.WriteAll(ref writer);
        _tokenSource.WriteAll(ref writer, Field);
    }

    /// <inheritdoc/>
    public override void WriteChanges(ref SyncWriter writer)
    {
        base.WriteChanges(ref writer);
        _tokenSource.WriteChanges(ref writer, Field, AllChanged);
    }

    /// <inheritdoc/>
    public override void ReadAll(ref SyncReader reader)
    {
        base.ReadAll(ref reader);
        _tokenSource.ReadAll(ref reader);
    }

    /// <inheritdoc/>
    public override void ReadChanges(ref SyncReader reader)
    {
        base.ReadChanges(ref reader);
        _tokenSource.ReadChanges(ref reader);
    }

    /// <inheritdoc/>
    public override void ApplyAll()
    {
        base.ApplyAll();
        _tokenSource.ApplyAll(ref Field);
    }

    /// <inheritdoc/>
    public override void ApplyChanges(Shadow staged)
    {
        base.ApplyChanges(staged);
        _tokenSource.ApplyChanges(in ((OperationCanceledExceptionShadow)staged)._tokenSource, ref Field);
    }
}

/// <summary>An OperationCanceledException or an exception derived from it without fields of its own.</summary>
internal sealed class OperationCanceledExceptionShadow<[DynamicallyAccessedMembers(Uninitialized.Constructors)] T> : OperationCanceledExceptionShadow where T : OperationCanceledException
{
    public override object CreateTarget(int length) => Uninitialized.Create<T>();
}

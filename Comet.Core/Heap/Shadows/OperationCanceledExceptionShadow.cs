using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>An <see cref="OperationCanceledException"/>, with its token. A token that can be canceled is home's, and so is the exception then.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class OperationCanceledExceptionShadow : ExceptionFieldShadow<object>
{
    private protected override ref object? Field => ref ExceptionFields.TokenSource(Unsafe.As<OperationCanceledException>(Target));
}

/// <summary>One of just this type, or an exception derived from it without fields of its own.</summary>
internal sealed class OperationCanceledExceptionShadow<[DynamicallyAccessedMembers(Uninitialized.Constructors)] T> : OperationCanceledExceptionShadow where T : OperationCanceledException
{
    public override object CreateTarget(int length) => Uninitialized.Create<T>();
}

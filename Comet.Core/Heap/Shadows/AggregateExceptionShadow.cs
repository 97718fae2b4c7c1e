using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>An <see cref="AggregateException"/>, with its inner exceptions.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class AggregateExceptionShadow : ExceptionFieldShadow<Exception[]>
{
    private protected override ref Exception[]? Field => ref ExceptionFields.InnerExceptions(Unsafe.As<AggregateException>(Target))!;
}

/// <summary>One of just this type, or an exception derived from it without fields of its own.</summary>
internal sealed class AggregateExceptionShadow<[DynamicallyAccessedMembers(Uninitialized.Constructors)] T> : AggregateExceptionShadow where T : AggregateException
{
    public override object CreateTarget(int length) => Uninitialized.Create<T>();
}

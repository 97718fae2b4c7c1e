using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>An <see cref="ObjectDisposedException"/>, with its object's name.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ObjectDisposedExceptionShadow : ExceptionFieldShadow<string>
{
    private protected override ref string? Field => ref ExceptionFields.ObjectName(Unsafe.As<ObjectDisposedException>(Target));
}

/// <summary>One of just this type, or an exception derived from it without fields of its own.</summary>
internal sealed class ObjectDisposedExceptionShadow<[DynamicallyAccessedMembers(Uninitialized.Constructors)] T> : ObjectDisposedExceptionShadow where T : ObjectDisposedException
{
    public override object CreateTarget(int length) => Uninitialized.Create<T>();
}

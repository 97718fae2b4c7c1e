using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>An <see cref="ArgumentException"/>, with its parameter name.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ArgumentExceptionShadow : ExceptionFieldShadow<string>
{
    private protected override ref string? Field => ref ExceptionFields.ParamName(Unsafe.As<ArgumentException>(Target));
}

/// <summary>One of just this type, or an exception derived from it without fields of its own.</summary>
internal sealed class ArgumentExceptionShadow<[DynamicallyAccessedMembers(Uninitialized.Constructors)] T> : ArgumentExceptionShadow where T : ArgumentException
{
    public override object CreateTarget(int length) => Uninitialized.Create<T>();
}

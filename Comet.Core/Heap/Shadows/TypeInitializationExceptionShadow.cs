using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>A <see cref="TypeInitializationException"/>, with the name of the type.</summary>
internal sealed class TypeInitializationExceptionShadow : ExceptionFieldShadow<string>
{
    private protected override ref string? Field => ref ExceptionFields.TypeName(Unsafe.As<TypeInitializationException>(Target));

    public override object CreateTarget(int length) => Uninitialized.Create<TypeInitializationException>();
}

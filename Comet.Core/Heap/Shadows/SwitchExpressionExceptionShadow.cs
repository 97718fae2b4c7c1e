using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>A <see cref="SwitchExpressionException"/>, with the value that no arm matched.</summary>
internal sealed class SwitchExpressionExceptionShadow : ExceptionFieldShadow<object>
{
    private protected override ref object? Field => ref ExceptionFields.UnmatchedValue(Unsafe.As<SwitchExpressionException>(Target));

    public override object CreateTarget(int length) => Uninitialized.Create<SwitchExpressionException>();
}

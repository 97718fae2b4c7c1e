using System.Collections;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>The private fields of exceptions, which no constructor or property sets freely.</summary>
internal static class ExceptionFields
{
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_message")]
    internal static extern ref string? Message(Exception exception);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_innerException")]
    internal static extern ref Exception? Inner(Exception exception);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_data")]
    internal static extern ref IDictionary? Data(Exception exception);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_helpURL")]
    internal static extern ref string? HelpLink(Exception exception);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_source")]
    internal static extern ref string? Source(Exception exception);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_remoteStackTraceString")]
    internal static extern ref string? EarlierTrace(Exception exception);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_paramName")]
    internal static extern ref string? ParamName(ArgumentException exception);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_actualValue")]
    internal static extern ref object? ActualValue(ArgumentOutOfRangeException exception);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_objectName")]
    internal static extern ref string? ObjectName(ObjectDisposedException exception);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_innerExceptions")]
    internal static extern ref Exception[] InnerExceptions(AggregateException exception);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_typeName")]
    internal static extern ref string? TypeName(TypeInitializationException exception);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "<UnmatchedValue>k__BackingField")]
    internal static extern ref object? UnmatchedValue(SwitchExpressionException exception);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_cancellationToken")]
    private static extern ref CancellationToken Token(OperationCanceledException exception);

    /// <summary>All that a token is.</summary>
    internal static ref object? TokenSource(OperationCanceledException exception) => ref Unsafe.As<CancellationToken, object?>(ref Token(exception));
}

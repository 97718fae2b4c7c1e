using System.ComponentModel;
using System.Diagnostics;

namespace Comet.Runtime;

/// <summary>The twin of a method that has a result, for delegates made of the method; see <see cref="ITwinFunc{TResult}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public sealed class TwinFunc<TResult>(Func<CometThread, TResult> twin) : ITwinFunc<TResult>
{
    /// <inheritdoc/>
    public TResult __Invoke__Comet(CometThread __t) => twin(__t);
}

/// <inheritdoc cref="TwinFunc{TResult}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public sealed class TwinFunc<T1, TResult>(Func<CometThread, T1, TResult> twin) : ITwinFunc<T1, TResult>
{
    /// <inheritdoc/>
    public TResult __Invoke__Comet(CometThread __t, T1 arg1) => twin(__t, arg1);
}

/// <inheritdoc cref="TwinFunc{TResult}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public sealed class TwinFunc<T1, T2, TResult>(Func<CometThread, T1, T2, TResult> twin) : ITwinFunc<T1, T2, TResult>
{
    /// <inheritdoc/>
    public TResult __Invoke__Comet(CometThread __t, T1 arg1, T2 arg2) => twin(__t, arg1, arg2);
}

/// <inheritdoc cref="TwinFunc{TResult}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public sealed class TwinFunc<T1, T2, T3, TResult>(Func<CometThread, T1, T2, T3, TResult> twin) : ITwinFunc<T1, T2, T3, TResult>
{
    /// <inheritdoc/>
    public TResult __Invoke__Comet(CometThread __t, T1 arg1, T2 arg2, T3 arg3) => twin(__t, arg1, arg2, arg3);
}

/// <inheritdoc cref="TwinFunc{TResult}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public sealed class TwinFunc<T1, T2, T3, T4, TResult>(Func<CometThread, T1, T2, T3, T4, TResult> twin) : ITwinFunc<T1, T2, T3, T4, TResult>
{
    /// <inheritdoc/>
    public TResult __Invoke__Comet(CometThread __t, T1 arg1, T2 arg2, T3 arg3, T4 arg4) => twin(__t, arg1, arg2, arg3, arg4);
}

/// <inheritdoc cref="TwinFunc{TResult}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public sealed class TwinFunc<T1, T2, T3, T4, T5, TResult>(Func<CometThread, T1, T2, T3, T4, T5, TResult> twin) : ITwinFunc<T1, T2, T3, T4, T5, TResult>
{
    /// <inheritdoc/>
    public TResult __Invoke__Comet(CometThread __t, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5) => twin(__t, arg1, arg2, arg3, arg4, arg5);
}

/// <inheritdoc cref="TwinFunc{TResult}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public sealed class TwinFunc<T1, T2, T3, T4, T5, T6, TResult>(Func<CometThread, T1, T2, T3, T4, T5, T6, TResult> twin) : ITwinFunc<T1, T2, T3, T4, T5, T6, TResult>
{
    /// <inheritdoc/>
    public TResult __Invoke__Comet(CometThread __t, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6) => twin(__t, arg1, arg2, arg3, arg4, arg5, arg6);
}

/// <inheritdoc cref="TwinFunc{TResult}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public sealed class TwinFunc<T1, T2, T3, T4, T5, T6, T7, TResult>(Func<CometThread, T1, T2, T3, T4, T5, T6, T7, TResult> twin) : ITwinFunc<T1, T2, T3, T4, T5, T6, T7, TResult>
{
    /// <inheritdoc/>
    public TResult __Invoke__Comet(CometThread __t, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6, T7 arg7) => twin(__t, arg1, arg2, arg3, arg4, arg5, arg6, arg7);
}

/// <inheritdoc cref="TwinFunc{TResult}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public sealed class TwinFunc<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(Func<CometThread, T1, T2, T3, T4, T5, T6, T7, T8, TResult> twin) : ITwinFunc<T1, T2, T3, T4, T5, T6, T7, T8, TResult>
{
    /// <inheritdoc/>
    public TResult __Invoke__Comet(CometThread __t, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6, T7 arg7, T8 arg8) => twin(__t, arg1, arg2, arg3, arg4, arg5, arg6, arg7, arg8);
}

using System.ComponentModel;
using System.Diagnostics;

namespace Comet.Runtime;

/// <summary>The twin of a method without a result, for delegates made of the method; see <see cref="ITwinAction"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public sealed class TwinAction(Action<CometThread> twin) : ITwinAction
{
    /// <inheritdoc/>
    public void __Invoke__Comet(CometThread __t) => twin(__t);
}

/// <inheritdoc cref="TwinAction"/>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public sealed class TwinAction<T1>(Action<CometThread, T1> twin) : ITwinAction<T1>
{
    /// <inheritdoc/>
    public void __Invoke__Comet(CometThread __t, T1 arg1) => twin(__t, arg1);
}

/// <inheritdoc cref="TwinAction"/>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public sealed class TwinAction<T1, T2>(Action<CometThread, T1, T2> twin) : ITwinAction<T1, T2>
{
    /// <inheritdoc/>
    public void __Invoke__Comet(CometThread __t, T1 arg1, T2 arg2) => twin(__t, arg1, arg2);
}

/// <inheritdoc cref="TwinAction"/>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public sealed class TwinAction<T1, T2, T3>(Action<CometThread, T1, T2, T3> twin) : ITwinAction<T1, T2, T3>
{
    /// <inheritdoc/>
    public void __Invoke__Comet(CometThread __t, T1 arg1, T2 arg2, T3 arg3) => twin(__t, arg1, arg2, arg3);
}

/// <inheritdoc cref="TwinAction"/>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public sealed class TwinAction<T1, T2, T3, T4>(Action<CometThread, T1, T2, T3, T4> twin) : ITwinAction<T1, T2, T3, T4>
{
    /// <inheritdoc/>
    public void __Invoke__Comet(CometThread __t, T1 arg1, T2 arg2, T3 arg3, T4 arg4) => twin(__t, arg1, arg2, arg3, arg4);
}

/// <inheritdoc cref="TwinAction"/>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public sealed class TwinAction<T1, T2, T3, T4, T5>(Action<CometThread, T1, T2, T3, T4, T5> twin) : ITwinAction<T1, T2, T3, T4, T5>
{
    /// <inheritdoc/>
    public void __Invoke__Comet(CometThread __t, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5) => twin(__t, arg1, arg2, arg3, arg4, arg5);
}

/// <inheritdoc cref="TwinAction"/>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public sealed class TwinAction<T1, T2, T3, T4, T5, T6>(Action<CometThread, T1, T2, T3, T4, T5, T6> twin) : ITwinAction<T1, T2, T3, T4, T5, T6>
{
    /// <inheritdoc/>
    public void __Invoke__Comet(CometThread __t, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6) => twin(__t, arg1, arg2, arg3, arg4, arg5, arg6);
}

/// <inheritdoc cref="TwinAction"/>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public sealed class TwinAction<T1, T2, T3, T4, T5, T6, T7>(Action<CometThread, T1, T2, T3, T4, T5, T6, T7> twin) : ITwinAction<T1, T2, T3, T4, T5, T6, T7>
{
    /// <inheritdoc/>
    public void __Invoke__Comet(CometThread __t, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6, T7 arg7) => twin(__t, arg1, arg2, arg3, arg4, arg5, arg6, arg7);
}

/// <inheritdoc cref="TwinAction"/>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public sealed class TwinAction<T1, T2, T3, T4, T5, T6, T7, T8>(Action<CometThread, T1, T2, T3, T4, T5, T6, T7, T8> twin) : ITwinAction<T1, T2, T3, T4, T5, T6, T7, T8>
{
    /// <inheritdoc/>
    public void __Invoke__Comet(CometThread __t, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6, T7 arg7, T8 arg8) => twin(__t, arg1, arg2, arg3, arg4, arg5, arg6, arg7, arg8);
}

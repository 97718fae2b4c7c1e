using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>The twin of a lambda without a result; see <see cref="ITwinFunc{TResult}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITwinAction
{
    /// <summary>Runs the lambda as a twin.</summary>
    void __Invoke__Comet(CometThread __t);
}

/// <inheritdoc cref="ITwinAction"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITwinAction<in T1>
{
    /// <inheritdoc cref="ITwinAction.__Invoke__Comet"/>
    void __Invoke__Comet(CometThread __t, T1 arg1);
}

/// <inheritdoc cref="ITwinAction"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITwinAction<in T1, in T2>
{
    /// <inheritdoc cref="ITwinAction.__Invoke__Comet"/>
    void __Invoke__Comet(CometThread __t, T1 arg1, T2 arg2);
}

/// <inheritdoc cref="ITwinAction"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITwinAction<in T1, in T2, in T3>
{
    /// <inheritdoc cref="ITwinAction.__Invoke__Comet"/>
    void __Invoke__Comet(CometThread __t, T1 arg1, T2 arg2, T3 arg3);
}

/// <inheritdoc cref="ITwinAction"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITwinAction<in T1, in T2, in T3, in T4>
{
    /// <inheritdoc cref="ITwinAction.__Invoke__Comet"/>
    void __Invoke__Comet(CometThread __t, T1 arg1, T2 arg2, T3 arg3, T4 arg4);
}

/// <inheritdoc cref="ITwinAction"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITwinAction<in T1, in T2, in T3, in T4, in T5>
{
    /// <inheritdoc cref="ITwinAction.__Invoke__Comet"/>
    void __Invoke__Comet(CometThread __t, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5);
}

/// <inheritdoc cref="ITwinAction"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITwinAction<in T1, in T2, in T3, in T4, in T5, in T6>
{
    /// <inheritdoc cref="ITwinAction.__Invoke__Comet"/>
    void __Invoke__Comet(CometThread __t, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6);
}

/// <inheritdoc cref="ITwinAction"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITwinAction<in T1, in T2, in T3, in T4, in T5, in T6, in T7>
{
    /// <inheritdoc cref="ITwinAction.__Invoke__Comet"/>
    void __Invoke__Comet(CometThread __t, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6, T7 arg7);
}

/// <inheritdoc cref="ITwinAction"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITwinAction<in T1, in T2, in T3, in T4, in T5, in T6, in T7, in T8>
{
    /// <inheritdoc cref="ITwinAction.__Invoke__Comet"/>
    void __Invoke__Comet(CometThread __t, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6, T7 arg7, T8 arg8);
}

using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>The twin of a lambda that has a result: what a suspendable call of a delegate calls instead, if the delegate's target has it.</summary>
/// <remarks>By signature rather than by delegate type, so that one lambda serves whatever delegate it was made into. One for each number of parameters, as with <see cref="Func{TResult}"/>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITwinFunc<out TResult>
{
    /// <summary>Runs the lambda as a twin.</summary>
    TResult __Invoke__Comet(CometThread __t);
}

/// <inheritdoc cref="ITwinFunc{TResult}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITwinFunc<in T1, out TResult>
{
    /// <inheritdoc cref="ITwinFunc{TResult}.__Invoke__Comet"/>
    TResult __Invoke__Comet(CometThread __t, T1 arg1);
}

/// <inheritdoc cref="ITwinFunc{TResult}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITwinFunc<in T1, in T2, out TResult>
{
    /// <inheritdoc cref="ITwinFunc{TResult}.__Invoke__Comet"/>
    TResult __Invoke__Comet(CometThread __t, T1 arg1, T2 arg2);
}

/// <inheritdoc cref="ITwinFunc{TResult}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITwinFunc<in T1, in T2, in T3, out TResult>
{
    /// <inheritdoc cref="ITwinFunc{TResult}.__Invoke__Comet"/>
    TResult __Invoke__Comet(CometThread __t, T1 arg1, T2 arg2, T3 arg3);
}

/// <inheritdoc cref="ITwinFunc{TResult}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITwinFunc<in T1, in T2, in T3, in T4, out TResult>
{
    /// <inheritdoc cref="ITwinFunc{TResult}.__Invoke__Comet"/>
    TResult __Invoke__Comet(CometThread __t, T1 arg1, T2 arg2, T3 arg3, T4 arg4);
}

/// <inheritdoc cref="ITwinFunc{TResult}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITwinFunc<in T1, in T2, in T3, in T4, in T5, out TResult>
{
    /// <inheritdoc cref="ITwinFunc{TResult}.__Invoke__Comet"/>
    TResult __Invoke__Comet(CometThread __t, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5);
}

/// <inheritdoc cref="ITwinFunc{TResult}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITwinFunc<in T1, in T2, in T3, in T4, in T5, in T6, out TResult>
{
    /// <inheritdoc cref="ITwinFunc{TResult}.__Invoke__Comet"/>
    TResult __Invoke__Comet(CometThread __t, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6);
}

/// <inheritdoc cref="ITwinFunc{TResult}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITwinFunc<in T1, in T2, in T3, in T4, in T5, in T6, in T7, out TResult>
{
    /// <inheritdoc cref="ITwinFunc{TResult}.__Invoke__Comet"/>
    TResult __Invoke__Comet(CometThread __t, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6, T7 arg7);
}

/// <inheritdoc cref="ITwinFunc{TResult}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITwinFunc<in T1, in T2, in T3, in T4, in T5, in T6, in T7, in T8, out TResult>
{
    /// <inheritdoc cref="ITwinFunc{TResult}.__Invoke__Comet"/>
    TResult __Invoke__Comet(CometThread __t, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6, T7 arg7, T8 arg8);
}

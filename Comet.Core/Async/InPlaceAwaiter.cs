using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>
/// Awaits the task of a method as written on behalf of its twin: the twin ends right where the task does, in whatever context, as if there were no twin between.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct InPlaceAwaiter : ICriticalNotifyCompletion
{
    private readonly Task _task;

    private InPlaceAwaiter(Task task) => _task = task;

    /// <inheritdoc cref="TaskAwaiter.IsCompleted"/>
    public bool IsCompleted => _task.IsCompleted;

    /// <summary>An awaiter of a task.</summary>
    public static InPlaceAwaiter Of(Task task) => new(task);

    /// <inheritdoc cref="Of(Task)"/>
    public static InPlaceAwaiter Of(ValueTask task) => new(task.AsTask());

    /// <inheritdoc cref="Of(Task)"/>
    public static InPlaceAwaiter<T> Of<T>(Task<T> task) => new(task);

    /// <inheritdoc cref="Of(Task)"/>
    public static InPlaceAwaiter<T> Of<T>(ValueTask<T> task) => new(task.AsTask());

    /// <inheritdoc/>
    public void OnCompleted(Action continuation) => UnsafeOnCompleted(continuation);

    /// <inheritdoc/>
    public void UnsafeOnCompleted(Action continuation) => Continue(_task, continuation);

    /// <inheritdoc cref="TaskAwaiter.GetResult"/>
    public void GetResult() => _task.GetAwaiter().GetResult();

    internal static void Continue(Task task, Action continuation) =>
        task.ContinueWith(static (_, continuation) => ((Action)continuation!)(), continuation, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}

/// <inheritdoc cref="InPlaceAwaiter"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct InPlaceAwaiter<T> : ICriticalNotifyCompletion
{
    private readonly Task<T> _task;

    internal InPlaceAwaiter(Task<T> task) => _task = task;

    /// <inheritdoc cref="TaskAwaiter{T}.IsCompleted"/>
    public bool IsCompleted => _task.IsCompleted;

    /// <inheritdoc/>
    public void OnCompleted(Action continuation) => UnsafeOnCompleted(continuation);

    /// <inheritdoc/>
    public void UnsafeOnCompleted(Action continuation) => InPlaceAwaiter.Continue(_task, continuation);

    /// <inheritdoc cref="TaskAwaiter{T}.GetResult"/>
    public T GetResult() => _task.GetAwaiter().GetResult();
}

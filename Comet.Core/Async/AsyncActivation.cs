using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>
/// An activation of an async method that waits at home for something that is not complete: its frame, and what it waits for. No OS thread waits with it.
/// </summary>
/// <remarks>
/// It is awaited by an async method of the compiler's making, whose task is what the method has returned to its caller. So contexts, schedulers and the order in which
/// continuations run are the platform's own doing.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AsyncActivation
{
    private readonly Frame _frame;

    // The activation it has called and that waits in its turn; null if it waits for something of home's, which its frame knows.
    private readonly Task<Completion>? _called;

    internal AsyncActivation(Frame frame, Task<Completion>? called)
    {
        _frame = frame;
        _called = called;
    }

    /// <summary>Lets an async method wait with it.</summary>
    public Awaiter GetAwaiter() => new(this);

    /// <summary>
    /// Goes on, since what was waited for is complete: in the session that is current now, if there is one. Null if the method has ended, with <paramref name="result"/>; else it waits again.
    /// </summary>
    public AsyncActivation? Continue<T>(ref T result)
    {
        var thread = CometThread.EnterAgain();
        try
        {
            var waiting = thread.ContinueAsync(_frame, Outcome());
            if (waiting is null)
                result = thread.TakeResult<T>();
            return waiting;
        }
        finally
        {
            thread.Exit();
        }
    }

    /// <summary>As <see cref="Continue{T}"/>, for a method without a result.</summary>
    public AsyncActivation? Continue()
    {
        var thread = CometThread.EnterAgain();
        try
        {
            var waiting = thread.ContinueAsync(_frame, Outcome());
            if (waiting is null)
                thread.TakeResult();
            return waiting;
        }
        finally
        {
            thread.Exit();
        }
    }

    /// <summary>Waits and goes on until the method has ended: the task that its caller, an activation too, waits for.</summary>
    internal async Task<Completion> RunAsync()
    {
        var waiting = this;
        while (true)
        {
            await waiting;
            if (waiting.TryEnd(out waiting) is { } completion)
                return completion;
        }
    }

    private Completion? TryEnd(out AsyncActivation waiting)
    {
        var thread = CometThread.EnterAgain();
        try
        {
            var again = thread.ContinueAsync(_frame, Outcome());
            waiting = again ?? this;
            return again is null ? thread.TakeCompletion() : null;
        }
        finally
        {
            thread.Exit();
        }
    }

    /// <summary>What has become of the call.</summary>
    private Completion? Outcome()
    {
        if (_called is null)
            return null;
        try
        {
            return _called.GetAwaiter().GetResult();
        }
        catch (Exception exception)
        {
            return new ThrownCompletion(exception);
        }
    }

    /// <summary>Waits with an activation.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public readonly struct Awaiter : ICriticalNotifyCompletion
    {
        private readonly AsyncActivation _activation;

        internal Awaiter(AsyncActivation activation) => _activation = activation;

        /// <summary>Whether the call has ended meanwhile. What home was asked before is not asked again.</summary>
        public bool IsCompleted => _activation._called is { IsCompleted: true };

        /// <inheritdoc/>
        public void OnCompleted(Action continuation) => UnsafeOnCompleted(continuation);

        /// <inheritdoc/>
        public void UnsafeOnCompleted(Action continuation)
        {
            if (_activation._called is { } called)
                called.ConfigureAwait(_activation._frame.Awaits == AwaitKind.OnContext).GetAwaiter().UnsafeOnCompleted(continuation);
            else
                _activation._frame.OnCompleted(continuation);
        }

        /// <summary>Nothing: the outcome is taken by <see cref="Continue{T}"/>.</summary>
        public void GetResult()
        {
        }
    }
}

namespace Comet.Runtime;

// Async methods: twins that wait at home without an OS thread.
public sealed partial class CometThread
{
    private bool _isAsync;

    // Set while twins unwind because one of them waits; and the activation that the innermost of those left waits for, if it is not something of home's.
    private bool _isAwaiting;
    private Task<Completion>? _awaited;

    // The contexts of the scopes on the stack: those of the first, and how many have others.
    private int _scopes;
    private int _oddScopes;
    private ExecutionContext? _scopeExecution;
    private SynchronizationContext? _scopeSynchronization;

    // The contexts in which the thread moved last. All its suspended activations go on in these.
    private ExecutionContext? _movedExecution;
    private SynchronizationContext? _movedSynchronization;

    public static partial CometThread? TryEnterAsync()
    {
        var thread = TryEnter();
        if (thread is not null)
            thread._isAsync = true;
        return thread;
    }

    public partial bool StopsForAwait()
    {
        _isAwaiting = true;
        Interlocked.Or(ref _signal, UnwindingBit);
        return true;
    }

    public partial AsyncActivation? DriveUntilAwait<T>(ref T result)
    {
        if (!Unwinding)
            return null;
        CollectSaved();
        var waiting = DriveOn(hasStopped: true);
        if (waiting is null)
            result = TakeResult<T>();
        return waiting;
    }

    public partial AsyncActivation? DriveUntilAwait()
    {
        if (!Unwinding)
            return null;
        CollectSaved();
        var waiting = DriveOn(hasStopped: true);
        if (waiting is null)
            TakeResult();
        return waiting;
    }

    /// <summary>Enters the current session to continue an activation that has waited; if there is none any more, it goes on without.</summary>
    internal static CometThread EnterAgain() => TryEnterAsync() ?? new CometThread(new NoHost()) { _isAsync = true };

    /// <summary>Continues an activation. What <paramref name="outcome"/> has become of the call it has waited for; null if that was something of home's.</summary>
    internal AsyncActivation? ContinueAsync(Frame frame, Completion? outcome)
    {
        _stack.Push(frame);
        _completion = outcome;
        return DriveOn(hasStopped: false);
    }

    /// <summary>The outcome of the outermost activation; throws if that has thrown.</summary>
    internal Completion TakeCompletion()
    {
        var completion = _completion!;
        _completion = null;
        if (completion is ThrownCompletion thrown)
            thrown.Throw();
        return completion;
    }

    /// <summary>A twin is called that its caller awaits. True if its contexts are others than those of the scopes around it.</summary>
    internal bool EnterScope(ExecutionContext? execution, SynchronizationContext? synchronization, bool isSuppressed)
    {
        if (_scopes++ == 0)
        {
            _scopeExecution = execution;
            _scopeSynchronization = synchronization;
        }

        var isOdd = isSuppressed || !ReferenceEquals(execution, _scopeExecution) || !ReferenceEquals(synchronization, _scopeSynchronization);
        if (isOdd)
            _oddScopes++;
        return isOdd;
    }

    /// <summary>The twin has returned. If it waits, its activation is on its own from now on, in the contexts that it has.</summary>
    internal void LeaveScope(bool isOdd)
    {
        _scopes--;
        if (isOdd)
            _oddScopes--;
        if (!_isAwaiting)
            return;
        var activation = new AsyncActivation(_saved[0], _awaited);
        _saved[0] = null!;
        _savedCount = 0;
        _awaited = activation.RunAsync();
    }

    private AsyncActivation? DriveOn(bool hasStopped)
    {
        while (true)
        {
            if (hasStopped)
            {
                if (_isAwaiting)
                {
                    EndFollowing();
                    return TakeWaiting();
                }

                _host.Move(this);
            }

            if (RunFrames())
                return null;
            hasStopped = true;
        }
    }

    /// <summary>Ends unwinding for an await: each suspended activation waits for the one it has called, the innermost for something of home's.</summary>
    private AsyncActivation TakeWaiting()
    {
        _isAwaiting = false;
        _stack.TryPop(out var frame);
        var activation = new AsyncActivation(frame!, _awaited);
        _awaited = null;
        while (_stack.TryPop(out var caller))
        {
            var called = activation.RunAsync();
            ReturnToContexts();
            activation = new AsyncActivation(caller, called);
        }

        return activation;
    }

    /// <summary>
    /// Contexts do not cross, and a thread has one of each. So it moves only while all its activations have the same.
    /// </summary>
    private bool HasOneContext()
    {
        if (!_isAsync || _isAway)
            return true;
        if (ExecutionContext.IsFlowSuppressed())
            return false;
        var execution = ExecutionContext.Capture();
        var synchronization = SynchronizationContext.Current;
        if (_scopes > 0 && (_oddScopes > 0 || !ReferenceEquals(execution, _scopeExecution) || !ReferenceEquals(synchronization, _scopeSynchronization)))
            return false;
        if ((!ReferenceEquals(execution, _movedExecution) || !ReferenceEquals(synchronization, _movedSynchronization)) && HasCallers())
            return false;
        _movedExecution = execution;
        _movedSynchronization = synchronization;
        return true;
    }

    private bool HasCallers()
    {
        foreach (var frame in _stack.Frames)
        {
            if (frame.Awaits != AwaitKind.None)
                return true;
        }

        return false;
    }

    /// <summary>At home, what an async method has made of the contexts ends with it.</summary>
    private void ReturnToContexts()
    {
        if (_isAway || _movedExecution is null)
            return;
        ExecutionContext.Restore(_movedExecution);
        if (!ReferenceEquals(SynchronizationContext.Current, _movedSynchronization))
            SynchronizationContext.SetSynchronizationContext(_movedSynchronization);
    }

    private void ForgetAsync()
    {
        _isAsync = false;
        _isAwaiting = false;
        _awaited = null;
        _scopes = _oddScopes = 0;
        _scopeExecution = _movedExecution = null;
        _scopeSynchronization = _movedSynchronization = null;
    }
}

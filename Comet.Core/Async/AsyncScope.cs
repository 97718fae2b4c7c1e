using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>
/// Around the call of an async method's twin by another: what the callee makes of the execution context and the synchronization context ends with its return, as with any async method.
/// If it has returned because it waits, it becomes an activation of its own, which its caller waits for.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct AsyncScope
{
    private readonly CometThread _thread;
    private readonly ExecutionContext? _execution;
    private readonly SynchronizationContext? _synchronization;
    private readonly bool _isSuppressed;
    private readonly bool _isOdd;

    /// <summary>Enters it.</summary>
    public AsyncScope(CometThread thread)
    {
        _thread = thread;
        // Nothing at the server can change a context.
        if (thread.IsAway)
            return;
        _isSuppressed = ExecutionContext.IsFlowSuppressed();
        if (_isSuppressed)
            ExecutionContext.RestoreFlow();
        _execution = ExecutionContext.Capture();
        if (_isSuppressed)
            ExecutionContext.SuppressFlow();
        _synchronization = SynchronizationContext.Current;
        _isOdd = thread.EnterScope(_execution, _synchronization, _isSuppressed);
    }

    /// <summary>Leaves it.</summary>
    public void Leave()
    {
        if (_execution is null)
            return;
        _thread.LeaveScope(_isOdd);
        if (_isSuppressed || !ReferenceEquals(ExecutionContext.Capture(), _execution))
        {
            ExecutionContext.Restore(_execution);
            if (_isSuppressed)
                ExecutionContext.SuppressFlow();
        }

        if (!ReferenceEquals(SynchronizationContext.Current, _synchronization))
            SynchronizationContext.SetSynchronizationContext(_synchronization);
    }
}

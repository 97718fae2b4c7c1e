namespace Comet.Benchmarks.Async;

/// <summary>
/// What a program written for the compiler's own lowering would pass along to be stopped at any time: one word to look at, and
/// something to await when it is set. The kernels beside it look at the places where Comet's safepoints are: at the end of each loop's
/// body and at the entry of each recursive method.
/// </summary>
internal sealed class Stop
{
    private volatile int _asked;

    /// <summary>Whether the work is asked to stop.</summary>
    public bool IsAsked => _asked != 0;

    /// <summary>Asks the work to stop.</summary>
    public void Ask() => _asked = 1;

    /// <summary>Suspends the caller, and all that await it.</summary>
    public async ValueTask SuspendAsync()
    {
        _asked = 0;
        await Task.Yield();
    }
}

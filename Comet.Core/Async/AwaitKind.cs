using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>How a suspended activation of an async method waits for another one that it has called.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum AwaitKind
{
    /// <summary>It waits for no async method.</summary>
    None,

    /// <summary>As <c>await</c> does: it goes on where it was, in the synchronization context or task scheduler of that moment.</summary>
    OnContext,

    /// <summary>As <c>ConfigureAwait(false)</c> has it: it goes on wherever the call has ended.</summary>
    Anywhere,
}

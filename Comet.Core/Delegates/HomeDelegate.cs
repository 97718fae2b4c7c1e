using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>
/// What crosses of a delegate of which nothing is known but that it is at home: all delegates that are equal to it have the same. At the server a delegate is made of it, a stub.
/// Twins go home before they call such a delegate (see <see cref="CometThread.MustRunAtHome{TTwin}"/>), so nobody calls it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HomeDelegate
{
    /// <summary>The delegate it stands for: at home one of those that are equal, at the server a stub.</summary>
    internal Delegate? Value { get; set; }

    /// <summary>Called in place of the delegate, should that happen after all.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public Exception Refuse() => throw new InvalidOperationException("A delegate of home's was called away from home.");
}

using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>
/// The target of a delegate that stands, at the server, for one of which nothing is known but that it is at home. Twins go home before they call such a
/// delegate (see <see cref="CometThread.MustRunAtHome{TTwin}"/>), so nobody calls it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HomeDelegate
{
    /// <summary>Called in place of the delegate, should that happen after all.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public Exception Refuse() => throw new InvalidOperationException("A delegate of home's was called away from home.");
}

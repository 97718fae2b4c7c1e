using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>
/// Says of an offloadable type, whose objects may cross, which of its members do the same wherever they run as written, so that the generator of another assembly need not see their bodies. Generated.
/// </summary>
/// <param name="members">The members' names in documentation comments, without the type's: <c>get_Length</c>, <c>op_Addition(N.Vector,N.Vector)</c>; with <c>!</c> behind them if they come to static fields.
/// Behind a <c>?</c> stand members, by their whole names, that may be overridden elsewhere and are called by what the library calls unseen, as <c>ToString</c> is: a type whose override must run at home stays there.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RunsAnywhereAttribute(params string[] members) : Attribute
{
    /// <summary>The members.</summary>
    public IReadOnlyList<string> Members { get; } = members;
}

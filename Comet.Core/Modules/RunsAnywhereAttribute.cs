using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>
/// Says of an offloadable type, whose objects may cross, which of its members do the same wherever they run as written, so that the generator of another assembly need not see their bodies. Generated.
/// </summary>
/// <param name="members">The members' names in documentation comments, without the type's: <c>get_Length</c>, <c>op_Addition(N.Vector,N.Vector)</c>; with <c>!</c> behind them if they come to static fields, and <c>~</c> if they run anywhere only where the framework calls them, as it does <c>ToString</c>. A <c>-</c> alone says that its objects have a field that never leaves home.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RunsAnywhereAttribute(params string[] members) : Attribute
{
    /// <summary>The members.</summary>
    public IReadOnlyList<string> Members { get; } = members;
}

using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>
/// What the generator made for one assembly. A module initializer adds it; a session asks it to register the assembly's types.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class CometModule
{
    /// <summary>Registers every type of the assembly that can cross, always in the same order.</summary>
    public abstract void Register(TypeTable types);

    /// <summary>Types of other assemblies' modules this one refers to, so that a session finds them before their first use.</summary>
    public virtual IReadOnlyList<Type> Dependencies => [];

    /// <summary>Makes a module known. Called by the module initializer of its assembly; does not keep an unloadable assembly alive.</summary>
    public static partial void Add(CometModule module);
}

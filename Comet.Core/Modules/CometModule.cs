using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>
/// What the generator made for one assembly. A module initializer adds it; a session asks it to register the assembly's types.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class CometModule
{
    // Keyed by the assembly, so that a module lives exactly as long as the assembly does, unloadable ones included.
    private static readonly ConditionalWeakTable<Assembly, CometModule> _modules = [];

    /// <summary>Registers every type of the assembly that can cross, always in the same order.</summary>
    public abstract void Register(TypeTable types);

    /// <summary>Other assemblies' modules this one refers to, so that a session finds them before their first use.</summary>
    public virtual IReadOnlyList<ModuleDependency> Dependencies => [];

    /// <summary>Stands for all that generated code of other assemblies takes for granted of this one: its fields, its twins, and which of its members run anywhere.</summary>
    public virtual string Signature => "";

    /// <summary>Makes a module known. Called by the module initializer of its assembly; does not keep an unloadable assembly alive.</summary>
    public static partial void Add(CometModule module);

    public static partial void Add(CometModule module) => _modules.AddOrUpdate(module.GetType().Assembly, module);

    /// <summary>The module of an assembly whose module initializer has run; null if it has none. Safe from any thread.</summary>
    internal static CometModule? For(Assembly assembly) => _modules.TryGetValue(assembly, out var module) ? module : null;
}

using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>Names the module class of an assembly, so that assemblies compiled against it find it.</summary>
/// <param name="module">A class derived from <see cref="CometModule"/>.</param>
/// <param name="signature">Its <see cref="CometModule.Signature"/>.</param>
/// <param name="calledUnseen">The members, by their names in documentation comments, that other assemblies may override and that the framework comes to unseen, as by <c>ToString</c>: objects whose override must run at home stay there.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CometModuleAttribute(Type module, string signature, params string[] calledUnseen) : Attribute
{
    /// <summary>The module class.</summary>
    public Type Module { get; } = module;

    /// <summary>Its <see cref="CometModule.Signature"/>, where only metadata is read.</summary>
    public string Signature { get; } = signature;

    /// <summary>The members.</summary>
    public IReadOnlyList<string> CalledUnseen { get; } = calledUnseen;
}

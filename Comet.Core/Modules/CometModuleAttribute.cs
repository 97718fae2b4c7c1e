using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>Names the module class of an assembly, so that assemblies compiled against it find it.</summary>
/// <param name="module">A class derived from <see cref="CometModule"/>.</param>
/// <param name="signature">Its <see cref="CometModule.Signature"/>.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CometModuleAttribute(Type module, string signature) : Attribute
{
    /// <summary>The module class.</summary>
    public Type Module { get; } = module;

    /// <summary>Its <see cref="CometModule.Signature"/>, where only metadata is read.</summary>
    public string Signature { get; } = signature;
}

using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>A module that another refers to.</summary>
/// <param name="Module">Its class.</param>
/// <param name="Signature">The <see cref="CometModule.Signature"/> that it had when the other was compiled.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ModuleDependency(Type Module, string Signature);

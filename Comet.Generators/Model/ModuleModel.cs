using Comet.Generators.Text;

namespace Comet.Generators.Model;

/// <summary>What a module needs to know of its assembly.</summary>
/// <param name="AssemblyName">The assembly's name.</param>
/// <param name="Dependencies">The module classes of referenced assemblies.</param>
internal sealed record AssemblyModel(string AssemblyName, EquatableArray<string> Dependencies);

/// <summary>The module of an assembly.</summary>
/// <param name="Assembly">The assembly.</param>
/// <param name="Registrations">The statements that register its types.</param>
internal sealed record ModuleModel(AssemblyModel Assembly, EquatableArray<string> Registrations);

/// <summary>A class a module registers.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="RegisterCall">The statement; null if others register it, or it is left alone.</param>
internal sealed record RegisteredClass(string Name, string? RegisterCall);

using Comet.Generators.Text;

namespace Comet.Generators.Model;

/// <summary>What a module needs to know of its assembly.</summary>
/// <param name="AssemblyName">The assembly's name.</param>
/// <param name="Dependencies">The modules of referenced assemblies.</param>
/// <param name="Layouts">Stands for the fields of all its types.</param>
internal sealed record AssemblyModel(string AssemblyName, EquatableArray<DependencyModel> Dependencies, string Layouts);

/// <summary>The module of a referenced assembly.</summary>
/// <param name="Module">Its class.</param>
/// <param name="Signature">Stands for all that is taken for granted of it.</param>
internal sealed record DependencyModel(string Module, string Signature);

/// <summary>The module of an assembly.</summary>
/// <param name="Assembly">The assembly.</param>
/// <param name="Registrations">The statements that register its types.</param>
/// <param name="Signature">Stands for all that other assemblies take for granted of it.</param>
/// <param name="CalledUnseen">See <see cref="ClassModel.CalledUnseen"/>.</param>
internal sealed record ModuleModel(AssemblyModel Assembly, EquatableArray<string> Registrations, string Signature, EquatableArray<string> CalledUnseen);

/// <summary>A class a module registers.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="RegisterCall">The statement; null if others register it, or it is left alone.</param>
/// <param name="Surface">What other assemblies take for granted of it.</param>
/// <param name="CalledUnseen">See <see cref="ClassModel.CalledUnseen"/>.</param>
internal sealed record RegisteredClass(string Name, string? RegisterCall, string Surface, EquatableArray<string> CalledUnseen);

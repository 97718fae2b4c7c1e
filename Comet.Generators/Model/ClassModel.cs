using Comet.Generators.Text;

namespace Comet.Generators.Model;

/// <summary>All that is made of one offloadable class.</summary>
/// <param name="Name">Its full name; orders the classes of a module.</param>
/// <param name="RegisterCall">The statement that registers it; null for a generic class, which whoever closes it registers, and for one that is left alone.</param>
/// <param name="Sources">The generated files.</param>
/// <param name="Data">The files of the unmarked classes it mentions; other classes may have the same.</param>
/// <param name="Diagnostics">What is to be said about it.</param>
/// <param name="Inferred">The unmarked methods that it calls.</param>
/// <param name="Surface">What other assemblies take for granted of it; empty if it is left alone.</param>
/// <param name="CalledUnseen">The members that another assembly may override and that the library comes to, unseen, on the class's objects.</param>
internal sealed record ClassModel(
    string Name, string? RegisterCall, EquatableArray<SourceModel> Sources, EquatableArray<SourceModel> Data, EquatableArray<DiagnosticModel> Diagnostics, EquatableArray<InferredModel> Inferred, string Surface = "", EquatableArray<string> CalledUnseen = default);

/// <summary>A generated file.</summary>
/// <param name="HintName">Its name, unique in the compilation.</param>
/// <param name="Text">Its text.</param>
internal sealed record SourceModel(string HintName, string Text);

using Comet.Generators.Text;

namespace Comet.Generators.Model;

/// <summary>A generic class closed by code that is not offloadable, or a class declared portable.</summary>
/// <param name="Registrations">The statements that register it and what it brings.</param>
/// <param name="Data">The files of the unmarked classes among that.</param>
internal sealed record ClosedClassModel(EquatableArray<string> Registrations, EquatableArray<SourceModel> Data);

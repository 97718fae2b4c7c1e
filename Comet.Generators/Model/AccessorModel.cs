namespace Comet.Generators.Model;

/// <summary>A method that reaches a field for which C# has no name here.</summary>
/// <param name="Container">The static class it is in.</param>
/// <param name="TypeParameters">The container's type parameters, <c>&lt;T&gt;</c>, which must stand in the same places as those of the field's type.</param>
/// <param name="Constraints">The constraints on them.</param>
/// <param name="IsTopLevel">Whether the container stands outside of the user's class.</param>
/// <param name="Declaration">The method.</param>
internal sealed record AccessorModel(string Container, string TypeParameters, string Constraints, bool IsTopLevel, string Declaration);

using Microsoft.CodeAnalysis;

namespace Comet.Generators.Analysis;

/// <summary>Iterator methods: those whose body gives elements by <c>yield</c>.</summary>
internal static class Iterators
{
    /// <summary>What their twins return.</summary>
    public const string MetadataName = "Comet.Runtime.TwinIterator`1";

    /// <summary>The type of the elements of a method that returns a sequence or an enumerator; null for another.</summary>
    public static ITypeSymbol? ElementType(IMethodSymbol method) =>
        method.ReturnType is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_IEnumerator_T } type ? type.TypeArguments[0] : null;
}

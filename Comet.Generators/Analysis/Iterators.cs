using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Analysis;

/// <summary>Iterator methods: those whose body gives elements by <c>yield</c>.</summary>
internal static class Iterators
{
    /// <summary>What their twins return.</summary>
    public const string MetadataName = "Comet.Runtime.TwinIterator`1";

    private static readonly ConditionalWeakTable<Compilation, List<ITypeSymbol>> _elementTypes = new();

    /// <summary>The type of the elements of a method that returns a sequence or an enumerator; null for another.</summary>
    public static ITypeSymbol? ElementType(IMethodSymbol method) =>
        method.ReturnType is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_IEnumerator_T } type ? type.TypeArguments[0] : null;

    /// <summary>Whether a sequence of a type may come from a twin of an iterator method of the compilation. Only worth asking for: any other sequence is enumerated rightly too.</summary>
    public static bool MayGive(ITypeSymbol elementType, Compilation compilation)
    {
        List<ITypeSymbol> types = _elementTypes.GetValue(compilation, static c => [.. CompilationAnalysis.Of(c).Types
            .SelectMany(static t => t.GetMembers().OfType<IMethodSymbol>())
            .Where(static m => m.IsIterator && TwinRule.IsOffloadable(m.ContainingType))
            .Select(static m => ElementType(m)!).Where(static t => t != null)]);
        return types.Any(t => t.TypeKind == TypeKind.TypeParameter || HasTypeParameter(t) || SymbolEqualityComparer.Default.Equals(t, elementType)) || (elementType.TypeKind == TypeKind.TypeParameter && types.Count > 0);
    }

    private static bool HasTypeParameter(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => HasTypeParameter(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasTypeParameter),
        _ => false,
    };
}

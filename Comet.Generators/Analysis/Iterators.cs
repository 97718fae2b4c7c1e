using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Analysis;

/// <summary>Iterator methods: those whose body gives elements by <c>yield</c>.</summary>
internal static class Iterators
{
    /// <summary>What the twin of one returns.</summary>
    public static string TypeOfTwins(IMethodSymbol method) => method.IsAsync ? "Comet.Runtime.TwinStream`1" : "Comet.Runtime.TwinIterator`1";

    /// <summary>The type of the elements of a method that returns a sequence or an enumerator; null for another.</summary>
    public static ITypeSymbol? ElementType(IMethodSymbol method) =>
        method.ReturnType is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_IEnumerator_T } type ? type.TypeArguments[0]
        : method.ReturnType is INamedTypeSymbol stream && IsStream(stream) ? stream.TypeArguments[0] : null;

    /// <summary>Whether a type is what async iterators return.</summary>
    public static bool IsStream(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "IAsyncEnumerable" or "IAsyncEnumerator", TypeArguments.Length: 1, ContainingType: null, ContainingNamespace: { Name: "Generic", ContainingNamespace: { Name: "Collections", ContainingNamespace.Name: "System" } } };

    /// <summary>The parameter that is set to the token of each enumeration; null if there is none.</summary>
    public static IParameterSymbol? TokenParameter(IMethodSymbol method) =>
        method.IsAsync && method.ReturnType.Name == "IAsyncEnumerable" ? method.Parameters.FirstOrDefault(static p => p.GetAttributes().Any(static a => a.AttributeClass is { Name: "EnumeratorCancellationAttribute" })) : null;
}

using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Text;

/// <summary>Types as the runtime writes them.</summary>
internal static class MetadataNames
{
    /// <summary>A type as a string for <c>UnsafeAccessorType</c>, its type parameters taken from the places around: <c>N.C`1+D`1[[!0],[!1]]</c>.</summary>
    public static string WithOwnParameters(INamedTypeSymbol type)
    {
        int count = 0;
        for (INamedTypeSymbol? t = type; t is not null; t = t.ContainingType) count += t.TypeParameters.Length;
        string arguments = count == 0 ? "" : "[" + string.Join(",", Enumerable.Range(0, count).Select(static i => $"[!{i}]")) + "]";
        return Of(type) + arguments;
    }

    /// <summary>Whether an attribute is of the class of a name, of which most are not.</summary>
    public static bool IsOf(AttributeData attribute, string name) =>
        attribute.AttributeClass is { } type && name.EndsWith(type.Name, System.StringComparison.Ordinal) && type.ToDisplayString() == name;

    /// <summary>Whether only obsolete code may name a member.</summary>
    public static bool IsObsoleteError(ISymbol? member) =>
        member is not null && member.GetAttributes().Any(static a => IsOf(a, "System.ObsoleteAttribute") && a.ConstructorArguments.Length == 2 && a.ConstructorArguments[1].Value is true);

    /// <summary>The full metadata name of a type: <c>N.C`1+D</c>.</summary>
    public static string Of(INamedTypeSymbol type) =>
        type.ContainingType is { } container ? $"{Of(container)}+{type.MetadataName}"
        : type.ContainingNamespace is { IsGlobalNamespace: false } ns ? $"{ns.ToDisplayString()}.{type.MetadataName}"
        : type.MetadataName;
}

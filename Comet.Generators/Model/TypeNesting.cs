using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Model;

/// <summary>Where a class stands: its namespace and the headers that re-open it and its containers.</summary>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="Headers">Outermost first: <c>partial class Outer&lt;T&gt;</c>.</param>
internal sealed record TypeNesting(string Namespace, EquatableArray<string> Headers)
{
    /// <summary>The place of a class.</summary>
    public static TypeNesting Of(INamedTypeSymbol type)
    {
        var headers = new Stack<string>();
        for (INamedTypeSymbol? t = type; t is not null; t = t.ContainingType) headers.Push(Header(t));
        return new(type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat), headers.ToEquatableArray());
    }

    private static string Header(INamedTypeSymbol type)
    {
        string keyword = type switch
        {
            { TypeKind: TypeKind.Interface } => "interface",
            { IsRecord: true, IsValueType: true } => "record struct",
            { IsRecord: true } => "record",
            { IsValueType: true } => "struct",
            _ => "class",
        };
        string parameters = type.TypeParameters.IsEmpty ? "" : $"<{string.Join(", ", type.TypeParameters.Select(static p => Variance(p) + TypeText.Identifier(p.Name)))}>";
        return $"partial {keyword} {TypeText.Identifier(type.Name)}{parameters}";
    }

    // All parts of an interface must say it.
    private static string Variance(ITypeParameterSymbol parameter) => parameter.Variance switch
    {
        VarianceKind.In => "in ",
        VarianceKind.Out => "out ",
        _ => "",
    };
}

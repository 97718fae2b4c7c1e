using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Comet.Generators.Text;

/// <summary>Symbols as C# text for generated code.</summary>
internal static class TypeText
{
    private static readonly SymbolDisplayFormat _qualified = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers | SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private static readonly SymbolDisplayFormat _nullable = _qualified
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>A type as it stands after <c>new</c>, in <c>typeof</c> or as a type argument without nullable annotations: <c>global::N.C&lt;int&gt;</c>.</summary>
    public static string Of(ITypeSymbol type) => type.ToDisplayString(_qualified);

    /// <summary>A type with its nullable annotations, the outermost included.</summary>
    public static string Annotated(ITypeSymbol type) => type.ToDisplayString(_nullable);

    /// <summary>A name as an identifier, escaped if it is a keyword.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) is SyntaxKind.AwaitKeyword or SyntaxKind.FieldKeyword
            ? "@" + name
            : name;
}

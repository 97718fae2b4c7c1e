using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Analysis;

/// <summary>Where the body of a declaration is: of a method, an accessor, an operator, a conversion, or of a property that is just an expression.</summary>
internal static class SourceBodies
{
    /// <summary>The block or expression that a declaration runs; null if it has none.</summary>
    public static SyntaxNode? Of(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody?.Expression,
        AccessorDeclarationSyntax accessor => (SyntaxNode?)accessor.Body ?? accessor.ExpressionBody?.Expression,
        ArrowExpressionClauseSyntax arrow => arrow.Expression,
        _ => null,
    };

    /// <summary>The declarations in a type that a twin can be made of.</summary>
    public static IEnumerable<SyntaxNode> Of(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>().SelectMany(static d => d.Members.SelectMany(In));

    /// <summary>The declarations in the types of a file that generated code can be added to.</summary>
    public static IEnumerable<SyntaxNode> OfPartialTypes(SyntaxTree tree, CancellationToken cancellation) =>
        tree.GetRoot(cancellation).DescendantNodes(static n => n is not MemberDeclarationSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<TypeDeclarationSyntax>()
            .Where(static d => d.Modifiers.Any(SyntaxKind.PartialKeyword)).SelectMany(static d => d.Members.SelectMany(In));

    /// <summary>The declarations of a member that a twin can be made of.</summary>
    public static IEnumerable<SyntaxNode> In(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax or OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax or ConstructorDeclarationSyntax => [member],
        PropertyDeclarationSyntax { ExpressionBody: { } body } => [body],
        IndexerDeclarationSyntax { ExpressionBody: { } body } => [body],
        BasePropertyDeclarationSyntax { AccessorList: { } list } and not EventDeclarationSyntax => list.Accessors,
        _ => [],
    };

    /// <summary>The method that such a declaration declares.</summary>
    public static IMethodSymbol? Declared(SyntaxNode syntax, SemanticModel model, CancellationToken cancellation) => syntax is ArrowExpressionClauseSyntax
        ? (model.GetDeclaredSymbol(syntax.Parent!, cancellation) as IPropertySymbol)?.GetMethod
        : model.GetDeclaredSymbol(syntax, cancellation) as IMethodSymbol;

    /// <summary>Whether the compiler writes the accessor's body: <c>get;</c></summary>
    public static bool IsAutomatic(IMethodSymbol accessor) =>
        accessor is { IsAbstract: false, IsExtern: false, DeclaringSyntaxReferences.Length: 1 }
        && accessor.DeclaringSyntaxReferences[0].GetSyntax() is AccessorDeclarationSyntax { Body: null, ExpressionBody: null };

    /// <summary>What a diagnostic about a declaration points to.</summary>
    public static Location Place(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax method => method.Identifier.GetLocation(),
        ConstructorDeclarationSyntax constructor => constructor.Identifier.GetLocation(),
        OperatorDeclarationSyntax op => op.OperatorToken.GetLocation(),
        ConversionOperatorDeclarationSyntax conversion => conversion.Type.GetLocation(),
        AccessorDeclarationSyntax accessor => accessor.Keyword.GetLocation(),
        PropertyDeclarationSyntax property => property.Identifier.GetLocation(),
        IndexerDeclarationSyntax indexer => indexer.ThisKeyword.GetLocation(),
        ArrowExpressionClauseSyntax { Parent: { } property } => Place(property),
        TypeDeclarationSyntax type => type.Identifier.GetLocation(),
        _ => declaration.GetLocation(),
    };
}

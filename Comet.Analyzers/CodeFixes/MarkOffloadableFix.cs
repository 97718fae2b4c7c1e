using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Comet.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Analyzers.CodeFixes;

/// <summary>Marks a class <c>[Offloadable]</c>, and makes it and what contains it partial: a base class, the class of an override, of a static field, or of a method that runs at home.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MarkOffloadableFix)), Shared]
public sealed class MarkOffloadableFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        ClassDiagnostics.BaseNotOffloadable.Id,
        ClassDiagnostics.OverrideNotOffloadable.Id,
        ClassDiagnostics.StaticNotOffloadable.Id,
        InferenceDiagnostics.RunsAtHome.Id,
    ];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Document document = context.Document;
        SyntaxNode? root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null) return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (Target(diagnostic.Id, root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), model, context.CancellationToken) is not { TypeKind: TypeKind.Class or TypeKind.Struct } type) continue;
            if (type.DeclaringSyntaxReferences.IsEmpty) continue;
            string title = $"Mark '{type.Name}' [Offloadable]";
            context.RegisterCodeFix(CodeAction.Create(title, ct => MarkAsync(document.Project.Solution, type, ct), equivalenceKey: title), diagnostic);
        }
    }

    /// <summary>The class to be marked.</summary>
    private static INamedTypeSymbol? Target(string id, SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        if (id == ClassDiagnostics.StaticNotOffloadable.Id) return model.GetSymbolInfo(node, cancellation).Symbol?.ContainingType?.OriginalDefinition;
        TypeDeclarationSyntax? declaration = node.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (declaration is null || model.GetDeclaredSymbol(declaration, cancellation) is not { } type) return null;
        return id == ClassDiagnostics.BaseNotOffloadable.Id ? type.BaseType?.OriginalDefinition : type;
    }

    private static async Task<Solution> MarkAsync(Solution solution, INamedTypeSymbol type, CancellationToken cancellation)
    {
        bool isMarked = type.GetAttributes().Any(static a => a.AttributeClass?.Name == "OffloadableAttribute");
        solution = await PartialDeclarations.MakeAsync(solution, type, cancellation, isMarked ? null : Mark).ConfigureAwait(false);
        return solution;
    }

    private static TypeDeclarationSyntax Mark(TypeDeclarationSyntax declaration)
    {
        AttributeListSyntax list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(SyntaxFactory.ParseName("Comet.Offloadable"))))
            .WithLeadingTrivia(declaration.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed);
        return (TypeDeclarationSyntax)declaration.WithoutLeadingTrivia().AddAttributeLists(list.WithAdditionalAnnotations(Microsoft.CodeAnalysis.Simplification.Simplifier.Annotation));
    }
}

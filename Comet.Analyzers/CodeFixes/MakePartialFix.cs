using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Comet.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Analyzers.CodeFixes;

/// <summary>Makes an offloadable class, and the classes around it, partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFix)), Shared]
public sealed class MakePartialFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ClassDiagnostics.NotPartial.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration || model?.GetDeclaredSymbol(declaration, context.CancellationToken) is not { } type) return;
        Solution solution = context.Document.Project.Solution;
        context.RegisterCodeFix(CodeAction.Create("Make partial", ct => PartialDeclarations.MakeAsync(solution, type, ct), equivalenceKey: nameof(MakePartialFix)), context.Diagnostics);
    }
}

using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Comet.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Comet.Analyzers.CodeFixes;

/// <summary>Makes an offloadable class internal, so that generated code can name it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeAccessibleFix)), Shared]
public sealed class MakeAccessibleFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ClassDiagnostics.NotAccessible.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Document document = context.Document;
        SyntaxNode? root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration || model?.GetDeclaredSymbol(declaration, context.CancellationToken) is not { IsFileLocal: false } type) return;
        // The other parts of the class may say it too.
        if (type.DeclaringSyntaxReferences.Any(r => r.GetSyntax(context.CancellationToken) != declaration)) return;
        context.RegisterCodeFix(
            CodeAction.Create("Make internal", async ct =>
            {
                DocumentEditor editor = await DocumentEditor.CreateAsync(document, ct).ConfigureAwait(false);
                editor.SetAccessibility(declaration, type.DeclaredAccessibility == Accessibility.Protected ? Accessibility.ProtectedOrInternal : Accessibility.Internal);
                return editor.GetChangedDocument();
            }, equivalenceKey: nameof(MakeAccessibleFix)),
            context.Diagnostics);
    }
}

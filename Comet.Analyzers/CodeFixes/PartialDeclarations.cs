using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Comet.Analyzers.CodeFixes;

/// <summary>Makes the declarations of a type partial.</summary>
internal static class PartialDeclarations
{
    /// <summary>Makes a type and those around it partial, in all their files; <paramref name="change"/> does more to the type's first declaration.</summary>
    public static async Task<Solution> MakeAsync(Solution solution, INamedTypeSymbol type, CancellationToken cancellation, Func<TypeDeclarationSyntax, TypeDeclarationSyntax>? change = null)
    {
        SyntaxNode first = await type.DeclaringSyntaxReferences[0].GetSyntaxAsync(cancellation).ConfigureAwait(false);
        var declarations = new List<TypeDeclarationSyntax>();
        for (INamedTypeSymbol? t = type; t is not null; t = t.ContainingType)
        {
            foreach (SyntaxReference reference in t.DeclaringSyntaxReferences)
            {
                if (await reference.GetSyntaxAsync(cancellation).ConfigureAwait(false) is TypeDeclarationSyntax declaration && (!IsPartial(declaration) || declaration == first)) declarations.Add(declaration);
            }
        }
        foreach (IGrouping<SyntaxTree, TypeDeclarationSyntax> file in declarations.GroupBy(static d => d.SyntaxTree))
        {
            if (solution.GetDocument(file.Key) is not { } document) continue;
            DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
            // From within: the declarations around one keep what was done to it.
            foreach (TypeDeclarationSyntax declaration in file.OrderByDescending(static d => d.SpanStart))
            {
                editor.ReplaceNode(declaration, (node, _) => Change((TypeDeclarationSyntax)node, declaration == first ? change : null));
            }
            solution = editor.GetChangedDocument().Project.Solution;
        }
        return solution;
    }

    private static TypeDeclarationSyntax Change(TypeDeclarationSyntax declaration, Func<TypeDeclarationSyntax, TypeDeclarationSyntax>? change)
    {
        TypeDeclarationSyntax made = IsPartial(declaration) ? declaration : WithPartial(declaration);
        return change is null ? made : change(made);
    }

    /// <summary>The modifier comes last; what stood before the keyword stands before it.</summary>
    private static TypeDeclarationSyntax WithPartial(TypeDeclarationSyntax declaration)
    {
        SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (declaration.Modifiers.Count > 0) return (TypeDeclarationSyntax)declaration.AddModifiers(partial);
        SyntaxTriviaList leading = declaration.Keyword.LeadingTrivia;
        return (TypeDeclarationSyntax)declaration.WithKeyword(declaration.Keyword.WithLeadingTrivia()).WithModifiers([partial.WithLeadingTrivia(leading)]);
    }

    private static bool IsPartial(TypeDeclarationSyntax declaration) => declaration.Modifiers.Any(SyntaxKind.PartialKeyword);
}

using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Diagnostics;
using Comet.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Interception;

/// <summary>Finds methods and accessors of unmarked classes that override one with a twin: the twin would bypass them.</summary>
internal static class OverrideGatherer
{
    /// <summary>Whether a node may be such a method, or a property with such accessors, by its form.</summary>
    public static bool IsCandidate(SyntaxNode node) =>
        node is MethodDeclarationSyntax or PropertyDeclarationSyntax or IndexerDeclarationSyntax && ((MemberDeclarationSyntax)node).Modifiers.Any(SyntaxKind.OverrideKeyword);

    /// <summary>What is to be said about it, if anything.</summary>
    public static DiagnosticModel? Gather(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        ISymbol? member = model.GetDeclaredSymbol(node, cancellation);
        if (member is null || TwinRule.IsOffloadable(member.ContainingType)) return null;
        IMethodSymbol?[] methods = member is IPropertySymbol property ? [property.GetMethod, property.SetMethod] : [member as IMethodSymbol];
        foreach (IMethodSymbol? method in methods)
        {
            for (IMethodSymbol? m = method?.OverriddenMethod; m is not null; m = m.OverriddenMethod)
            {
                if (!TwinRule.HasTwin(m, model.Compilation)) continue;
                return DiagnosticModel.Create(
                    ClassDiagnostics.OverrideNotOffloadable, SourceBodies.Place(node), member.Name, $"{m.ContainingType.Name}.{(m.AssociatedSymbol ?? m).Name}", member.ContainingType.Name);
            }
        }
        return null;
    }
}

using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Diagnostics;
using Comet.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Interception;

/// <summary>Finds methods of unmarked classes that override a method with a twin: the twin would bypass them.</summary>
internal static class OverrideGatherer
{
    /// <summary>Whether a node may be such a method, by its form.</summary>
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellation) => node is MethodDeclarationSyntax method && method.Modifiers.Any(SyntaxKind.OverrideKeyword);

    /// <summary>What is to be said about it, if anything.</summary>
    public static DiagnosticModel? Gather(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        var syntax = (MethodDeclarationSyntax)context.Node;
        if (context.SemanticModel.GetDeclaredSymbol(syntax, cancellation) is not { OverriddenMethod: { } overridden } method) return null;
        if (TwinRule.IsOffloadable(method.ContainingType)) return null;
        for (IMethodSymbol? m = overridden; m is not null; m = m.OverriddenMethod)
        {
            if (!TwinRule.HasTwin(m, context.SemanticModel.Compilation)) continue;
            return DiagnosticModel.Create(
                ClassDiagnostics.OverrideNotOffloadable, syntax.Identifier.GetLocation(), method.Name, $"{m.ContainingType.Name}.{m.Name}", method.ContainingType.Name);
        }
        return null;
    }

}

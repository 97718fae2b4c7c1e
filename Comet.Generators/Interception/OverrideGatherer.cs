using System.Linq;
using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Diagnostics;
using Comet.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Interception;

/// <summary>Finds methods and accessors of unmarked classes that override one with a twin, or implement anew what a base class implements by one: the twin would bypass them.</summary>
internal static class OverrideGatherer
{
    /// <summary>Whether a node may be such a method, a property with such accessors, or a class that implements an interface its base implements, by its form.</summary>
    public static bool IsCandidate(SyntaxNode node) =>
        node is TypeDeclarationSyntax { BaseList.Types.Count: > 1 }
        || node is MethodDeclarationSyntax or PropertyDeclarationSyntax or IndexerDeclarationSyntax && ((MemberDeclarationSyntax)node).Modifiers.Any(SyntaxKind.OverrideKeyword);

    /// <summary>What is to be said about it, if anything.</summary>
    public static DiagnosticModel? Gather(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        ISymbol? member = model.GetDeclaredSymbol(node, cancellation);
        if (member is INamedTypeSymbol type) return OfType(type, model.Compilation);
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

    private static DiagnosticModel? OfType(INamedTypeSymbol type, Compilation compilation)
    {
        if (type.TypeKind != TypeKind.Class || TwinRule.IsOffloadable(type)) return null;
        foreach (IMethodSymbol member in type.Interfaces.SelectMany(static i => i.AllInterfaces.Prepend(i)).Where(TwinRule.IsOffloadable).SelectMany(static i => i.GetMembers().OfType<IMethodSymbol>()))
        {
            if (type.FindImplementationForInterfaceMember(member) is not IMethodSymbol own || !SymbolEqualityComparer.Default.Equals(own.ContainingType, type)) continue;
            for (INamedTypeSymbol? t = type.BaseType; t is not null; t = t.BaseType)
            {
                if (!TwinRule.IsOffloadable(t) || !t.AllInterfaces.Contains(member.ContainingType, SymbolEqualityComparer.Default) || !TwinRule.HasTwin(member, compilation)) continue;
                return DiagnosticModel.Create(
                    ClassDiagnostics.OverrideNotOffloadable, SourceBodies.Place(own.DeclaringSyntaxReferences[0].GetSyntax()), TwinRule.SimpleName(own), $"{member.ContainingType.Name}.{member.Name}", type.Name);
            }
        }
        return null;
    }
}

using System.Linq;
using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Diagnostics;
using Comet.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Gathering;

/// <summary>The conditions a marked class must meet to be generated into. One that does not is left alone and runs at home.</summary>
internal static class ClassRules
{
    /// <summary>What is wrong with a class; null if nothing is.</summary>
    public static DiagnosticModel? Check(INamedTypeSymbol type, CancellationToken cancellation)
    {
        for (INamedTypeSymbol? t = type; t is not null; t = t.ContainingType)
        {
            if (NotPartial(t, cancellation) is { } declaration)
            {
                return DiagnosticModel.Create(ClassDiagnostics.NotPartial, declaration.Identifier.GetLocation(), t.Name, type.Name);
            }
            if (t.IsFileLocal || HiddenTypes.IsOutOfReach(t))
            {
                return At(ClassDiagnostics.NotAccessible, t, t.Name);
            }
            if (t.TypeParameters.FirstOrDefault(static p => p.AllowsRefLikeType) is { } parameter)
            {
                return At(ClassDiagnostics.RefStructParameter, t, t.Name, parameter.Name);
            }
        }
        BaseShadows.OfClass(type, out INamedTypeSymbol? obstacle);
        return obstacle is null ? null : At(ClassDiagnostics.BaseNotOffloadable, type, type.Name, obstacle.Name);
    }

    /// <summary>Whether a class that is marked has been, or will be, generated into.</summary>
    public static bool IsGenerated(INamedTypeSymbol type, Compilation compilation) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
            ? Check(type.OriginalDefinition, CancellationToken.None) is null
            : !type.OriginalDefinition.GetMembers(GeneratedNames.Register).IsEmpty;

    private static DiagnosticModel At(DiagnosticDescriptor descriptor, INamedTypeSymbol type, params string[] arguments) =>
        DiagnosticModel.Create(descriptor, type.Locations.FirstOrDefault(static l => l.IsInSource), arguments);

    private static TypeDeclarationSyntax? NotPartial(INamedTypeSymbol type, CancellationToken cancellation)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellation) is TypeDeclarationSyntax declaration && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword)) return declaration;
        }
        return null;
    }
}

using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Analysis;

/// <summary>
/// The methods of a type that the base class library calls without the caller's source showing it: <c>ToString</c> in a concatenation, <c>Equals</c> in a
/// dictionary, <c>CompareTo</c> in a sort. A type whose own versions must run at home never crosses, and is created at home only.
/// </summary>
internal static class WellKnownOverrides
{
    /// <summary>The type's own versions of those methods, inherited ones of this compilation included. GetHashCode is left out: what it
    /// returns may differ between processes, and collections are rebuilt where they arrive.</summary>
    public static IEnumerable<IMethodSymbol> Of(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type.OriginalDefinition; t is { SpecialType: SpecialType.None } && t.DeclaringSyntaxReferences.Length > 0; t = t.BaseType?.OriginalDefinition)
        {
            foreach (ISymbol member in t.GetMembers())
            {
                if (member is IMethodSymbol { IsStatic: false, IsImplicitlyDeclared: false, IsAbstract: false, Name: "ToString" or "Equals" or "CompareTo" } method) yield return method;
            }
        }
    }

    /// <summary>Whether all of them may run anywhere. If not, the type must not be registered to cross.</summary>
    public static bool AreRunAnywhere(INamedTypeSymbol type, Compilation compilation, CancellationToken ct)
    {
        CompilationAnalysis analysis = CompilationAnalysis.Of(compilation);
        foreach (IMethodSymbol method in Of(type))
        {
            if (TwinRule.IsInCompilation(method, compilation) && analysis.PinReason(method, ct) != null) return false;
        }
        return true;
    }
}

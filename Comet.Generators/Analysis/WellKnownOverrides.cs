using System.Collections.Generic;
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

    /// <summary>Why one of them must run at home, so that the type cannot cross; null if all may run anywhere, or are another assembly's concern.</summary>
    public static string? PinReason(INamedTypeSymbol type)
    {
        type = type.OriginalDefinition;
        return type.ContainingAssembly is ISourceAssemblySymbol assembly ? CompilationAnalysis.Of(assembly.Compilation).WellKnownPinReason(type) : null;
    }
}

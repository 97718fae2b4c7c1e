using Microsoft.CodeAnalysis;

namespace Comet.Generators.Analysis;

/// <summary>Private and protected nested types. Only the types around them can name them, so what has to reach them from outside goes through those.</summary>
internal static class HiddenTypes
{
    /// <summary>Whether a type cannot be named outside of the type that it is nested in.</summary>
    public static bool IsHidden(INamedTypeSymbol type) => type.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal;

    /// <summary>
    /// Whether nothing could make a type, or one around it, known to a session: of an instantiation of the generic type around it only a marked one's own generated part knows.
    /// </summary>
    public static bool IsOutOfReach(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol t = type; t.ContainingType is { } container; t = container)
        {
            if (IsHidden(t) && !Closures.ClosureNames.IsClosureClass(t) && IsGeneric(container) && !TwinRule.IsOffloadable(container)) return true;
        }
        return false;
    }

    /// <summary>Whether a type, or one around it, has type parameters.</summary>
    public static bool IsGeneric(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type; t is not null; t = t.ContainingType)
        {
            if (t.IsGenericType) return true;
        }
        return false;
    }
}

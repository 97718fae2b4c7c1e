using Microsoft.CodeAnalysis;

namespace Comet.Generators.Text;

/// <summary>Value types that may be null.</summary>
internal static class NullableTypes
{
    /// <summary>Whether a type is <c>T?</c> of a value type.</summary>
    public static bool IsNullableValue(this ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    /// <summary>What there is if it is not null: <c>T</c> of <c>T?</c>, and any other type itself.</summary>
    public static ITypeSymbol WithoutNullable(this ITypeSymbol type) => type.IsNullableValue() ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
}

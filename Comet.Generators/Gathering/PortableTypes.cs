using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Gathering;

internal readonly record struct PortabilityVerdict(bool IsPortable, string Reason);

internal static class PortableTypes
{
    public static PortabilityVerdict Of(ITypeSymbol type) => Check(type, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default)) is { } reason ? new(false, reason) : new(true, "");

    private static string? Check(ITypeSymbol type, HashSet<ITypeSymbol> seen)
    {
        if (!seen.Add(type)) return null;
        switch (type)
        {
            case { SpecialType: SpecialType.System_Object or SpecialType.System_String or SpecialType.System_Decimal or SpecialType.System_DateTime }: return null;
            case { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_Double }: return null;
            case ITypeParameterSymbol: return null;
            case IArrayTypeSymbol array: return Check(array.ElementType, seen);
            case { TypeKind: TypeKind.Enum }: return null;
            case INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named:
                if (Analysis.TwinRule.IsOffloadable(named)) return null;
                string name = Analysis.RunAnywhereTable.MetadataName(named.OriginalDefinition);
                if (name is "System.Collections.Generic.List`1" or "System.Collections.Generic.Dictionary`2" or "System.Nullable`1" || named.IsTupleType) return named.TypeArguments.Select(a => Check(a, seen)).FirstOrDefault(static r => r != null);
                if (named.TypeKind == TypeKind.Interface) return null;
                for (INamedTypeSymbol? t = named; t != null; t = t.BaseType) if (t.Name == "Exception") return null;
                if (named.TypeKind == TypeKind.Struct && named.DeclaringSyntaxReferences.Length > 0) return named.GetMembers().OfType<IFieldSymbol>().Where(f => !f.IsStatic).Select(f => Check(f.Type, seen)).FirstOrDefault(static r => r != null);
                return name is "System.TimeSpan" or "System.Guid" ? null : $"{named.ToDisplayString()} is not a portable type";
            default: return $"{type.ToDisplayString()} is not a portable type";
        }
    }
}

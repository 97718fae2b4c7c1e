using System.Linq;
using Comet.Generators.Analysis;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Gathering;

/// <summary>The conditions that a class and its codec must meet to be declared portable.</summary>
internal static class PortableRules
{
    private const string Immutable = "Comet.IPortableCodec<T>";
    private const string Mutable = "Comet.IMutablePortableCodec<T>";

    /// <summary>What is wrong with a declaration, as seen without judging fields and bodies; null if nothing is.</summary>
    public static string? Problem(PortableDeclaration declaration, Compilation compilation)
    {
        INamedTypeSymbol type = declaration.Type;
        string name = type.OriginalDefinition.ToDisplayString();
        if (type.TypeKind != TypeKind.Class || type.IsStatic || type.IsAbstract) return $"{name} is not a class that objects are made of";
        if (type.IsGenericType && !type.IsUnboundGenericType) return "a generic class is named without its type arguments";
        if (TwinRule.IsOffloadable(type.OriginalDefinition)) return $"{name} is marked [Offloadable]";
        if (type.SpecialType != SpecialType.None || FrameworkTypes.IsKnown(type) || FrameworkTypes.IsContainer(type.OriginalDefinition)) return $"{name} crosses without being declared";
        if (!compilation.IsSymbolAccessibleWithin(type.OriginalDefinition, compilation.Assembly)) return $"{name} is not accessible here";
        if (declaration is { IsOurs: false, Codec: null } && HiddenTypes.IsGeneric(type)) return $"{name} is generic, and the assembly that declares it carries its fields for itself only";
        return declaration.Codec is { } codec ? ProblemOfCodec(type, codec, declaration.IsOurs, compilation) : null;
    }

    /// <summary>The codec with the type arguments of the class that it carries.</summary>
    public static INamedTypeSymbol Close(INamedTypeSymbol codec, INamedTypeSymbol type) =>
        type.TypeArguments.IsEmpty ? codec : codec.OriginalDefinition.Construct([.. type.TypeArguments]);

    private static string? ProblemOfCodec(INamedTypeSymbol type, INamedTypeSymbol codec, bool isOurs, Compilation compilation)
    {
        string name = codec.OriginalDefinition.ToDisplayString();
        // The assembly that declares a class registers it; of a generic one each assembly does so for itself.
        bool isRegisteredHere = isOurs || type.IsGenericType;
        if (codec is not { TypeKind: TypeKind.Class, IsAbstract: false }) return $"{name} is not a class that objects are made of";
        if (HiddenTypes.IsGeneric(type.ContainingType ?? type) && type.ContainingType is not null) return $"{type.OriginalDefinition.ToDisplayString()} is nested in a generic class";
        if (codec.Arity != type.Arity || (codec.ContainingType is { } container && HiddenTypes.IsGeneric(container))) return $"{name} has other type parameters than {type.OriginalDefinition.ToDisplayString()}";
        if (isRegisteredHere && !compilation.IsSymbolAccessibleWithin(codec.OriginalDefinition, compilation.Assembly)) return $"{name} is not accessible here";
        if (isRegisteredHere && !codec.OriginalDefinition.InstanceConstructors.Any(c => c.Parameters.IsEmpty && compilation.IsSymbolAccessibleWithin(c, compilation.Assembly))) return $"{name} has no accessible constructor without parameters";
        INamedTypeSymbol definition = codec.OriginalDefinition, carried = type.OriginalDefinition;
        if (carried.IsGenericType) carried = carried.Construct([.. definition.TypeParameters]);
        int count = definition.AllInterfaces.Count(i => i.OriginalDefinition.ToDisplayString() is Immutable or Mutable && SymbolEqualityComparer.Default.Equals(i.TypeArguments[0], carried));
        return count == 1 ? null : $"{name} implements {(count == 0 ? "neither" : "both")} IPortableCodec<{carried.Name}> {(count == 0 ? "nor" : "and")} IMutablePortableCodec<{carried.Name}>";
    }
}

using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Analysis;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Gathering;

/// <summary>Whether values of a static type can cross.</summary>
/// <param name="IsPortable">They can, or it is decided at run time, by the object that is met.</param>
/// <param name="Reason">Why not, in words; empty if they can.</param>
internal readonly record struct PortabilityVerdict(bool IsPortable, string Reason);

/// <summary>How a slot of a portable type is carried.</summary>
internal enum SlotKind
{
    /// <summary>As its bits: <c>Write</c>, <c>Read</c>.</summary>
    Bits,

    /// <summary>As an object's identity: <c>WriteReference</c>, <c>ReadReference</c>.</summary>
    Reference,

    /// <summary>By the type's codec: <c>WriteValue</c>, <c>ReadValue</c>.</summary>
    Value,
}

/// <summary>
/// Decides which static types are portable. Shadows, codecs and frames all ask here, so that they cannot disagree. But for what a type's
/// own <c>ToString</c> and its like do, the answers depend on what is in metadata only, so that they are the same in an IDE, where a referenced project is known by its source, and in a build.
/// </summary>
internal static class PortableTypes
{
    /// <summary>Whether a slot of the type can cross, and why not.</summary>
    public static PortabilityVerdict Of(ITypeSymbol type, Compilation compilation) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, ContainingAssembly: ISourceAssemblySymbol assembly } named
            ? CompilationAnalysis.Of(assembly.Compilation).Portability(named, t => Judge(t, compilation))
            : Judge(type, compilation);

    /// <summary>How a slot of a portable type is carried.</summary>
    public static SlotKind KindOf(ITypeSymbol type) =>
        type is ITypeParameterSymbol ? SlotKind.Value
        : type.IsReferenceType ? SlotKind.Reference
        : type.IsUnmanagedType && !type.IsNullableValue() ? SlotKind.Bits
        : SlotKind.Value;

    /// <summary>Whether the type is an exception.</summary>
    public static bool IsException(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (FrameworkTypes.Is(type, "System.Exception")) return true;
        }
        return false;
    }

    /// <summary>Whether the type is a structure of users that needs a codec, because it holds references.</summary>
    public static bool NeedsCodec(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Struct, IsUnmanagedType: false } named
        && (named.IsTupleType || !FrameworkTypes.IsFramework(named.ContainingAssembly));

    private static PortabilityVerdict Judge(ITypeSymbol type, Compilation compilation) =>
        WhyNot(type, compilation, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default)) is { } reason ? new(false, reason) : new(true, "");

    private static string? WhyNot(ITypeSymbol type, Compilation compilation, HashSet<ITypeSymbol> seen)
    {
        if (!seen.Add(type)) return null;
        return type switch
        {
            ITypeParameterSymbol { AllowsRefLikeType: true } => $"{type.Name} may be a ref struct",
            ITypeParameterSymbol => null,
            IDynamicTypeSymbol => "it is dynamic",
            IArrayTypeSymbol array => WhyNot(array.ElementType, compilation, seen),
            IPointerTypeSymbol or IFunctionPointerTypeSymbol => $"{type.ToDisplayString()} is a pointer",
            { IsRefLikeType: true } => $"{type.ToDisplayString()} is a ref struct",
            INamedTypeSymbol { TypeKind: not TypeKind.Error } named => WhyNotNamed(named, compilation, seen),
            _ => $"{type.ToDisplayString()} is not a type that can cross",
        };
    }

    private static string? WhyNotNamed(INamedTypeSymbol type, Compilation compilation, HashSet<ITypeSymbol> seen)
    {
        if (IsPrimitive(type.SpecialType)) return null;
        if (IsFileLocal(type)) return $"{type.ToDisplayString()} is local to its file";
        if (WellKnownOverrides.PinReason(type) is { } pin) return $"{type.ToDisplayString()}: {pin}";
        if (type.IsAnonymousType) return "it is an anonymous type";
        if (type.TypeKind == TypeKind.Enum || IsException(type)) return null;
        if (PortableDeclarations.Of(compilation).Find(type) is { } declared && !(declared.IsByFields && type.ContainingAssembly is ISourceAssemblySymbol))
        {
            return WhyNotInitialized(type, compilation) ?? (declared.IsByFields ? DataClasses.WhyNot(type, compilation, field => WhyNot(field, compilation, seen)) : null) ?? WhyNotArguments(type, compilation, seen);
        }
        // What it calls is decided at run time; if only home knows that, it crosses as a stub.
        if (type.TypeKind == TypeKind.Delegate) return type.DelegateInvokeMethod is { RefKind: RefKind.None } ? null : $"{type.ToDisplayString()} returns a reference";
        if (FrameworkTypes.IsOrderedByChance(type)) return $"the order of a {type.ToDisplayString()} is another in every process";
        if ((TwinRule.IsOffloadable(type) && type.TypeKind != TypeKind.Struct && !HasStaticAbstracts(type)) || FrameworkTypes.IsContainer(type)) return WhyNotArguments(type, compilation, seen);
        if (FrameworkTypes.IsFramework(type.ContainingAssembly))
        {
            bool isKnown = FrameworkTypes.IsKnown(type) || (type.TypeKind == TypeKind.Interface ? FrameworkTypes.IsDataInterface(type) : type.TypeKind == TypeKind.Struct && FrameworkTypes.IsBits(type));
            return isKnown ? null : $"{type.ToDisplayString()} is not a type that can cross";
        }
        return type.TypeKind switch
        {
            TypeKind.Struct => WhyNotFields(type, compilation, seen),
            TypeKind.Interface when HasStaticAbstracts(type) => $"{type.ToDisplayString()} has static members without bodies, and cannot be a type argument",
            // What is behind it is decided at run time.
            TypeKind.Interface when KnowsComet(type.ContainingAssembly) => null,
            TypeKind.Class when type is { IsAbstract: true, IsStatic: false } && KnowsComet(type.ContainingAssembly) => null,
            TypeKind.Class => DataClasses.WhyNot(type, compilation, field => WhyNot(field, compilation, seen)) ?? WhyNotArguments(type, compilation, seen),
            _ => $"{type.ToDisplayString()} is not a type that can cross",
        };
    }

    private static string? WhyNotInitialized(INamedTypeSymbol type, Compilation compilation) =>
        TwinRule.StaticInitializerPin(type.OriginalDefinition, compilation) is { } pin ? $"the static initializer of {type.ToDisplayString()} must run at home: {pin}" : null;

    /// <summary>Whether C# does not take an interface for a type argument, because nothing implements its static members.</summary>
    public static bool HasStaticAbstracts(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Interface && type.AllInterfaces.Concat([(INamedTypeSymbol)type]).Any(static i => i.GetMembers().Any(static m => m is { IsStatic: true, IsAbstract: true }));

    private static bool IsPrimitive(SpecialType type) =>
        type is SpecialType.System_Object or (>= SpecialType.System_Boolean and <= SpecialType.System_UIntPtr) or SpecialType.System_DateTime
            or SpecialType.System_Enum or SpecialType.System_ValueType or SpecialType.System_Array;

    private static string? WhyNotArguments(INamedTypeSymbol type, Compilation compilation, HashSet<ITypeSymbol> seen)
    {
        for (INamedTypeSymbol? t = type; t is not null; t = t.ContainingType)
        {
            foreach (ITypeSymbol argument in t.TypeArguments)
            {
                if (WhyNot(argument, compilation, seen) is { } reason) return reason;
            }
        }
        return null;
    }

    private static string? WhyNotFields(INamedTypeSymbol type, Compilation compilation, HashSet<ITypeSymbol> seen)
    {
        bool isBits = type.IsUnmanagedType;
        if (!isBits && type.GetAttributes().Any(static a => a.AttributeClass is { } c && FrameworkTypes.Is(c, "System.Runtime.CompilerServices.InlineArrayAttribute")))
        {
            return $"{type.ToDisplayString()} is an inline array of references";
        }
        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>())
        {
            if (field.IsStatic || field.IsFixedSizeBuffer) continue;
            if (field.RefKind != RefKind.None) return $"{type.ToDisplayString()}.{field.Name} is a reference";
            if (WhyNot(field.Type, compilation, seen) is { } reason) return $"{type.ToDisplayString()}.{FieldNames.OfUser(field)}: {reason}";
            if (!isBits && HidesIn(field.Type, type)) return $"{type.ToDisplayString()}.{FieldNames.OfUser(field)} is of a private type";
        }
        return null;
    }

    /// <summary>Whether a field's type is a private nested type of the structure, so that a codec outside the structure could not name it.</summary>
    private static bool HidesIn(ITypeSymbol type, INamedTypeSymbol structure) => type switch
    {
        IArrayTypeSymbol array => HidesIn(array.ElementType, structure),
        INamedTypeSymbol named =>
            (named.DeclaredAccessibility is Accessibility.Private && SymbolEqualityComparer.Default.Equals(named.ContainingType?.OriginalDefinition, structure.OriginalDefinition))
            || named.TypeArguments.Any(a => HidesIn(a, structure)),
        _ => false,
    };

    private static bool IsFileLocal(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (type.IsFileLocal) return true;
        }
        return false;
    }

    private static bool KnowsComet(IAssemblySymbol? assembly) =>
        assembly is not null && assembly.Modules.Any(static m => m.ReferencedAssemblies.Any(static r => r.Name == "Comet.Core"));
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Comet.Generators.Gathering;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Analysis;

/// <summary>
/// The methods of a type that the base class library calls without the caller's source showing it: <c>ToString</c> in a concatenation, <c>Equals</c> in a
/// dictionary, <c>Compare</c> in a sort, <c>MoveNext</c> in a query; and overrides of what another assembly declares. A type whose own versions must run at home never crosses, and is created at home only.
/// </summary>
internal static class WellKnownOverrides
{
    /// <summary>Interfaces of the library's data namespaces whose methods it calls only where the source shows it.</summary>
    private static readonly HashSet<string> _calledBySource = ["IDisposable", "IAsyncDisposable", "IProgress", "IObserver", "IObservable", "ICloneable"];

    /// <summary>The type's own versions of those methods, inherited ones of this compilation included. GetHashCode is left out: what it
    /// returns may differ between processes, and collections are rebuilt where they arrive (see <see cref="HashCodes"/>).</summary>
    public static IEnumerable<IMethodSymbol> Of(INamedTypeSymbol type)
    {
        type = type.OriginalDefinition;
        if (TwinRule.IsJudgedByCallers(type)) yield break;
        for (INamedTypeSymbol? t = type; t is { SpecialType: SpecialType.None } && t.DeclaringSyntaxReferences.Length > 0; t = t.BaseType?.OriginalDefinition)
        {
            foreach (IMethodSymbol method in t.GetMembers().OfType<IMethodSymbol>())
            {
                if (IsWritten(method) && (method.Name is "ToString" or "Equals" or "CompareTo" || OverridesForeign(method) || (t.IsRecord && IsCalledByRecord(method)))) yield return method;
            }
        }
        bool isEnumerator = type.AllInterfaces.Any(static i => i.Name == "IEnumerator");
        foreach (INamedTypeSymbol i in type.AllInterfaces)
        {
            bool isNumeric = IsNumeric(i);
            if (!FrameworkTypes.IsFramework(i.ContainingAssembly) || !(isNumeric || FrameworkTypes.IsDataInterface(i)) || (_calledBySource.Contains(i.Name) && !(isEnumerator && i.Name == "IDisposable"))) continue;
            foreach (IMethodSymbol member in i.GetMembers().OfType<IMethodSymbol>())
            {
                if (type.FindImplementationForInterfaceMember(member) is IMethodSymbol method && (IsWritten(method) || (isNumeric && IsAskedOfType(method)))) yield return method.OriginalDefinition;
            }
        }
    }

    /// <summary>The type's own versions of GetHashCode, inherited ones included. One that keeps a hash code of this process in the object would take it to the other.</summary>
    public static IEnumerable<IMethodSymbol> HashCodes(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type.OriginalDefinition; t is { SpecialType: SpecialType.None } && t.DeclaringSyntaxReferences.Length > 0; t = t.BaseType?.OriginalDefinition)
        {
            foreach (IMethodSymbol method in t.GetMembers(nameof(GetHashCode)).OfType<IMethodSymbol>())
            {
                if (method is { IsStatic: false, IsImplicitlyDeclared: false, IsAbstract: false, Parameters.IsEmpty: true }) yield return method;
            }
        }
    }

    /// <summary>What a type of number itself is asked has no object to go home with.</summary>
    private static bool IsAskedOfType(IMethodSymbol method) => method is { IsStatic: true, IsImplicitlyDeclared: false, DeclaringSyntaxReferences.IsEmpty: false };

    /// <summary>Whether an interface says what numbers can do; code that is generic in a kind of number asks their type.</summary>
    public static bool IsNumeric(ITypeSymbol type) => type.ContainingNamespace is { Name: "Numerics", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Why one of them must run at home, so that the type cannot cross; null if all may run anywhere.</summary>
    public static string? PinReason(INamedTypeSymbol type)
    {
        type = type.OriginalDefinition;
        for (INamedTypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (t.ContainingAssembly is not ISourceAssemblySymbol && ForeignMembers.StaysAtHome(t)) return $"{t.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)} stays at home";
        }
        return type.ContainingAssembly is ISourceAssemblySymbol assembly ? CompilationAnalysis.Of(assembly.Compilation).WellKnownPinReason(type) : null;
    }

    /// <summary>
    /// Why a type argument of a method, or of the class around it, must stay at home, so that what is generic in it must too: it may ask the type itself, without an object that would keep it
    /// there. Null if all may be anywhere.
    /// </summary>
    public static string? ArgumentPinReason(ISymbol member)
    {
        // Only as an object does a nullable value ask its value for anything.
        if (member.ContainingType is { } type && type.IsNullableValue() && type.WithoutNullable() is INamedTypeSymbol value && PinReason(value) is null) return null;
        if (member is IMethodSymbol { TypeArguments.IsEmpty: false } method && OfArguments(method.TypeArguments) is { } own) return own;
        for (INamedTypeSymbol? t = member as INamedTypeSymbol ?? member.ContainingType; t is not null; t = t.ContainingType)
        {
            if (!t.TypeArguments.IsEmpty && OfArguments(t.TypeArguments) is { } reason) return reason;
        }
        return null;
    }

    private static string? OfArguments(ImmutableArray<ITypeSymbol> arguments)
    {
        foreach (ITypeSymbol argument in arguments)
        {
            string? reason = argument switch
            {
                IArrayTypeSymbol array => OfArguments([array.ElementType]),
                INamedTypeSymbol named => (PinReason(named) ?? UnseenPinReason(named)) is { } pin ? $"{named.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)} stays at home: {pin}" : ArgumentPinReason(named),
                _ => null,
            };
            if (reason is not null) return reason;
        }
        return null;
    }

    /// <summary>Why a value of a structure must not be where the library may call its members, or those of structures within it, unseen: in a box, in a text, in a collection. Null if it may, and for all other types.</summary>
    public static string? UnseenPinReason(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Struct } structure) return null;
        if ((PinReason(structure) ?? ForeignPinReason(structure)) is { } own) return own;
        // A structure of this compilation has answered for its fields.
        if (structure.ContainingAssembly is ISourceAssemblySymbol) return null;
        return FrameworkTypes.IsFramework(structure.ContainingAssembly) ? structure.TypeArguments.Select(UnseenPinReason).FirstOrDefault(static r => r is not null)
            : structure.GetMembers().OfType<IFieldSymbol>().Where(static f => !f.IsStatic).Select(static f => UnseenPinReason(f.Type)).FirstOrDefault(static r => r is not null);
    }

    /// <summary>
    /// Why a structure of another assembly, of which nobody knows what its own <c>ToString</c>, <c>Equals</c> and their like do, must not be where the library may call them; null if there are none, or it is known.
    /// </summary>
    private static string? ForeignPinReason(INamedTypeSymbol type)
    {
        if (type is not { TypeKind: TypeKind.Struct, IsTupleType: false, ContainingAssembly: not ISourceAssemblySymbol } || FrameworkTypes.IsFramework(type.ContainingAssembly) || TwinRule.IsOffloadable(type)) return null;
        type = type.OriginalDefinition;
        IMethodSymbol? written = type.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(m => m is { IsStatic: false, MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } && !m.Name.EndsWith("GetHashCode", System.StringComparison.Ordinal)
            && (m.IsOverride || type.AllInterfaces.Any(i => FrameworkTypes.IsFramework(i.ContainingAssembly) && i.GetMembers().Any(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), m))))
            && !m.GetAttributes().Any(static a => a.AttributeClass?.Name == "CompilerGeneratedAttribute"));
        return written is null ? null : $"{written.Name} of {type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)} is compiled code of another assembly";
    }

    private static bool IsWritten(IMethodSymbol method) => method is { IsStatic: false, IsImplicitlyDeclared: false, IsAbstract: false } && !method.Name.EndsWith("GetHashCode", System.StringComparison.Ordinal) && method.MethodKind != MethodKind.Destructor;

    /// <summary>What the members that the compiler writes for a record call: the copy constructor in <c>with</c>, the properties that <c>ToString</c> shows.</summary>
    private static bool IsCalledByRecord(IMethodSymbol method) =>
        method.Name == "PrintMembers"
        || (method is { MethodKind: MethodKind.Constructor, Parameters.Length: 1 } && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, method.ContainingType))
        || (method is { MethodKind: MethodKind.PropertyGet, Parameters.Length: 0, AssociatedSymbol: IPropertySymbol property }
            && (method.DeclaredAccessibility == Accessibility.Public || property.Name == "EqualityContract" || method.ContainingType.InstanceConstructors.Any(c => c.Parameters.Any(p => p.Name == property.Name))));

    /// <summary>
    /// Whether a method overrides one of another assembly, where nobody knows of it. Of an offloadable class the calls themselves reckon with that.
    /// </summary>
    private static bool OverridesForeign(IMethodSymbol method)
    {
        for (IMethodSymbol? m = method.OverriddenMethod; m is not null; m = m.OverriddenMethod)
        {
            bool isForeign = !SymbolEqualityComparer.Default.Equals(m.ContainingAssembly, method.ContainingAssembly);
            // Where it is declared nobody reckons with an override here, unless anybody can write one.
            if (isForeign && (TwinRule.IsOffloadable(m.ContainingType) ? !CompilationAnalysis.CanBeOverriddenElsewhere(m) || ForeignMembers.IsCalledUnseen(m, method.ContainingAssembly) : m.OverriddenMethod is null)) return true;
        }
        return false;
    }

    /// <summary>The method that an override overrides in the end.</summary>
    public static IMethodSymbol Root(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden) method = overridden;
        return method;
    }
}

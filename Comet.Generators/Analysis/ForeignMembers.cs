using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Comet.Generators.Gathering;
using Comet.Generators.Memo;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Analysis;

/// <summary>
/// Which members of an offloadable type another assembly's code may run anywhere, as they are written. Where the type is compiled the bodies are read; an attribute tells the others, which see none.
/// </summary>
internal static class ForeignMembers
{
    private const string Attribute = "Comet.Runtime.RunsAnywhereAttribute";

    // See the attribute's documentation.
    private const string TouchesStaticsMark = "!", UnseenMark = "~", FieldOfHomeMark = "-";

    private static readonly OncePerCompilation<HashSet<string>> _calledUnseen = new();

    /// <summary>The members of a type of this compilation that may run anywhere; null if other assemblies must leave its objects at home.</summary>
    public static IReadOnlyList<string>? RunningAnywhere(INamedTypeSymbol type, Compilation compilation, CancellationToken ct)
    {
        if (type.TypeKind == TypeKind.Interface || WellKnownOverrides.PinReason(type) is not null || TwinRule.StaticInitializerPin(type, compilation) is not null) return null;
        CompilationAnalysis analysis = CompilationAnalysis.Of(compilation);
        return
        [
            .. type.GetMembers().OfType<IMethodSymbol>()
                .Where(m => IsVisible(m) && !ShowsHomesOwn(m, compilation) && Bodies(m).All(t => analysis.PinReason(t, ct) is null))
                .Select(m => Name(m) is { } name ? Bodies(m).Any(b => analysis.TouchesStatics(b, ct)) ? name + TouchesStaticsMark : name : null)
                .Concat(WellKnownOverrides.Of(type).Where(m => IsVisible(m) && SymbolEqualityComparer.Default.Equals(m.ContainingType, type) && analysis.PinReason(m, ct) is not null && analysis.PinReason(m, ct, isUnseen: true) is null).Select(static m => Name(m) + UnseenMark))
                .Append(analysis.HasFieldOfHome(type) ? FieldOfHomeMark : null).OfType<string>().OrderBy(static n => n, StringComparer.Ordinal),
        ];

        // What others may override they call by base, if it is just this that they mean.
        IEnumerable<ISymbol> Bodies(IMethodSymbol member) => TwinRule.Definition(member) is var method && CompilationAnalysis.CanBeOverriddenElsewhere(member) ? [method] : analysis.Targets(method);
    }

    /// <summary>Whether a method of another assembly's offloadable type may run anywhere as it is written. Overrides in yet other assemblies are another matter.</summary>
    public static bool RunsAnywhere(IMethodSymbol method) => Name(method) is { } name && TwinRule.RunsAnywhere(method.ContainingType) is { } members && (members.Contains(name) || members.Contains(name + TouchesStaticsMark));

    /// <summary>Whether a method that the framework calls unseen may run anywhere then, though not as written: what it calls may be overridden by others, who answer for that.</summary>
    public static bool RunsAnywhereUnseen(IMethodSymbol method) => Name(method) is { } name && TwinRule.RunsAnywhere(method.ContainingType)?.Contains(name + UnseenMark) == true;

    /// <summary>Whether objects of another assembly's offloadable class have a field that never leaves home.</summary>
    public static bool HasFieldOfHome(INamedTypeSymbol type) => TwinRule.RunsAnywhere(type)?.Contains(FieldOfHomeMark) == true;

    /// <summary>Whether one that may run anywhere comes to static fields, which shows when they were initialized.</summary>
    public static bool TouchesStatics(IMethodSymbol method) => Name(method) is { } name && TwinRule.RunsAnywhere(method.ContainingType)?.Contains(name + TouchesStaticsMark) == true;

    /// <summary>
    /// Whether what is called unseen on objects, as <c>ToString</c> is, calls a method of another assembly, of which an assembly of this compilation has an override. Modules say so of all their types, since the objects need not be those that the
    /// method is called on.
    /// </summary>
    public static bool IsCalledUnseen(IMethodSymbol method, IAssemblySymbol overriding) =>
        overriding is ISourceAssemblySymbol { Compilation: { } compilation } && DocumentationCommentId.CreateDeclarationId(method.OriginalDefinition) is { } name
        && _calledUnseen.Get(compilation, () => [.. ModuleGatherer.Modules(compilation).SelectMany(static m => m.ConstructorArguments[2].Values).Select(static n => n.Value).OfType<string>()]).Contains(name);

    /// <summary>Whether objects of another assembly's offloadable class must stay at home.</summary>
    public static bool StaysAtHome(INamedTypeSymbol type) => type.TypeKind != TypeKind.Interface && !TwinRule.IsByHand(type) && ClassRules.IsGenerated(type) && TwinRule.RunsAnywhere(type) is null;

    /// <summary>What the attribute says, if it is that one.</summary>
    public static ISet<string>? Read(AttributeData attribute) =>
        MetadataNames.IsOf(attribute, Attribute) && attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0] is { Kind: TypedConstantKind.Array, IsNull: false } names
            ? new HashSet<string>(names.Values.Select(static n => n.Value).OfType<string>(), StringComparer.Ordinal) : null;

    /// <summary>Whether other assemblies can come to a method by its name.</summary>
    private static bool IsVisible(IMethodSymbol method) =>
        method is { IsAbstract: false, DeclaredAccessibility: not Accessibility.Private, MethodKind: MethodKind.Ordinary or MethodKind.Constructor or MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.UserDefinedOperator or MethodKind.Conversion };

    /// <summary>Whether what a property holds stays at home, as a stream does: whoever asks for it elsewhere finds nothing.</summary>
    private static bool ShowsHomesOwn(IMethodSymbol method, Compilation compilation) =>
        method.AssociatedSymbol is IPropertySymbol property && (!PortableTypes.Of(property.Type, compilation).IsPortable || (property.IsStatic && (FrameworkTypes.MayHaveToWait(property.Type) || SummaryBuilder.BelongsToThread(property))));

    private static string? Name(IMethodSymbol method)
    {
        string? type = DocumentationCommentId.CreateDeclarationId(method.OriginalDefinition.ContainingType), member = DocumentationCommentId.CreateDeclarationId(method.OriginalDefinition);
        return type is not null && member is not null && member.Length > type.Length ? member.Substring(type.Length + 1) : null;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Comet.Generators.Analysis;
using Comet.Generators.Model;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Gathering;

/// <summary>
/// Which unmarked classes are data: all they hold can cross, and nothing runs unseen when one is made or forgotten. Such a class needs no mark; a shadow is
/// generated for it beside it. Of another assembly's classes only those are that are declared portable: what their methods do nobody knows here.
/// </summary>
internal static class DataClasses
{
    private static readonly ConditionalWeakTable<Compilation, DerivedClasses> _derived = new();

    /// <summary>Why objects of exactly this class cannot cross; null if they can.</summary>
    /// <param name="type">An unmarked class, not of the framework.</param>
    /// <param name="compilation">The compilation that asks.</param>
    /// <param name="whyNot">Judges the types of fields.</param>
    public static string? WhyNot(INamedTypeSymbol type, Compilation compilation, Func<ITypeSymbol, string?> whyNot)
    {
        if (!IsOurs(type, compilation)) return $"{Display(type)} is of another assembly, and neither marked [Offloadable] nor declared portable";
        if (HasUnknownFields(type))
        {
            return $"the fields of {Display(type)} are not known, since the compiler was given a reference assembly; declare it portable in its own project, or write a codec";
        }
        if (type.IsStatic) return $"{Display(type)} is static";
        if (Parameters(type).GroupBy(static p => p.Name).Any(static g => g.Count() > 1 || g.First().AllowsRefLikeType)) return $"{Display(type)} has type parameters that cannot be named";
        if (IsHidden(type, type)) return $"{Display(type)} is private; make it internal";
        for (INamedTypeSymbol? t = type; t is not null && !EndsChain(t); t = t.BaseType)
        {
            if (WhyNotOwn(t, type, compilation, whyNot) is { } reason) return reason;
        }
        return ContainerBehind(type) is not { } container ? null
            : IsHidden(container, type) ? $"{Display(container)} holds what is private"
            : whyNot(container) is { } inside ? $"{Display(type)} derives from {Display(container)}: {inside}" : null;
    }

    /// <summary>Whether the compiler was given a reference assembly for a class's own, as it is for other projects': that lacks the private fields of classes.</summary>
    public static bool HasUnknownFields(INamedTypeSymbol type) => type.ContainingAssembly is { } assembly and not ISourceAssemblySymbol
        && assembly.GetAttributes().Any(static a => a.AttributeClass is { } c && FrameworkTypes.Is(c, "System.Runtime.CompilerServices.ReferenceAssemblyAttribute"));

    /// <summary>The container of the framework that a class derives from in the end; null if it derives from none.</summary>
    public static INamedTypeSymbol? ContainerBehind(INamedTypeSymbol type)
    {
        INamedTypeSymbol? t = type.BaseType;
        while (t is not null && !FrameworkTypes.IsFramework(t.ContainingAssembly)) t = t.BaseType;
        return t is not null && BaseShadows.OfContainer(t) is not null ? t : null;
    }

    /// <summary>What the shadow of a marked class derives from that carries what it has from a container of the framework; null if it has nothing, or what cannot cross.</summary>
    public static string? ContentsOf(INamedTypeSymbol type) =>
        ContainerBehind(type) is { } container && (type.ContainingAssembly is not ISourceAssemblySymbol { Compilation: { } compilation } || (PortableTypes.Of(container, compilation).IsPortable && new SlotGatherer(type, compilation).CanName(container)))
            ? BaseShadows.OfContainer(container) : null;

    /// <summary>Whether an unmarked class is data.</summary>
    public static bool Is(INamedTypeSymbol type, Compilation compilation) =>
        type is { TypeKind: TypeKind.Class, IsAnonymousType: false } && IsOurs(type, compilation) && !TwinRule.IsOffloadable(type) && !PortableTypes.IsException(type)
        && PortableDeclarations.Of(compilation).Find(type)?.Codec is null
        && PortableTypes.Of(type, compilation).IsPortable;

    /// <summary>Whether an unmarked class, abstract or not, is one whose fields a marked class that derives from it can carry as its own.</summary>
    public static bool CanBeBase(INamedTypeSymbol type) =>
        !TwinRule.IsOffloadable(type) && !FrameworkTypes.IsFramework(type.ContainingAssembly)
        && type.ContainingAssembly is ISourceAssemblySymbol { Compilation: { } compilation }
        && WhyNot(type, compilation, field => PortableTypes.Of(field, compilation) is { IsPortable: false } verdict ? verdict.Reason : null) is null;

    /// <summary>The instance fields of a class, marked or not, and of the unmarked classes it derives from directly, base classes first.</summary>
    public static IEnumerable<IFieldSymbol> Fields(INamedTypeSymbol type, Compilation compilation)
    {
        var chain = new Stack<INamedTypeSymbol>();
        if (TwinRule.IsOffloadable(type)) chain.Push(type);
        for (INamedTypeSymbol? t = chain.Count == 0 ? type : type.BaseType; t is not null && !EndsChain(t); t = t.BaseType) chain.Push(t);
        return chain.SelectMany(static c => c.GetMembers().OfType<IFieldSymbol>()).Where(static f => !f.IsStatic);
    }

    /// <summary>What the shadow of such a class derives from, and whether that has slots.</summary>
    public static (string Shadow, bool CallsBase) BaseShadow(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type.BaseType; t is not null; t = t.BaseType)
        {
            if (ClassRules.IsGenerated(t)) return ($"{TypeText.Of(t)}.{GeneratedNames.Shadow}", true);
            if (BaseShadows.OfContainer(t) is { } contents) return (contents, true);
        }
        return (GeneratedNames.Runtime + ".Shadow", false);
    }

    /// <summary>
    /// The data classes of the compilation that can stand behind a class or interface: those that derive from it or implement it. Generic ones are left to
    /// whoever names them.
    /// </summary>
    public static IEnumerable<INamedTypeSymbol> Behind(INamedTypeSymbol type, Compilation compilation) =>
        _derived.GetValue(compilation, static c => new DerivedClasses(c)).Of(type.OriginalDefinition).Where(t => Is(t, compilation));

    /// <summary>Whether code outside of all classes can name a type, or code in the offloadable class around <paramref name="from"/> that can name <paramref name="from"/> too.</summary>
    public static bool IsHidden(ITypeSymbol type, INamedTypeSymbol from) => type switch
    {
        IArrayTypeSymbol array => IsHidden(array.ElementType, from),
        INamedTypeSymbol named => IsHiddenItself(named, from) || named.TypeArguments.Any(a => IsHidden(a, from)),
        _ => false,
    };

    /// <summary>Whether code outside of all classes can name a type and the types of its fields.</summary>
    public static bool IsNameable(INamedTypeSymbol definition, Compilation compilation) => !IsPrivate(definition) && Fields(definition, compilation).All(static f => !IsPrivate(f.Type)) && !(ContainerBehind(definition) is { } container && IsPrivate(container));

    private static bool IsPrivate(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsPrivate(array.ElementType),
        INamedTypeSymbol named =>
            HiddenTypes.IsHidden(named)
            || (named.ContainingType is { } container && IsPrivate(container)) || named.TypeArguments.Any(IsPrivate),
        _ => false,
    };

    /// <summary>All type parameters of a class, those of the classes around it first.</summary>
    public static IEnumerable<ITypeParameterSymbol> Parameters(INamedTypeSymbol type) =>
        type.ContainingType is null ? type.OriginalDefinition.TypeParameters : Parameters(type.ContainingType).Concat(type.OriginalDefinition.TypeParameters);

    private static bool IsHiddenItself(INamedTypeSymbol type, INamedTypeSymbol from)
    {
        for (INamedTypeSymbol? t = type; t is not null; t = t.ContainingType)
        {
            if (HiddenTypes.IsHidden(t) && OffloadableAround(t, from) is null) return true;
        }
        return false;
    }

    /// <summary>The offloadable class that contains a private type and another class, so that its generated part can name both.</summary>
    private static INamedTypeSymbol? OffloadableAround(INamedTypeSymbol hidden, INamedTypeSymbol other)
    {
        for (INamedTypeSymbol? home = hidden.ContainingType; home is not null; home = home.ContainingType)
        {
            if (!TwinRule.IsOffloadable(home) || HiddenTypes.IsOutOfReach(home)) continue;
            for (INamedTypeSymbol? t = other; t is not null; t = t.ContainingType)
            {
                if (SymbolEqualityComparer.Default.Equals(t.OriginalDefinition, home.OriginalDefinition)) return home;
            }
        }
        return null;
    }

    /// <summary>Whether the fields from here on are carried by others, or there are none.</summary>
    private static bool EndsChain(INamedTypeSymbol type) =>
        TwinRule.IsOffloadable(type) ? ClassRules.IsGenerated(type) : BaseShadows.IsStateless(type) || BaseShadows.OfContainer(type) is not null;

    private static string? WhyNotOwn(INamedTypeSymbol part, INamedTypeSymbol type, Compilation compilation, Func<ITypeSymbol, string?> whyNot)
    {
        string name = Display(part);
        if (!SymbolEqualityComparer.Default.Equals(part.ContainingAssembly, type.ContainingAssembly)) return $"{Display(type)} derives from {name}, whose fields are not known";
        if (TwinRule.IsOffloadable(part)) return $"{Display(type)} derives from {name}, which was not generated into";
        if (TwinRule.StaticInitializerPin(part, compilation) is { } pin) return $"the static initializer of {name} must run at home: {pin}";
        foreach (ISymbol member in part.GetMembers())
        {
            switch (member)
            {
                case IMethodSymbol { MethodKind: MethodKind.Destructor }: return $"{name} has a finalizer";
                // The compiler does not tell the field behind an event of another assembly, nor whether there is one.
                case IEventSymbol { IsStatic: false, IsAbstract: false } e when e.AddMethod is { IsImplicitlyDeclared: true } || part.ContainingAssembly is not ISourceAssemblySymbol: return $"{name} has the event {member.Name}";
                case IFieldSymbol { IsStatic: false } field when WhyNot(field, type, compilation, whyNot) is { } reason: return $"{name}.{FieldNames.OfUser(field)}: {reason}";
            }
        }
        return null;
    }

    private static string? WhyNot(IFieldSymbol field, INamedTypeSymbol type, Compilation compilation, Func<ITypeSymbol, string?> whyNot) =>
        field.IsFixedSizeBuffer ? "it is a buffer"
        : field.Type.SpecialType is SpecialType.System_IntPtr or SpecialType.System_UIntPtr ? "it may be a handle"
        : IsHidden(field.Type, type) ? $"{Display(field.Type)} is private; make it internal"
        : type.ContainingAssembly is not ISourceAssemblySymbol && !new SlotGatherer(null, compilation).CanName(field.Type) ? $"{Display(field.Type)} is not accessible here"
        : whyNot(field.Type);

    /// <summary>Whether a shadow can be generated here: for a class of this compilation, or one of another that is declared portable here.</summary>
    private static bool IsOurs(INamedTypeSymbol type, Compilation compilation) =>
        PortableDeclarations.Of(compilation).Find(type) is { } declared ? declared.Codec is not null || declared.IsOurs : type.ContainingAssembly is ISourceAssemblySymbol;

    private static string Display(ITypeSymbol type) => type.ToDisplayString();

    /// <summary>From a class or interface to the non-generic classes of the compilation behind it.</summary>
    private sealed class DerivedClasses
    {
        private readonly Dictionary<ISymbol, List<INamedTypeSymbol>> _classes = new(SymbolEqualityComparer.Default);

        public DerivedClasses(Compilation compilation)
        {
            foreach (INamedTypeSymbol type in CompilationAnalysis.Of(compilation).Types)
            {
                if (type is not { TypeKind: TypeKind.Class, IsStatic: false } || Parameters(type).Any()) continue;
                for (INamedTypeSymbol? t = type.BaseType; t is { SpecialType: SpecialType.None }; t = t.BaseType) Add(t, type);
                foreach (INamedTypeSymbol i in type.AllInterfaces) Add(i, type);
            }
        }

        public IReadOnlyList<INamedTypeSymbol> Of(INamedTypeSymbol definition) => _classes.TryGetValue(definition, out List<INamedTypeSymbol>? classes) ? classes : [];

        private void Add(INamedTypeSymbol behind, INamedTypeSymbol type)
        {
            if (!_classes.TryGetValue(behind.OriginalDefinition, out List<INamedTypeSymbol>? classes)) _classes.Add(behind.OriginalDefinition, classes = []);
            if (!classes.Contains(type)) classes.Add(type);
        }
    }
}

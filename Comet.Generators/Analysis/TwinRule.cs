using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Analysis;

/// <summary>Decides which methods get a twin. The lowering, the interceptors and the diagnostics all ask here, so they cannot disagree.</summary>
internal static class TwinRule
{
    /// <summary>What is appended to a method's name to name its twin.</summary>
    public const string TwinSuffix = "__Comet";

    private const string OffloadableAttribute = "Comet.OffloadableAttribute";

    private static readonly ConditionalWeakTable<ITypeSymbol, Marks> _marks = new();

    /// <summary>Whether a twin of the method exists: generated in this compilation, or present in a referenced assembly.</summary>
    public static bool HasTwin(IMethodSymbol method, Compilation compilation)
    {
        method = Definition(method);
        if (!IsEligible(method, compilation)) return false;
        return IsGivenTwins(method, compilation) || CompilationAnalysis.Of(compilation).ReachesSafepoint(method);
    }

    /// <summary>
    /// Whether a method that cannot be suspended overrides or implements one that has a twin. Its class then gets a twin that calls it as written; without one, a call of the twin
    /// would run another's method.
    /// </summary>
    public static bool NeedsBridge(IMethodSymbol method, Compilation compilation) =>
        method is { IsStatic: false, IsAbstract: false, ContainingType.TypeKind: TypeKind.Class } && IsOffloadable(method.ContainingType) && IsInCompilation(method, compilation) && !IsEligible(method, compilation)
        && ClassProblem(method.ContainingType) == null
        && ((method.OverriddenMethod is { } overridden && (HasTwin(overridden, compilation) || NeedsBridge(overridden, compilation))) || ImplementsTwin(method, compilation));

    /// <summary>Whether a method implements an interface's member that has a twin, so that calls through the interface look for the method's.</summary>
    public static bool ImplementsTwin(IMethodSymbol method, Compilation compilation) => CompilationAnalysis.Of(compilation).Implemented(method).Any(m => HasTwin(m, compilation));

    /// <summary>
    /// Whether a method is of a kind that can have a twin. One that is eligible but has nothing to be suspended at gets none: it is called as it is.
    /// </summary>
    public static bool IsEligible(IMethodSymbol method, Compilation compilation)
    {
        method = Definition(method);
        if (!IsOffloadable(method.ContainingType)) return false;
        if (IsGivenTwins(method, compilation))
        {
            return method.ContainingType.GetMembers(TwinName(method)).OfType<IMethodSymbol>().Any(t => IsTwinOf(t, method));
        }
        // Code that knows nothing of twins may take the elements, wherever it runs; those of an async iterator at home only.
        if (method is { IsIterator: true, IsAsync: false } && !IsJudgedByCallers(method.ContainingType) && CompilationAnalysis.Of(compilation).PinReason(method) != null) return false;
        return IsOfEligibleKind(method, compilation);
    }

    /// <summary>Whether a method of this compilation, and its class, are of a kind that can have twins. What the method does has no part in it.</summary>
    public static bool IsOfEligibleKind(IMethodSymbol method, Compilation compilation) =>
        WhyNot(method) == null && StaticInitializerPin(method.ContainingType, compilation) == null && WellKnownOverrides.PinReason(method.ContainingType) == null;

    /// <summary>Whether twins of a class's methods are not generated here: it is of another assembly, or has them as written.</summary>
    public static bool IsGivenTwins(IMethodSymbol method, Compilation compilation) => !IsInCompilation(method, compilation) || IsByHand(method.ContainingType);

    /// <summary>Whether the twins of a class's methods are written beside them. All else that it does may be done anywhere.</summary>
    public static bool IsByHand(ITypeSymbol? type) => type is not null && MarksOf(type).IsByHand;

    /// <summary>
    /// Why the static initializer of a class must run at home, or null. Such a class runs at home altogether: using it at the server would run its
    /// initializer there. What only such a class can name does too.
    /// </summary>
    public static string? StaticInitializerPin(INamedTypeSymbol type, Compilation compilation) =>
        SummaryBuilder.HasStaticInitializer(type) && CompilationAnalysis.Of(compilation).StaticInitializerPinReason(type.OriginalDefinition) is { } reason ? reason
        : HiddenTypes.IsHidden(type) && type.ContainingType is { } container ? StaticInitializerPin(container, compilation) : null;

    /// <summary>The name of a method's twin. Conversions of one class may differ in what they return only, so that is in their twins' names.</summary>
    public static string TwinName(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Conversion
            ? $"{method.Name}_{string.Concat(Definition(method).ReturnType.ToDisplayString().Select(static c => char.IsLetterOrDigit(c) ? c : '_'))}{TwinSuffix}"
            // Not the name of an interface's twin: that one would be run on a box.
            : SimpleName(method) + TwinSuffix + (IsOfStructure(method) ? "InPlace" : "");

    /// <summary>The name by which the twin of an async method is called where its task would be awaited.</summary>
    public static string AwaitedName(IMethodSymbol method) => SimpleName(method) + TwinSuffix + "Awaited";

    /// <summary>The name by which an async method is started where its task is wanted.</summary>
    public static string StartName(IMethodSymbol method) => SimpleName(method) + TwinSuffix + "Start";

    /// <summary>The name of the twin of the initializers in one part of a class.</summary>
    public static string InitializersName(TypeDeclarationSyntax part, INamedTypeSymbol type) => $"__Initialize{1 + type.DeclaringSyntaxReferences.TakeWhile(r => r.SyntaxTree != part.SyntaxTree || r.Span != part.Span).Count()}{TwinSuffix}";

    /// <summary>Whether the method is called on a variable that holds a structure.</summary>
    public static bool IsOfStructure(IMethodSymbol method) => method is { IsStatic: false, ContainingType.TypeKind: TypeKind.Struct };

    /// <summary>Whether the method may change the structure it is called on.</summary>
    public static bool ChangesStructure(IMethodSymbol method) => ChangesItsStructure(method) && !WorksOnCopy(method);

    /// <summary>Whether a body may change the structure that it works on.</summary>
    public static bool ChangesItsStructure(IMethodSymbol method) => IsOfStructure(method) && !method.IsReadOnly && !method.ContainingType.IsReadOnly;

    /// <summary>Whether the method has a copy of the structure it is called on: an async method, or an iterator.</summary>
    public static bool WorksOnCopy(IMethodSymbol method) => IsOfStructure(method) && (Definition(method) is { IsAsync: true } or { IsIterator: true } || AsyncMethods.IsAwaited(method));

    /// <summary>The name of the twin of the body that an interface gives a member; the member's own twin runs whatever the object makes of it.</summary>
    public static string DefaultTwinName(IMethodSymbol method) => TwinName(method) + "Default";

    /// <summary>The name of a method without the interface before it, if it implements one explicitly; of a member of an extension block, that of the method that it becomes.</summary>
    public static string SimpleName(IMethodSymbol method) => method.MethodKind == MethodKind.Constructor ? "__ctor" : Extensions.ExtensionBlocks.MemberOf(method) is not null ? method.Name + Extensions.ExtensionBlocks.Suffix : method.Name.Substring(method.Name.LastIndexOf('.') + 1);

    /// <summary>Whether the method is a member of an interface that an object may implement in its own way.</summary>
    public static bool IsInterfaceMember(IMethodSymbol method) => method is { ContainingType.TypeKind: TypeKind.Interface, IsStatic: false, IsSealed: false } && CompilationAnalysis.IsVirtual(method);

    /// <summary>Whether the method is a static member of an interface that types implement, and that is called on a type parameter.</summary>
    public static bool IsStaticInterfaceMember(IMethodSymbol method) => method is { ContainingType.TypeKind: TypeKind.Interface, IsStatic: true } && CompilationAnalysis.IsVirtual(method) && method.ExplicitInterfaceImplementations.IsEmpty;

    /// <summary>Whether the body that an interface gives a member has a twin.</summary>
    public static bool HasDefaultTwin(IMethodSymbol method)
    {
        if (method is not { ContainingType.TypeKind: TypeKind.Interface, IsStatic: false, IsAbstract: false, TypeParameters.IsEmpty: true } || AsyncMethods.IsAwaited(method) || !(IsInterfaceMember(method) || !method.ExplicitInterfaceImplementations.IsEmpty)) return false;
        if (method.ContainingAssembly is ISourceAssemblySymbol assembly) CompilationAnalysis.Of(assembly.Compilation).Ask(method, Memo.Questions.DefaultTwin);
        return ClassProblem(method.ContainingType) is null && WhyNotSignature(method) is null && WhyNotBody(method) is null;
    }

    /// <summary>Operator <c>false</c> or <c>true</c>, which <c>&amp;&amp;</c> or <c>||</c> asks of its first operand before it calls <paramref name="op"/>.</summary>
    public static IMethodSymbol? ConditionOf(IMethodSymbol op, bool isAnd) =>
        op.ContainingType.GetMembers(isAnd ? WellKnownMemberNames.FalseOperatorName : WellKnownMemberNames.TrueOperatorName).OfType<IMethodSymbol>()
            .FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(m.Parameters[0].Type, op.Parameters[0].Type));

    /// <summary>Why a method of an offloadable class of this compilation cannot have a twin, in words; null if it can.</summary>
    public static string? WhyNot(IMethodSymbol method) =>
        method.ContainingAssembly is ISourceAssemblySymbol assembly ? CompilationAnalysis.Of(assembly.Compilation).WhyNot(method, Judge) : Judge(method);

    private static string? Judge(IMethodSymbol method)
    {
        if (ClassProblem(method.ContainingType) is { } problem) return problem;
        if (WhyNotSignature(method) is { } reason) return reason;
        // The twin of an interface's member calls what the object makes of it; the body of an automatic accessor stays the compiler's own, but calls that may come to an override go by its twin.
        return IsInterfaceMember(method) || IsStaticInterfaceMember(method) || (SourceBodies.IsAutomatic(method) && method.IsVirtual) ? null : WhyNotBody(method);
    }

    private static string? WhyNotSignature(IMethodSymbol method)
    {
        switch (method.MethodKind)
        {
            case MethodKind.Ordinary or MethodKind.Conversion: break;
            case MethodKind.UserDefinedOperator when method.IsStatic || method.ContainingType.TypeKind == TypeKind.Class: break;
            case MethodKind.UserDefinedOperator: return "it is an operator that changes a structure in place";
            case MethodKind.ExplicitInterfaceImplementation: break;
            case MethodKind.PropertyGet or MethodKind.PropertySet:
                if (method.IsInitOnly) return "an init accessor is part of its object's construction";
                if (((IPropertySymbol)method.AssociatedSymbol!).Parameters.Any(static p => p.IsParams || p.IsOptional)) return "it has an optional index";
                if (((IPropertySymbol)method.AssociatedSymbol!).Parameters.Any(static p => p.RefKind != RefKind.None)) return "it has an index that is passed by reference";
                break;
            case MethodKind.Constructor:
                if (ConstructorRule.WhyNot(method) is { } problem) return problem;
                break;
            default: return "only methods, accessors, operators and conversions are suspendable";
        }
        if (method.ExplicitInterfaceImplementations.Any(static m => !IsOffloadable(m.ContainingType))) return "it implements an interface that is not offloadable";
        if (IsStaticInterfaceMember(method) && !method.TypeParameters.IsEmpty) return "it is generic and called on a type parameter";
        if (IsStaticInterfaceMember(method) && AsyncMethods.IsAwaited(method)) return "it is awaited and called on a type parameter";
        if (IsStaticInterfaceMember(method) && method.Name is (WellKnownMemberNames.TrueOperatorName or WellKnownMemberNames.FalseOperatorName)) return "it is a condition of a type parameter";
        if (method.IsStatic && !method.ExplicitInterfaceImplementations.IsEmpty) return "it is only called on a type parameter";
        if (ChangesStructure(method) && method.AssociatedSymbol is IPropertySymbol) return "it may change the structure it is read of";
        if (IsOfStructure(method) && !method.ExplicitInterfaceImplementations.IsEmpty) return "it is called on a boxed structure";
        if ((IsInterfaceMember(method) || IsStaticInterfaceMember(method)) && method.DeclaredAccessibility != Accessibility.Public) return "it is an interface's member and not public";
        if (MetadataNames.IsObsoleteError(method) || MetadataNames.IsObsoleteError(method.AssociatedSymbol)) return "it is obsolete, and may use what only obsolete code can";
        if (HiddenTypeParameter(method) is { } hidden) return $"its type parameter {hidden} hides that of a class around it";
        if (Extensions.ExtensionBlocks.WhyNot(method) is { } extension) return extension;
        if (Closures.ClosureNames.AsyncBody(method) is not null) return "it only begins what is async";
        if (method.IsExtern) return "it is extern";
        if (IsSynchronized(method)) return SynchronizedReason;
        if (method.ReturnsVoid && OmittedCalls.IsConditional(method)) return "it is conditional";
        if (method.IsVararg) return "it has __arglist";
        if (method.RefKind != RefKind.None) return "it returns by reference";
        if (method.PartialImplementationPart != null) return "it is a partial method";
        bool isOfInterface = method.ContainingType.TypeKind == TypeKind.Interface || !method.ExplicitInterfaceImplementations.IsEmpty;
        if (NotHoldable(method.ReturnType) is { } r) return $"it returns {r}";
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter is { RefKind: not RefKind.None, IsThis: false } && method.IsExtensionMethod && parameter.Ordinal == 0) return $"parameter {parameter.Name} is passed by reference";
            if (parameter.RefKind != RefKind.None && isOfInterface) return $"parameter {parameter.Name} is passed by reference";
            if (NotHoldable(parameter.Type) is { } p) return $"parameter {parameter.Name} is {p}";
        }
        return null;
    }

    /// <summary>The name that a type parameter of a method or type has from one around it, so that nothing there can name both; null if there is none.</summary>
    public static string? HiddenTypeParameter(ISymbol declared)
    {
        ImmutableArray<ITypeParameterSymbol> own = TypeParameters(declared);
        for (ISymbol? around = own.IsEmpty ? null : declared.ContainingSymbol; around is not null; around = around.ContainingSymbol)
        {
            if (TypeParameters(around).FirstOrDefault(p => own.Any(o => o.Name == p.Name)) is { } hidden) return hidden.Name;
        }
        return null;

        static ImmutableArray<ITypeParameterSymbol> TypeParameters(ISymbol symbol) => symbol switch { IMethodSymbol method => method.TypeParameters, INamedTypeSymbol type => type.TypeParameters, _ => [] };
    }

    /// <summary>Why a method with an attribute that takes a lock runs at home.</summary>
    public const string SynchronizedReason = "an attribute makes it take a lock";

    /// <summary>Whether the runtime takes a lock around a method.</summary>
    public static bool IsSynchronized(IMethodSymbol method) => (method.MethodImplementationFlags & System.Reflection.MethodImplAttributes.Synchronized) != 0;

    private static string? WhyNotBody(IMethodSymbol method)
    {
        if (method.IsAsync && AsyncMethods.WhyNot(method) is { } reason) return reason;
        if (method.MethodKind == MethodKind.Constructor)
        {
            ConstructorParts parts = ConstructorParts.Of(method);
            return parts.Texts.Select(t => WhyNotText(method, t)).FirstOrDefault(static r => r is not null) ?? (IsUnsafe(parts.Declaration) ? "it has unsafe code" : null);
        }
        if (SourceBodies.IsAutomatic(method)) return "the compiler writes its body";
        if (method.DeclaringSyntaxReferences.Length != 1) return "it has no single body";
        SyntaxNode syntax = method.DeclaringSyntaxReferences[0].GetSyntax();
        if (SourceBodies.Of(syntax) is not { } body) return method.IsAbstract ? null : "it has no body";
        return WhyNotText(method, body) ?? (IsUnsafe(syntax) ? "it has unsafe code" : null);
    }

    private static string? WhyNotText(IMethodSymbol method, SyntaxNode body)
    {
        if (FileLocalNames.AreUsed(body)) return "it uses a type that is local to its file";
        BodyText text = BodyText.Of(body);
        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            if (method.IsIterator) return "iterators of interfaces run as written";
            if (text.HasFunctions) return "functions within methods of interfaces run as written";
        }
        if (text.Yields && Iterators.ElementType(method) == null) return "an iterator without a type of elements runs as written";
        if (text.IsUnsafe) return "it has unsafe code";
        return text.UsesField && method.AssociatedSymbol is IPropertySymbol ? "it uses the field that only an accessor can name" : null;
    }

    private static bool IsUnsafe(SyntaxNode syntax) =>
        syntax.AncestorsAndSelf().TakeWhile(static n => n is not TypeDeclarationSyntax).OfType<MemberDeclarationSyntax>().Any(static m => m.Modifiers.Any(SyntaxKind.UnsafeKeyword));

    /// <summary>Why no method of a class gets a twin although it is marked; null if they can.</summary>
    public static string? ClassProblem(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface)) return "it is not in a class";
        if (type.IsRefLikeType) return "it is in a ref struct";
        if (type is { TypeKind: TypeKind.Struct, ContainingAssembly: ISourceAssemblySymbol { Compilation: { } compilation } } && Gathering.PortableTypes.Of(type, compilation) is { IsPortable: false } verdict) return $"the structure cannot cross: {verdict.Reason}";
        if (HasVariance(type)) return "nothing can be nested in an interface with variance";
        return Gathering.ClassRules.WhyNotGenerated(type);
    }

    /// <summary>Whether type arguments of an interface may vary.</summary>
    public static bool HasVariance(INamedTypeSymbol type) => type.TypeKind == TypeKind.Interface && type.TypeParameters.Any(static p => p.Variance != VarianceKind.None);

    /// <summary>Whether the class carries the attribute.</summary>
    public static bool IsOffloadable(INamedTypeSymbol? type) => type is not null && MarksOf(type).IsOffloadable;

    /// <summary>Whether all that the methods of a class do besides calling what they are given may run anywhere, so that whoever gives it has to know where that may run.</summary>
    public static bool IsJudgedByCallers(INamedTypeSymbol type) => MarksOf(type).IsJudgedByCallers;

    /// <summary>The members of another assembly's type that may run anywhere as they are written; null if its objects are to stay at home, or it is not offloadable. See <see cref="ForeignMembers"/>.</summary>
    public static ISet<string>? RunsAnywhere(INamedTypeSymbol type) => MarksOf(type).RunsAnywhere;

    /// <summary>What the attributes of a type say, which is asked all the time.</summary>
    private static Marks MarksOf(ITypeSymbol type) => _marks.GetValue(type.OriginalDefinition, static t =>
        t is INamedTypeSymbol { ContainingAssembly: ISourceAssemblySymbol assembly } named ? CompilationAnalysis.Of(assembly.Compilation).OfDeclaration(named, static n => new Marks(n)) : new Marks(t));

    /// <summary>The method as declared: not constructed, not the reduced form of an extension, nor a member of an extension block.</summary>
    public static IMethodSymbol Definition(IMethodSymbol method) => Extensions.ExtensionBlocks.Implementation((method.ReducedFrom ?? method).OriginalDefinition);

    /// <summary>Whether the method's source is in the compilation.</summary>
    public static bool IsInCompilation(ISymbol symbol, Compilation compilation) =>
        SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);

    private static string? NotHoldable(ITypeSymbol type) => type switch
    {
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => "a pointer",
        { IsRefLikeType: true } => "a ref struct",
        ITypeParameterSymbol { AllowsRefLikeType: true } => "possibly a ref struct",
        _ when Gathering.PortableTypes.HasStaticAbstracts(type) => "an interface that cannot be a type argument",
        _ => null,
    };

    private static bool IsTwinOf(IMethodSymbol twin, IMethodSymbol method)
    {
        if (twin.Parameters.Length != method.Parameters.Length + 1 || twin.TypeParameters.Length != method.TypeParameters.Length + (IsStaticInterfaceMember(method) ? 1 : 0)) return false;
        for (int i = 0; i < method.Parameters.Length; i++)
        {
            if (twin.Parameters[i + 1].Type.ToDisplayString() != method.Parameters[i].Type.ToDisplayString()) return false;
        }
        return twin.Parameters[0].Type.ToDisplayString() == "Comet.Runtime.CometThread";
    }

    private sealed class Marks
    {
        public Marks(ITypeSymbol type)
        {
            foreach (AttributeData attribute in type.GetAttributes())
            {
                IsOffloadable |= MetadataNames.IsOf(attribute, OffloadableAttribute);
                IsByHand |= MetadataNames.IsOf(attribute, "Comet.Runtime.ByHandAttribute");
                IsJudgedByCallers |= MetadataNames.IsOf(attribute, "Comet.Linq.JudgedByCallersAttribute");
                RunsAnywhere ??= ForeignMembers.Read(attribute);
            }
            IsOffloadable |= IsByHand && type is INamedTypeSymbol;
        }

        public bool IsOffloadable { get; }

        public bool IsByHand { get; }

        public bool IsJudgedByCallers { get; }

        public ISet<string>? RunsAnywhere { get; }
    }
}

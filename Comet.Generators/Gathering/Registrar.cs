using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Model;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Gathering;

/// <summary>
/// Turns types into the statements over <c>types</c> that register them, and into the codecs and shadows those need. A type brings the types it is made of.
/// </summary>
/// <param name="home">The class the statements and codecs stand in; null for statements of the assembly at large, which bring no codecs.</param>
/// <param name="compilation">The compilation.</param>
/// <param name="slots">Names types and fields there.</param>
internal sealed class Registrar(INamedTypeSymbol? home, Compilation compilation, SlotGatherer slots)
{
    private readonly HashSet<ITypeSymbol> _seen = new(SymbolEqualityComparer.Default);
    private readonly List<string> _statements = [];
    private readonly List<CodecModel> _codecs = [];
    private readonly List<ShadowModel> _shadows = [];
    private readonly HashSet<INamedTypeSymbol> _data = new(SymbolEqualityComparer.Default);

    /// <summary>The statements, in order.</summary>
    public EquatableArray<string> Statements => _statements.ToEquatableArray();

    /// <summary>The codecs of the structures that were met.</summary>
    public EquatableArray<CodecModel> Codecs => _codecs.ToEquatableArray();

    /// <summary>The shadows of the exception classes that were met, and of data classes that only the home class can name.</summary>
    public EquatableArray<ShadowModel> Shadows => _shadows.ToEquatableArray();

    /// <summary>The data classes that were met, whose own files the statements refer to.</summary>
    public IReadOnlyCollection<INamedTypeSymbol> Data => _data;

    /// <summary>Registers a type, unless it cannot cross, cannot be named, or is always present.</summary>
    public void Add(ITypeSymbol type)
    {
        type = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        if (!_seen.Add(type)) return;
        switch (type)
        {
            case IArrayTypeSymbol array:
                Add(array.ElementType);
                if (CanCross(array)) AddArray(array);
                break;
            case INamedTypeSymbol { IsUnboundGenericType: false } named:
                foreach (ITypeSymbol argument in named.TypeArguments) Add(argument);
                if (CanCross(named)) AddNamed(named);
                if (named.TypeKind is TypeKind.Class or TypeKind.Interface && named.SpecialType == SpecialType.None) AddBehind(named);
                break;
        }
    }

    /// <summary>Registers the data classes that can stand behind a class or interface.</summary>
    public void AddBehind(INamedTypeSymbol type)
    {
        foreach (INamedTypeSymbol behind in DataClasses.Behind(type, compilation)) Add(behind);
    }

    /// <summary>
    /// The statements for the types that a generic method makes of its own type parameters. They can only stand in a method with the same type parameters; what they
    /// refer to is found by <see cref="OfGenericMethods"/>.
    /// </summary>
    public static IEnumerable<string> OfGenericMethod(IMethodSymbol method, IEnumerable<ITypeSymbol> mentioned, Compilation compilation)
    {
        foreach (ITypeSymbol type in mentioned.SelectMany(Parts).Distinct<ITypeSymbol>(SymbolEqualityComparer.Default))
        {
            if (!Mentions(type, method) || !PortableTypes.Of(type, compilation).IsPortable) continue;
            if (type is IArrayTypeSymbol array) yield return $"types.AddArray<{TypeText.Annotated(array.ElementType)}>({(array.Rank == 1 ? "" : array.Rank.ToString())});";
            if (type is not INamedTypeSymbol named) continue;
            if (named.TypeKind == TypeKind.Delegate) yield return DelegateGatherer.Registration(named);
            else if (FrameworkTypes.Registration(named) is { } registration) yield return registration;
            if (named is { IsTupleType: true, TupleElements.Length: 2 or 3 }) yield return $"types.AddTupleValue<{Arguments(named)}>();";
            if (ClassRules.IsGenerated(named)) yield return $"{TypeText.Of(named)}.{GeneratedNames.Register}(types);";
            if (HasHolder(named, compilation)) yield return $"{DataGatherer.Holder(named)}.{GeneratedNames.Register}(types);";
        }
    }

    /// <summary>The unmarked classes and structures that generic methods make of their own type parameters.</summary>
    public static IEnumerable<INamedTypeSymbol> OfGenericMethods(IEnumerable<ITypeSymbol> mentioned, Compilation compilation) =>
        mentioned.SelectMany(Parts).OfType<INamedTypeSymbol>().Where(t => UsesMethodParameters(t) && HasHolder(t, compilation)).Select(static t => t.OriginalDefinition);

    /// <summary>Whether a class of its own carries an unmarked generic type: a data class, or a structure with references.</summary>
    private static bool HasHolder(INamedTypeSymbol type, Compilation compilation) =>
        type is { IsGenericType: true, IsTupleType: false, ContainingAssembly: ISourceAssemblySymbol } && DataClasses.IsNameable(type.OriginalDefinition, compilation)
        && (DataClasses.Is(type, compilation) || (PortableTypes.NeedsCodec(type) && PortableTypes.Of(type, compilation).IsPortable));

    private static bool UsesMethodParameters(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => parameter.TypeParameterKind == TypeParameterKind.Method,
        IArrayTypeSymbol array => UsesMethodParameters(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(UsesMethodParameters),
        _ => false,
    };

    /// <summary>A type's element type and type arguments, their own ones included, and then the type.</summary>
    private static IEnumerable<ITypeSymbol> Parts(ITypeSymbol type)
    {
        IEnumerable<ITypeSymbol> parts = type switch
        {
            IArrayTypeSymbol array => Parts(array.ElementType),
            INamedTypeSymbol named => named.TypeArguments.SelectMany(Parts),
            _ => [],
        };
        return parts.Append(type);
    }

    private static bool Mentions(ITypeSymbol type, IMethodSymbol method) => type switch
    {
        ITypeParameterSymbol parameter => SymbolEqualityComparer.Default.Equals(parameter.DeclaringMethod, method),
        IArrayTypeSymbol array => Mentions(array.ElementType, method),
        INamedTypeSymbol named => named.TypeArguments.Any(a => Mentions(a, method)),
        _ => false,
    };

    /// <summary>Whether a method is closed, and its type arguments can be named.</summary>
    public bool IsClosed(IMethodSymbol method) =>
        !UsesForeignParameters(method.ContainingType) && slots.CanName(method.ContainingType) && method.TypeArguments.All(a => !UsesForeignParameters(a) && slots.CanName(a));

    private bool CanCross(ITypeSymbol type) => !UsesForeignParameters(type) && slots.CanName(type) && PortableTypes.Of(type, compilation).IsPortable;

    private void AddArray(IArrayTypeSymbol array)
    {
        bool isBuiltIn = array.Rank == 1 && array.ElementType.SpecialType is SpecialType.System_Object or (>= SpecialType.System_Boolean and <= SpecialType.System_String);
        if (!isBuiltIn) Statement($"types.AddArray<{TypeText.Annotated(array.ElementType)}>({(array.Rank == 1 ? "" : array.Rank.ToString())});");
    }

    /// <summary>Registers a class that is declared portable, and what its codec mentions.</summary>
    public void AddDeclared(PortableDeclaration declaration, CancellationToken cancellation)
    {
        if (declaration.Codec is not { } codec)
        {
            if (!declaration.Type.IsGenericType) Add(declaration.Type);
            return;
        }
        if (!declaration.Type.IsGenericType) AddPortable(declaration.Type, codec);
        foreach (ITypeSymbol mentioned in MentionedTypes.Collect(codec.OriginalDefinition, compilation, cancellation)) Add(mentioned);
    }

    private void AddPortable(INamedTypeSymbol type, INamedTypeSymbol codec) =>
        Statement($"types.AddPortable<{TypeText.Annotated(type)}>(new {TypeText.Of(PortableRules.Close(codec, type))}());");

    private void AddNamed(INamedTypeSymbol type)
    {
        if (PortableDeclarations.Of(compilation).Find(type) is { Codec: { } codec })
        {
            // Others are registered where they are declared.
            if (type.IsGenericType) AddPortable(type, codec);
            return;
        }
        if (TwinRule.IsOffloadable(type) && type.TypeKind == TypeKind.Struct) AddStructure(type);
        if (TwinRule.IsOffloadable(type))
        {
            bool isHome = SymbolEqualityComparer.Default.Equals(type, home);
            if (!isHome && ClassRules.IsGenerated(type) && WellKnownOverrides.ArgumentPinReason(type) is null && TwinRule.StaticInitializerPin(type, compilation) is null) Statement($"{TypeText.Of(type)}.{GeneratedNames.Register}(types);");
        }
        else if (FrameworkTypes.Registration(type) is { } registration)
        {
            Statement(registration);
        }
        else if (type.TypeKind == TypeKind.Delegate)
        {
            Statement(DelegateGatherer.Registration(type));
        }
        else if (type.TypeKind == TypeKind.Enum)
        {
            Statement($"types.AddBox<{TypeText.Of(type)}>();");
        }
        else if (type.TypeKind == TypeKind.Struct)
        {
            AddStructure(type);
        }
        else if (PortableTypes.IsException(type))
        {
            if (!type.IsAbstract) AddException(type);
        }
        else if (DataClasses.Is(type, compilation))
        {
            AddData(type);
        }
    }

    private void AddData(INamedTypeSymbol type)
    {
        if (SymbolEqualityComparer.Default.Equals(type, home)) return;
        INamedTypeSymbol definition = type.OriginalDefinition;
        if (DataClasses.IsNameable(definition, compilation))
        {
            _data.Add(definition);
            Statement($"{DataGatherer.Holder(type)}.{GeneratedNames.Register}(types);");
            return;
        }
        // Only the class around it can name it, or what it holds.
        if (home is null || type.IsAbstract) return;
        List<IFieldSymbol> fields = [.. DataClasses.Fields(type, compilation)];
        foreach (IFieldSymbol field in fields) Add(field.Type);
        INamedTypeSymbol? container = DataClasses.ContainerBehind(type);
        if (container is not null) Add(container);
        if (!fields.All(f => slots.CanName(f.Type)) || (container is not null && !slots.CanName(container))) return;
        ShadowModel shadow = DataGatherer.Shadow(type, $"{GeneratedNames.NestedShadow}{_shadows.Count + 1}", slots, compilation);
        _shadows.Add(shadow);
        Statement($"types.AddClass<{shadow.Target}>(static () => new {shadow.Name}());");
    }

    private void AddStructure(INamedTypeSymbol type)
    {
        if (type.SpecialType is not SpecialType.None || type.IsNullableValue() || FrameworkTypes.IsKnown(type)) return;
        if (type.IsUnmanagedType)
        {
            // In a box it would be shown and compared as an object.
            if (WellKnownOverrides.UnseenPinReason(type) is null) Statement($"types.AddBox<{TypeText.Annotated(type)}>();");
            string layout = string.Join("; ", Fields(type).Select(static f => $"{TypeText.Of(f.Type).Replace("global::", "")} {FieldNames.OfUser(f)}"));
            if (!type.IsTupleType && layout.Length > 0) Statement($"types.AddLayout(typeof({TypeText.Of(type)}), {Literal.Of(layout)});");
            return;
        }
        if (home is null) return;
        var names = new HashSet<string>();
        List<IFieldSymbol> fields = Fields(type);
        foreach (IFieldSymbol field in fields) Add(field.Type);
        if (!fields.All(f => slots.CanName(f.Type))) return;
        var codec = new CodecModel($"{GeneratedNames.Codec}{_codecs.Count + 1}", TypeText.Annotated(type), fields.Select(f => slots.Slot(f, names)).ToEquatableArray());
        _codecs.Add(codec);
        Statement($"types.AddValue(new {codec.Name}());");
    }

    private static List<IFieldSymbol> Fields(INamedTypeSymbol type)
    {
        if (type.IsTupleType) return [.. type.TupleElements.Select(static e => e.CorrespondingTupleField ?? e)];
        return [.. type.GetMembers().OfType<IFieldSymbol>().Where(static f => !f.IsStatic)];
    }

    private void AddException(INamedTypeSymbol type)
    {
        // The framework's are built in, or have fields nobody knows and cannot cross.
        if (home is null || FrameworkTypes.IsFramework(type.ContainingAssembly)) return;
        var chain = new Stack<INamedTypeSymbol>();
        INamedTypeSymbol t = type;
        for (; !FrameworkTypes.IsFramework(t.ContainingAssembly); t = t.BaseType!) chain.Push(t);
        if (BaseShadows.OfException(t) is not { } known || chain.Any(DataClasses.HasUnknownFields)) return;
        var names = new HashSet<string>();
        var leftOut = new List<string>();
        var fields = new List<SlotModel>();
        foreach (IFieldSymbol field in chain.SelectMany(static c => c.GetMembers().OfType<IFieldSymbol>()).Where(static f => !f.IsStatic))
        {
            Add(field.Type);
            if (PortableTypes.Of(field.Type, compilation).IsPortable && slots.CanName(field.Type)) fields.Add(slots.Slot(field, names, asDeclaring: !SymbolEqualityComparer.Default.Equals(field.ContainingType, type)));
            else leftOut.Add(FieldNames.OfUser(field));
        }
        string name = TypeText.Of(type);
        if (fields.Count == 0 && BaseShadows.IsPlain(known.Shadow))
        {
            Statement($"types.AddException<{name}>();");
            return;
        }
        var shadow = new ShadowModel(
            $"{GeneratedNames.NestedShadow}{_shadows.Count + 1}", "private sealed class", known.Shadow, true, $"What the other endpoint knows of a <c>{type.Name}</c>.",
            name, true, fields.ToEquatableArray(), leftOut.ToEquatableArray(), default);
        _shadows.Add(shadow);
        Statement($"types.AddClass<{name}>(static () => new {shadow.Name}());");
    }

    /// <summary>Adds a statement as it is.</summary>
    public void AddStatement(string statement) => Statement(statement);

    private void Statement(string statement) => _statements.Add(statement);

    private static string Arguments(INamedTypeSymbol type) => string.Join(", ", type.TypeArguments.Select(TypeText.Annotated));

    /// <summary>Whether a type holds type parameters of a method or of a nested type, which mean nothing where types are registered.</summary>
    private bool UsesForeignParameters(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => parameter.TypeParameterKind != TypeParameterKind.Type || !IsOurs(parameter),
        IArrayTypeSymbol array => UsesForeignParameters(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(UsesForeignParameters) || (named.ContainingType is { } container && UsesForeignParameters(container)),
        _ => false,
    };

    private bool IsOurs(ITypeParameterSymbol parameter)
    {
        for (INamedTypeSymbol? t = home; t is not null; t = t.ContainingType)
        {
            if (t.TypeParameters.Contains(parameter, SymbolEqualityComparer.Default)) return true;
        }
        return false;
    }
}

using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Lowering;
using Comet.Generators.Model;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Gathering;

/// <summary>
/// Makes accessors for what has no name: backing fields, captured parameters, private fields of other types, constructors as methods. They are <c>UnsafeAccessor</c> methods, which
/// need no reflection. The runtime matches signatures by the position of type parameters, so the container of an accessor must have the same
/// ones in the same places as the field's type: a class nested beside it, or a generic class of its own.
/// </summary>
/// <param name="home">The class the accessors are nested in; null if there is none.</param>
/// <param name="name">What their containers are called.</param>
internal sealed class AccessorGatherer(INamedTypeSymbol? home, string name = GeneratedNames.Accessors)
{
    private readonly Dictionary<ISymbol, (string Container, string Method)> _methods = new(SymbolEqualityComparer.Default);
    private readonly List<AccessorModel> _accessors = [];
    private readonly HashSet<(string Container, string Method)> _names = [];
    private readonly Dictionary<INamedTypeSymbol, string> _containers = new(SymbolEqualityComparer.Default);

    /// <summary>The accessors made so far.</summary>
    public IEnumerable<AccessorModel> Accessors => _accessors;

    /// <summary>Whether a field is reached by an accessor.</summary>
    public bool Reaches(IFieldSymbol field) => _methods.ContainsKey(field.OriginalDefinition);

    /// <summary>The expression that is the field, by reference; <c>$</c> stands for the object.</summary>
    public string Access(IFieldSymbol field)
    {
        INamedTypeSymbol owner = field.ContainingType;
        string argument = owner.IsStatic ? "null" : field.IsStatic ? "null!" : owner.IsValueType ? "ref global::System.Runtime.CompilerServices.Unsafe.AsRef(in $)" : "$";
        return $"{Method(field.OriginalDefinition, owner, AddField)}({argument})";
    }

    /// <summary>The same of the field behind a property that is generated.</summary>
    public string Access(IPropertySymbol property) => $"{Method(property.OriginalDefinition, property.ContainingType, AddProperty)}($)";

    /// <summary>A constructor as a method, to be called with an object that is there already and the arguments.</summary>
    public string Constructor(IMethodSymbol constructor) => Method(constructor.OriginalDefinition, constructor.ContainingType, AddConstructor);

    private string Method<T>(T definition, INamedTypeSymbol owner, System.Func<T, (string, string)> add) where T : ISymbol
    {
        if (!_methods.TryGetValue(definition, out (string Container, string Method) accessor)) _methods.Add(definition, accessor = add(definition));
        string arguments = string.Join(", ", Own(owner, AllArguments(owner)).Select(TypeText.Of));
        return $"{accessor.Container}{(arguments.Length == 0 ? "" : $"<{arguments}>")}.{accessor.Method}";
    }

    private (string Container, string Method) AddField(IFieldSymbol field)
    {
        INamedTypeSymbol owner = field.ContainingType;
        string receiver = owner.IsStatic ? $"[global::System.Runtime.CompilerServices.UnsafeAccessorType(\"{MetadataNames.WithOwnParameters(owner)}\")] object? owner"
            : $"{(owner.IsValueType ? "ref " : "")}{TypeText.Of(owner)} owner";
        return Add(owner, TypeText.Identifier(FieldNames.Identifying(field)), field.IsStatic ? "StaticField" : "Field", field.Name, method => $"ref {TypeText.Annotated(field.Type)} {method}({receiver})");
    }

    private (string Container, string Method) AddProperty(IPropertySymbol property) => Add(
        property.ContainingType, TypeText.Identifier(property.Name), "Field", $"<{property.Name}>k__BackingField", method => $"ref {TypeText.Annotated(property.Type)} {method}({TypeText.Of(property.ContainingType)} owner)");

    private (string Container, string Method) AddConstructor(IMethodSymbol constructor)
    {
        string parameters = string.Join(", ", constructor.Parameters.Select(Parameters.DeclareAsWritten));
        return Add(constructor.ContainingType, $"Construct{_accessors.Count + 1}", "Method", ".ctor", method => $"void {method}({(constructor.ContainingType.IsValueType ? "ref " : "")}{TypeText.Of(constructor.ContainingType)} __owner{(parameters.Length == 0 ? "" : ", " + parameters)})");
    }

    private (string Container, string Method) Add(INamedTypeSymbol owner, string wanted, string kind, string name, System.Func<string, string> signature)
    {
        List<ITypeParameterSymbol> parameters = Own(owner, AllParameters(owner)).ToList();
        bool isTopLevel = parameters.Count > 0 && !IsWithinHome(owner);
        string container = Container(owner, parameters.Count > 0);
        // A class and its base may each have a field of one name; an overload would always reach that of the class.
        string method = wanted;
        for (int i = 2; !_names.Add((container, method)); i++) method = wanted + i;
        string declaration = $"[global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.{kind}, Name = \"{name}\")]\ninternal static extern {signature(method)};";
        _accessors.Add(new AccessorModel(
            container, parameters.Count == 0 ? "" : "<" + string.Join(", ", parameters.Select(static p => p.Name)) + ">",
            Parameters.Constraints([.. parameters]), isTopLevel, declaration));
        return (isTopLevel ? $"global::{GeneratedNames.Namespace}.{container}" : container, method);
    }

    private string Container(INamedTypeSymbol owner, bool isGeneric)
    {
        if (!isGeneric) return name;
        if (!_containers.TryGetValue(owner, out string? container))
        {
            _containers.Add(owner, container = $"{name}Of{owner.Name}{(_containers.Count == 0 ? "" : (_containers.Count + 1).ToString())}");
        }
        return container;
    }

    /// <summary>Of the type parameters or arguments of a type, those that the classes around a nested container do not bring already.</summary>
    private IEnumerable<T> Own<T>(INamedTypeSymbol owner, IEnumerable<T> all) => IsWithinHome(owner) ? all.Skip(AllParameters(home!).Count) : all;

    /// <summary>Whether a type is the user's class or nested in it, or beside it in a class with the same type parameters: what is nested in the user's class has the type's in their places.</summary>
    private bool IsWithinHome(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type; t is not null; t = t.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(t.OriginalDefinition, home?.OriginalDefinition)) return true;
        }
        return home is not null && AllParameters(home) is { Count: > 0 } own && own.SequenceEqual(AllParameters(type.OriginalDefinition).Take(own.Count), SymbolEqualityComparer.Default);
    }

    private static IEnumerable<ITypeSymbol> AllArguments(INamedTypeSymbol type) =>
        type.ContainingType is null ? type.TypeArguments : AllArguments(type.ContainingType).Concat(type.TypeArguments);

    private static List<ITypeParameterSymbol> AllParameters(INamedTypeSymbol type) =>
        type.ContainingType is null ? [.. type.TypeParameters] : [.. AllParameters(type.ContainingType), .. type.TypeParameters];
}

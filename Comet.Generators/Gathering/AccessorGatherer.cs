using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Lowering;
using Comet.Generators.Model;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Gathering;

/// <summary>
/// Makes accessors for fields without a name: backing fields, captured parameters, private fields of other types. They are <c>UnsafeAccessor</c> methods, which
/// need no reflection. The runtime matches signatures by the position of type parameters, so the container of an accessor must have the same
/// ones in the same places as the field's type: a class nested beside it, or a generic class of its own.
/// </summary>
internal sealed class AccessorGatherer(INamedTypeSymbol? home)
{
    private readonly Dictionary<IFieldSymbol, (string Container, string Method)> _methods = new(SymbolEqualityComparer.Default);
    private readonly List<AccessorModel> _accessors = [];
    private readonly Dictionary<INamedTypeSymbol, string> _containers = new(SymbolEqualityComparer.Default);

    /// <summary>The accessors made so far.</summary>
    public IEnumerable<AccessorModel> Accessors => _accessors;

    /// <summary>Whether a field is reached by an accessor.</summary>
    public bool Reaches(IFieldSymbol field) => _methods.ContainsKey(field.OriginalDefinition);

    /// <summary>The expression that is the field, by reference; <c>$</c> stands for the object.</summary>
    public string Access(IFieldSymbol field)
    {
        IFieldSymbol definition = field.OriginalDefinition;
        if (!_methods.TryGetValue(definition, out (string Container, string Method) accessor)) _methods.Add(definition, accessor = Add(definition));
        INamedTypeSymbol owner = field.ContainingType;
        string arguments = string.Join(", ", Own(owner, AllArguments(owner)).Select(TypeText.Of));
        string argument = owner.IsStatic ? "null" : field.IsStatic ? "null!" : owner.IsValueType ? "ref global::System.Runtime.CompilerServices.Unsafe.AsRef(in $)" : "$";
        return $"{accessor.Container}{(arguments.Length == 0 ? "" : $"<{arguments}>")}.{accessor.Method}({argument})";
    }

    private (string Container, string Method) Add(IFieldSymbol field)
    {
        INamedTypeSymbol owner = field.ContainingType;
        List<ITypeParameterSymbol> parameters = Own(owner, AllParameters(owner)).ToList();
        bool isTopLevel = parameters.Count > 0 && !IsWithinHome(owner);
        string container = Container(owner, parameters.Count > 0);
        string method = TypeText.Identifier(FieldNames.Identifying(field));
        string receiver = owner.IsStatic ? $"[global::System.Runtime.CompilerServices.UnsafeAccessorType(\"{MetadataNames.WithOwnParameters(owner)}\")] object? owner"
            : $"{(owner.IsValueType ? "ref " : "")}{TypeText.Of(owner)} owner";
        string declaration =
            $"[global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.{(field.IsStatic ? "StaticField" : "Field")}, Name = \"{field.Name}\")]\n"
            + $"internal static extern ref {TypeText.Annotated(field.Type)} {method}({receiver});";
        _accessors.Add(new AccessorModel(
            container, parameters.Count == 0 ? "" : "<" + string.Join(", ", parameters.Select(static p => p.Name)) + ">",
            Parameters.Constraints([.. parameters]), isTopLevel, declaration));
        return (isTopLevel ? $"global::{GeneratedNames.Namespace}.{container}" : container, method);
    }

    private string Container(INamedTypeSymbol owner, bool isGeneric)
    {
        if (!isGeneric) return GeneratedNames.Accessors;
        if (!_containers.TryGetValue(owner, out string? container))
        {
            _containers.Add(owner, container = $"{GeneratedNames.Accessors}Of{owner.Name}{(_containers.Count == 0 ? "" : (_containers.Count + 1).ToString())}");
        }
        return container;
    }

    /// <summary>Of the type parameters or arguments of a type, those that the classes around a nested container do not bring already.</summary>
    private IEnumerable<T> Own<T>(INamedTypeSymbol owner, IEnumerable<T> all) => IsWithinHome(owner) ? all.Skip(AllParameters(home!).Count) : all;

    /// <summary>Whether a type is the user's class or nested in it.</summary>
    private bool IsWithinHome(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, home?.OriginalDefinition)) return true;
        }
        return false;
    }

    private static IEnumerable<ITypeSymbol> AllArguments(INamedTypeSymbol type) =>
        type.ContainingType is null ? type.TypeArguments : AllArguments(type.ContainingType).Concat(type.TypeArguments);

    private static List<ITypeParameterSymbol> AllParameters(INamedTypeSymbol type) =>
        type.ContainingType is null ? [.. type.TypeParameters] : [.. AllParameters(type.ContainingType), .. type.TypeParameters];
}

using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Model;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Gathering;

/// <summary>Turns fields into slots: how each is named, reached, carried and compared by code inside of one class.</summary>
/// <param name="home">The class the generated code is nested in; null for code of the assembly at large.</param>
/// <param name="compilation">Decides what is accessible there.</param>
internal sealed class SlotGatherer(INamedTypeSymbol? home, Compilation compilation)
{
    private readonly ISymbol _within = (ISymbol?)home ?? compilation.Assembly;
    private readonly AccessorGatherer _accessors = new(home);
    private readonly Dictionary<ISymbol, bool> _accessible = new(SymbolEqualityComparer.Default);

    /// <summary>The accessors the slots need.</summary>
    public IEnumerable<AccessorModel> Accessors => _accessors.Accessors;

    /// <summary>Whether generated code in the class can name a type.</summary>
    public bool CanName(ITypeSymbol type)
    {
        if (_accessible.TryGetValue(type, out bool known)) return known;
        return _accessible[type] = type switch
        {
            IArrayTypeSymbol array => CanName(array.ElementType),
            ITypeParameterSymbol or IDynamicTypeSymbol => true,
            INamedTypeSymbol named => !named.IsAnonymousType && !named.IsFileLocal && compilation.IsSymbolAccessibleWithin(named.OriginalDefinition, _within)
                && named.TypeArguments.All(CanName) && (named.ContainingType is null || CanName(named.ContainingType)),
            _ => false,
        };
    }

    /// <summary>
    /// The slot of a field; <paramref name="names"/> are the shadow's fields so far. Seen as the class that declares it, a field is not hidden by one of a
    /// derived class.
    /// </summary>
    public SlotModel Slot(IFieldSymbol field, HashSet<string> names, bool asDeclaring = false)
    {
        // A protected field has a name only where the object is known to be of the class around.
        string access = Access(field, asDeclaring ? compilation.Assembly : _within);
        if (asDeclaring && access[0] == '$') access = $"(({TypeText.Of(field.ContainingType)})$)" + access.Substring(1);
        // A value of a type parameter may be null where its type says nothing of it.
        string source = field.Type.IsValueType ? access : access + "!";
        string location = field.IsReadOnly && !_accessors.Reaches(field) ? $"global::System.Runtime.CompilerServices.Unsafe.AsRef<{TypeText.Annotated(field.Type)}>(in {source})" : access;
        // Flow attributes make a value worse, or better, than its type says.
        bool hasFlowAttributes = field.GetAttributes().Any(static a => a.AttributeClass?.ContainingNamespace.ToDisplayString() == "System.Diagnostics.CodeAnalysis");
        return new SlotModel(
            Unique("f_" + FieldNames.Identifying(field), names),
            FieldNames.OfUser(field),
            TypeText.Annotated(field.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated)),
            TypeText.Annotated(field.Type),
            PortableTypes.KindOf(field.Type),
            Comparison(field.Type),
            hasFlowAttributes ? access + "!" : access,
            location,
            field.Type.IsValueType || field.NullableAnnotation == NullableAnnotation.Annotated);
    }

    /// <summary>The slot of a partial property that is generated here, whose field has no name and is not there yet.</summary>
    public SlotModel Slot(IPropertySymbol property, HashSet<string> names)
    {
        string access = _accessors.Access(property);
        return new SlotModel(
            Unique("f_" + property.Name, names), property.Name, TypeText.Annotated(property.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated)), TypeText.Annotated(property.Type),
            PortableTypes.KindOf(property.Type), Comparison(property.Type), access, access, property.Type.IsValueType || property.NullableAnnotation == NullableAnnotation.Annotated);
    }

    /// <summary>How values of a type are compared.</summary>
    public static SlotComparison Comparison(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Single => SlotComparison.SingleBits,
        SpecialType.System_Double => SlotComparison.DoubleBits,
        SpecialType.System_Decimal => SlotComparison.Codec,
        >= SpecialType.System_Boolean and <= SpecialType.System_UInt64 or SpecialType.System_IntPtr or SpecialType.System_UIntPtr => SlotComparison.Operator,
        _ when type.TypeKind == TypeKind.Enum => SlotComparison.Operator,
        _ when type is not ITypeParameterSymbol && type.IsReferenceType => SlotComparison.Reference,
        _ => SlotComparison.Codec,
    };

    private string Access(IFieldSymbol field, ISymbol within)
    {
        if (field.CanBeReferencedByName && !MetadataNames.IsObsoleteError(field) && compilation.IsSymbolAccessibleWithin(field.OriginalDefinition, within))
        {
            return (field.IsStatic ? TypeText.Of(field.ContainingType) : "$") + "." + TypeText.Identifier(field.Name);
        }
        return _accessors.Access(field);
    }

    private static string Unique(string name, HashSet<string> names)
    {
        string candidate = name;
        for (int i = 2; !names.Add(candidate); i++) candidate = name + i;
        return candidate;
    }
}

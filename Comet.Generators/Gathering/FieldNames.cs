using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Gathering;

/// <summary>What the fields of a class are called, in its metadata and by its author.</summary>
internal static class FieldNames
{
    /// <summary>The name its author knows it by: the property's for a backing field, the parameter's for a captured one.</summary>
    public static string OfUser(IFieldSymbol field) => field.AssociatedSymbol?.Name ?? Captured(field.Name) ?? field.Name;

    /// <summary>That name as part of an identifier: a property that implements an interface explicitly is called <c>N.IName.Property</c>.</summary>
    public static string Identifying(IFieldSymbol field) => field.AssociatedSymbol is null ? OfUser(field) : HintNames.Identifier(OfUser(field));

    /// <summary>The parameter behind the name of a field that captures it (<c>&lt;p&gt;P</c>); null for other fields.</summary>
    public static string? Captured(string name) => name.Length > 3 && name[0] == '<' && name.EndsWith(">P", System.StringComparison.Ordinal) ? name.Substring(1, name.Length - 3) : null;
}

using Comet.Generators.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Comet.Generators.Gathering;

/// <summary>What the fields of a class are called, in its metadata and by its author.</summary>
internal static class FieldNames
{
    /// <summary>The name its author knows it by: the property's for a backing field, the parameter's for a captured one.</summary>
    public static string OfUser(IFieldSymbol field) => field.AssociatedSymbol?.Name ?? Captured(field.Name) ?? Backed(field.Name) ?? field.Name;

    /// <summary>That name as part of an identifier: a property that implements an interface explicitly is called <c>N.IName.Property</c>, and other languages have names of their own.</summary>
    public static string Identifying(IFieldSymbol field) => OfUser(field) is var name && field.AssociatedSymbol is null && SyntaxFacts.IsValidIdentifier(name) ? name : HintNames.Identifier(name);

    /// <summary>The parameter behind the name of a field that captures it (<c>&lt;p&gt;P</c>); null for other fields.</summary>
    public static string? Captured(string name) => name.Length > 3 && name[0] == '<' && name.EndsWith(">P", System.StringComparison.Ordinal) ? name.Substring(1, name.Length - 3) : null;

    /// <summary>The property behind the name of its backing field, which is all that another assembly tells of it; null for other fields.</summary>
    private static string? Backed(string name) => name.Length > 0 && name[0] == '<' && name.EndsWith(">k__BackingField", System.StringComparison.Ordinal) ? name.Substring(1, name.IndexOf(">k__BackingField", System.StringComparison.Ordinal) - 1) : null;
}

using System.Linq;
using Comet.Generators.Closures;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Model;

/// <summary>A diagnostic as values: it compares by content and keeps no syntax tree alive.</summary>
/// <param name="Descriptor">What it says.</param>
/// <param name="Place">Where in the user's source; null without a place.</param>
/// <param name="Arguments">What to fill into the message.</param>
internal sealed record DiagnosticModel(DiagnosticDescriptor Descriptor, SourcePlace? Place, EquatableArray<string> Arguments)
{
    /// <summary>Notes a diagnostic at a place in the user's source, or in what closure conversion has made of it.</summary>
    public static DiagnosticModel Create(DiagnosticDescriptor descriptor, Location? location, params string[] arguments) =>
        new(descriptor, SourcePlace.Of(location is null ? null : SourceMap.Original(location)), arguments.ToEquatableArray());

    /// <summary>The same at a node.</summary>
    public static DiagnosticModel Create(DiagnosticDescriptor descriptor, SyntaxNode node, params string[] arguments) =>
        new(descriptor, SourcePlace.Of(SourceMap.Original(node)), arguments.ToEquatableArray());

    /// <summary>The diagnostic itself, at its place in the compilation's own tree, so that <c>#pragma warning disable</c> there applies to it.</summary>
    public Diagnostic ToDiagnostic(Compilation compilation)
    {
        SyntaxTree? tree = Place is null ? null : compilation.SyntaxTrees.FirstOrDefault(t => t.FilePath == Place.Path && t.Length >= Place.Span.End);
        return Diagnostic.Create(Descriptor, tree is null ? Location.None : Location.Create(tree, Place!.Span), [.. Arguments]);
    }
}

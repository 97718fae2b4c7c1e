using System.Linq;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Comet.Generators.Model;

/// <summary>A diagnostic as values: it compares by content and keeps no syntax tree alive.</summary>
/// <param name="Descriptor">What it says.</param>
/// <param name="Path">The user's file; empty without a place.</param>
/// <param name="Span">Where in the text.</param>
/// <param name="Lines">The same as lines and columns.</param>
/// <param name="Arguments">What to fill into the message.</param>
internal sealed record DiagnosticModel(DiagnosticDescriptor Descriptor, string Path, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    /// <summary>Notes a diagnostic at a place in the user's source.</summary>
    public static DiagnosticModel Create(DiagnosticDescriptor descriptor, Location? location, params string[] arguments) =>
        location?.SourceTree is { } tree
            ? new(descriptor, tree.FilePath, location.SourceSpan, location.GetLineSpan().Span, arguments.ToEquatableArray())
            : new(descriptor, "", default, default, arguments.ToEquatableArray());

    /// <summary>The diagnostic itself, at its place in the compilation's own tree, so that <c>#pragma warning disable</c> there applies to it.</summary>
    public Diagnostic ToDiagnostic(Compilation compilation)
    {
        SyntaxTree? tree = Path.Length == 0 ? null : compilation.SyntaxTrees.FirstOrDefault(t => t.FilePath == Path);
        Location location = tree is not null && Span.End <= tree.Length ? Location.Create(tree, Span)
            : Path.Length > 0 ? Location.Create(Path, Span, Lines)
            : Location.None;
        return Diagnostic.Create(Descriptor, location, [.. Arguments]);
    }
}

using System.Linq;
using Comet.Generators.Closures;
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
    public static DiagnosticModel Create(DiagnosticDescriptor descriptor, Location? location, params string[] arguments)
    {
        if (location?.SourceTree is not { } tree) return new(descriptor, "", default, default, arguments.ToEquatableArray());
        // What closure conversion has added says itself which of the user's lines it stands for.
        FileLinePositionSpan lines = tree.FilePath.EndsWith(ClosureNames.PathEnd, System.StringComparison.Ordinal) ? location.GetMappedLineSpan() : location.GetLineSpan();
        return new(descriptor, lines.Path, location.SourceSpan, lines.Span, arguments.ToEquatableArray());
    }

    /// <summary>The diagnostic itself, at its place in the compilation's own tree, so that <c>#pragma warning disable</c> there applies to it.</summary>
    public Diagnostic ToDiagnostic(Compilation compilation)
    {
        SyntaxTree? tree = Path.Length == 0 ? null : compilation.SyntaxTrees.FirstOrDefault(t => t.FilePath == Path);
        // By lines, which closure conversion keeps, though not all that stands in them.
        Location location = tree is not null && SpanIn(tree.GetText()) is { } span ? Location.Create(tree, span)
            : Path.Length > 0 ? Location.Create(Path, Span, Lines)
            : Location.None;
        return Diagnostic.Create(Descriptor, location, [.. Arguments]);
    }

    private TextSpan? SpanIn(SourceText text)
    {
        if (Lines.End.Line >= text.Lines.Count) return null;
        int start = Position(Lines.Start), end = Position(Lines.End);
        return start <= end ? TextSpan.FromBounds(start, end) : null;

        int Position(LinePosition position) => System.Math.Min(text.Lines[position.Line].Start + position.Character, text.Lines[position.Line].End);
    }
}

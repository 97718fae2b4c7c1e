using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Comet.Generators.Model;

/// <summary>A place in the user's source as values.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">Where in its text.</param>
/// <param name="Line">The line it starts on, counted from one.</param>
internal sealed record SourcePlace(string Path, TextSpan Span, int Line)
{
    /// <summary>The place of a location; null if that is in no source.</summary>
    public static SourcePlace? Of(Location? location) =>
        location?.SourceTree is { } tree ? new(tree.FilePath, location.SourceSpan, location.GetLineSpan().StartLinePosition.Line + 1) : null;

    /// <inheritdoc/>
    public override string ToString() => $"{System.IO.Path.GetFileName(Path)}, line {Line}";
}

using Comet.Generators.Text;
using Microsoft.CodeAnalysis;
using System.Linq;

namespace Comet.Generators.Model;

internal sealed record DiagnosticModel(DiagnosticDescriptor Descriptor, string Path, Microsoft.CodeAnalysis.Text.TextSpan Span, Microsoft.CodeAnalysis.Text.LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    public static DiagnosticModel Create(DiagnosticDescriptor descriptor, Location location, params string[] arguments) =>
        new(descriptor, location.SourceTree?.FilePath ?? "", location.SourceSpan, location.GetLineSpan().Span, arguments.ToEquatableArray());
}

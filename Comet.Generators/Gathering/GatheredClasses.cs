using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Closures;
using Comet.Generators.Memo;
using Comet.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Comet.Generators.Gathering;

/// <summary>What is made of the offloadable classes of a compilation. It is asked for class by class; the first time all are made, side by side.</summary>
internal static class GatheredClasses
{
    private static readonly OncePerCompilation<Dictionary<(SyntaxTree, TextSpan), ClassModel>> _gathered = new();

    /// <summary>What is made of a class, which may be of another compilation of the same files.</summary>
    public static ClassModel Of(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        _gathered.Get(compilation, () => GatherAll(compilation, cancellation))[Place(type)];

    private static (SyntaxTree, TextSpan) Place(INamedTypeSymbol type) => (type.DeclaringSyntaxReferences[0].SyntaxTree, type.DeclaringSyntaxReferences[0].Span);

    private static Dictionary<(SyntaxTree, TextSpan), ClassModel> GatherAll(Compilation compilation, CancellationToken cancellation)
    {
        ConvertedCompilation converted = ConvertedCompilation.Of(compilation, cancellation);
        CompilationAnalysis.Of(converted.Compilation).BindAhead(cancellation);
        List<INamedTypeSymbol> types = [.. CompilationAnalysis.Of(compilation).Types.Where(TwinRule.IsOffloadable)];
        IReadOnlyList<ClassModel> models = SideBySide.Select(types, t => ClassGatherer.Gather(t, compilation, converted, cancellation), cancellation);
        var all = new Dictionary<(SyntaxTree, TextSpan), ClassModel>();
        for (int i = 0; i < types.Count; i++) all.Add(Place(types[i]), models[i]);
        return all;
    }
}

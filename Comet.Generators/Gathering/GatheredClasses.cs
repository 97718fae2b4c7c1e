using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Closures;
using Comet.Generators.Memo;
using Comet.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Gathering;

/// <summary>What is made of the offloadable classes of a compilation. It is asked for class by class; the first time all are made, side by side.</summary>
internal static class GatheredClasses
{
    private static readonly OncePerCompilation<Dictionary<ISymbol, ClassModel>> _gathered = new();

    /// <summary>What is made of a class.</summary>
    public static ClassModel Of(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        _gathered.Get(compilation, () => GatherAll(compilation, cancellation))[type];

    private static Dictionary<ISymbol, ClassModel> GatherAll(Compilation compilation, CancellationToken cancellation)
    {
        ConvertedCompilation converted = ConvertedCompilation.Of(compilation, cancellation);
        CompilationAnalysis.Of(converted.Compilation).BindAhead(cancellation);
        List<INamedTypeSymbol> types = [.. CompilationAnalysis.Of(compilation).Types.Where(TwinRule.IsOffloadable)];
        IReadOnlyList<ClassModel> models = SideBySide.Select(types, t => ClassGatherer.Gather(t, compilation, converted, cancellation), cancellation);
        var all = new Dictionary<ISymbol, ClassModel>(SymbolEqualityComparer.Default);
        for (int i = 0; i < types.Count; i++) all.Add(types[i], models[i]);
        return all;
    }
}

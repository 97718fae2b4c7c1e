using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Closures;
using Comet.Generators.Memo;
using Comet.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Gathering;

/// <summary>What is made of the offloadable classes of a compilation. It is asked for class by class; the first time all are made, side by side.</summary>
internal sealed class GatheredClasses
{
    private static readonly ConditionalWeakTable<Compilation, GatheredClasses> _gathered = new();

    private readonly object _gate = new();
    private Dictionary<ISymbol, ClassModel>? _models;

    /// <summary>What is made of a class.</summary>
    public static ClassModel Of(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        GatheredClasses gathered = _gathered.GetOrCreateValue(compilation);
        lock (gathered._gate)
        {
            gathered._models ??= GatherAll(compilation, cancellation);
        }
        return gathered._models[type];
    }

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

using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Emission;
using Comet.Generators.Model;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Gathering;

/// <summary>
/// Makes what carries the objects of unmarked classes, and the values of structures that generic methods make: for each a file of its own, whoever needs it. The text
/// depends on the type alone.
/// </summary>
internal static class DataGatherer
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<ISymbol, DataFile>> _files = new();

    /// <summary>The class that carries the objects of a data class.</summary>
    public static string Holder(INamedTypeSymbol type)
    {
        string arguments = string.Join(", ", AllArguments(type).Select(TypeText.Annotated));
        return $"global::{GeneratedNames.Namespace}.{HolderName(type)}{(arguments.Length == 0 ? "" : $"<{arguments}>")}";
    }

    /// <summary>The files of the given classes and of all they bring.</summary>
    public static EquatableArray<SourceModel> Gather(IEnumerable<INamedTypeSymbol> types, Compilation compilation, CancellationToken cancellation)
    {
        ConcurrentDictionary<ISymbol, DataFile> files = _files.GetValue(compilation, static _ => new(SymbolEqualityComparer.Default));
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var queue = new Queue<INamedTypeSymbol>(types.Select(static t => t.OriginalDefinition));
        var sources = new List<SourceModel>();
        while (queue.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            INamedTypeSymbol type = queue.Dequeue();
            if (!seen.Add(type)) continue;
            CompilationAnalysis.Of(compilation).Read(type);
            if (!files.TryGetValue(type, out DataFile? file)) files.TryAdd(type, file = Make(type, compilation, cancellation));
            sources.Add(file.Source);
            foreach (INamedTypeSymbol needed in file.Needs) queue.Enqueue(needed.OriginalDefinition);
        }
        return sources.OrderBy(static s => s.HintName, System.StringComparer.Ordinal).ToEquatableArray();
    }

    private static DataFile Make(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        var slots = new SlotGatherer(null, compilation);
        ShadowModel? instance = type.IsAbstract || type.IsValueType ? null : Shadow(type, GeneratedNames.Shadow, slots, compilation);
        var registrar = new Registrar(type, compilation, slots);
        // A structure has a codec, which its registration brings.
        if (type.IsValueType) registrar.Add(type);
        else if (type.BaseType is { } baseType) registrar.Add(baseType);
        foreach (IFieldSymbol field in DataClasses.Fields(type, compilation)) registrar.Add(field.Type);
        foreach (ITypeSymbol mentioned in MentionedTypes.Collect(type, compilation, cancellation)) registrar.Add(mentioned);
        registrar.AddBehind(type);
        var heap = new HeapModel(
            TypeText.Of(type), type.Name, instance, null, registrar.Codecs, registrar.Shadows, slots.Accessors.ToEquatableArray(), registrar.Statements, default, false, true);
        List<ITypeParameterSymbol> parameters = [.. DataClasses.Parameters(type)];
        string list = parameters.Count == 0 ? "" : $"<{string.Join(", ", parameters.Select(static p => TypeText.Identifier(p.Name)))}>";
        string header = $"internal static class {HolderName(type)}{list}{Lowering.Parameters.Constraints([.. parameters])}";
        var nesting = new TypeNesting(GeneratedNames.Namespace, new[] { header }.ToEquatableArray());
        return new DataFile(new SourceModel($"{HintNames.Of(type)}.Data.g.cs", HeapEmitter.Write(nesting, heap)), registrar.Data);
    }

    /// <summary>The shadow of a data class.</summary>
    public static ShadowModel Shadow(INamedTypeSymbol type, string name, SlotGatherer slots, Compilation compilation)
    {
        (string baseShadow, bool callsBase) = DataClasses.BaseShadow(type);
        var names = new HashSet<string>();
        return new ShadowModel(
            name, "private sealed class", baseShadow, callsBase, $"What the other endpoint knows of a <c>{type.Name}</c>.", TypeText.Of(type), true,
            DataClasses.Fields(type, compilation).Select(f => slots.Slot(f, names, asDeclaring: !SymbolEqualityComparer.Default.Equals(f.ContainingType, type))).ToEquatableArray(), default, default);
    }

    private static string HolderName(INamedTypeSymbol type) => "Data_" + HintNames.Identifier(MetadataNames.Of(type.OriginalDefinition));

    private static IEnumerable<ITypeSymbol> AllArguments(INamedTypeSymbol type) =>
        type.ContainingType is null ? type.TypeArguments : AllArguments(type.ContainingType).Concat(type.TypeArguments);

    /// <summary>A generated file.</summary>
    /// <param name="Source">Its text.</param>
    /// <param name="Needs">The data classes whose files it refers to.</param>
    private sealed record DataFile(SourceModel Source, IReadOnlyCollection<INamedTypeSymbol> Needs);
}

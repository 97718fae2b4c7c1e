using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Comet.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Comet.Generators.Memo;

/// <summary>Where a body stands: equal skeletons have the same bodies at the same places.</summary>
/// <param name="Tree">The file's number in the compilation.</param>
/// <param name="Ordinal">The body's number in the file.</param>
internal readonly record struct BodyPlace(int Tree, int Ordinal);

/// <summary>A compilation's files as skeleton and bodies.</summary>
internal sealed class CompilationOutline
{
    private static readonly ConditionalWeakTable<object, object> _identities = new();
    private static int _lastIdentity;

    private readonly Compilation _compilation;
    private readonly SyntaxTree[] _trees;
    private readonly TreeOutline[] _outlines;
    private readonly Dictionary<SyntaxTree, int> _numbers = [];

    public CompilationOutline(Compilation compilation)
    {
        _compilation = compilation;
        _trees = [.. compilation.SyntaxTrees];
        _outlines = [.. _trees.Select(TreeOutline.Of)];
        for (int i = 0; i < _trees.Length; i++) _numbers.Add(_trees[i], i);
        var captured = new SortedSet<string>(_outlines.SelectMany(static o => o.PrimaryParameters), System.StringComparer.Ordinal);
        string names = string.Join(" ", captured);
        IEnumerable<string> parts = [compilation.AssemblyName ?? "", Identity(compilation.Options), .. compilation.References.Select(Identity)];
        parts = parts.Concat(_trees.Select((tree, i) => $"{tree.FilePath}\n{Identity(tree.Options)}\n{_outlines[i].Skeleton}"));
        if (captured.Count > 0) parts = parts.Concat(_outlines.Select(o => o.Captures(captured, names).ToString()));
        Skeleton = Digest.Of(parts);
    }

    /// <summary>All declarations of the compilation, its references and its options.</summary>
    public Digest Skeleton { get; }

    /// <summary>The number of a file.</summary>
    public int NumberOf(SyntaxTree tree) => _numbers[tree];

    /// <summary>The tokens of a body.</summary>
    public Digest Text(BodyPlace place) => _outlines[place.Tree].Body(place.Ordinal);

    /// <summary>Where the body of a symbol stands; null if all it has to say is in the skeleton.</summary>
    public BodyPlace? PlaceOf(ISymbol symbol)
    {
        if (symbol is not IMethodSymbol method) return null;
        foreach (SyntaxReference reference in (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences)
        {
            if (!_numbers.TryGetValue(reference.SyntaxTree, out int tree) || TreeOutline.BodyOf(reference.GetSyntax()) is not { } body) continue;
            if (_outlines[tree].OrdinalOf(body) is { } ordinal) return new(tree, ordinal);
        }
        return null;
    }

    /// <summary>The bodies of a type and of the types in it.</summary>
    public IEnumerable<BodyPlace> PlacesIn(INamedTypeSymbol type)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (!_numbers.TryGetValue(reference.SyntaxTree, out int tree)) continue;
            foreach (int ordinal in _outlines[tree].Within(reference.GetSyntax())) yield return new(tree, ordinal);
        }
    }

    /// <summary>The symbol whose body stands at a place.</summary>
    public IMethodSymbol? SymbolAt(BodyPlace place, CompilationAnalysis analysis, CancellationToken cancellation)
    {
        ISymbol? symbol = analysis.Model(_trees[place.Tree]).GetDeclaredSymbol(_outlines[place.Tree].DeclarationOf(place.Ordinal), cancellation);
        return (symbol is IPropertySymbol property ? property.GetMethod : symbol as IMethodSymbol) is { } method ? Extensions.ExtensionBlocks.Implementation(method) : null;
    }

    /// <summary>The text of a type as it stands in its files.</summary>
    public Digest Text(INamedTypeSymbol type) => Digest.Of(type.DeclaringSyntaxReferences
        .Where(r => _numbers.ContainsKey(r.SyntaxTree))
        .Select(r => _outlines[_numbers[r.SyntaxTree]].Declaration(r.GetSyntax()).ToString()));

    /// <summary>The text of a file.</summary>
    public static Digest Text(SyntaxTree tree) => Digest.Of(tree.GetText());

    /// <summary>An object that is told from others by being itself: its number, given when it was first met.</summary>
    private static string Identity(object instance) => (string)_identities.GetValue(instance, static _ => Interlocked.Increment(ref _lastIdentity).ToString());
}

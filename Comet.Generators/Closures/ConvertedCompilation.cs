using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Extensions;
using Comet.Generators.Memo;
using Comet.Generators.Queries;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Closures;

/// <summary>
/// A compilation whose offloadable classes have no lambdas and local functions any more, but for those that cannot be moved. All that comes after sees this one;
/// what the user's program is compiled from is the user's own, and beside it the classes that were added here.
/// </summary>
internal sealed class ConvertedCompilation
{
    private static readonly OncePerCompilation<ConvertedCompilation> _converted = new();
    private static readonly ConditionalWeakTable<Compilation, ConvertedCompilation> _byResult = new();

    private readonly Dictionary<string, List<SyntaxTree>> _added = [];
    private readonly HashSet<string> _members = [];
    private readonly ExtensionConversion _extensions;

    private ConvertedCompilation(Compilation original, CancellationToken cancellation)
    {
        _extensions = ExtensionConversion.Of(original, cancellation);
        Compilation = original = QueryConversion.Of(_extensions.Compilation, cancellation);
        CompilationAnalysis analysis = CompilationAnalysis.Of(original);
        List<SyntaxTree> trees = [.. original.SyntaxTrees.Where(t => FileConversion.HasCandidates(t, cancellation))];
        analysis.BindAhead(trees.SelectMany(t => FileConversion.CandidateMembers(t, cancellation)), cancellation);
        IReadOnlyList<ConvertedFile> files = SideBySide.Select(trees, t => analysis.Unit("closures " + t.FilePath, t, () => FileConversion.Convert(t, original, cancellation), cancellation), cancellation);
        var changed = new Dictionary<SyntaxTree, SyntaxTree>();
        var added = new List<SyntaxTree>();
        for (int i = 0; i < trees.Count; i++)
        {
            ConvertedFile file = files[i];
            _members.UnionWith(file.Members);
            if (file.Changed is null) continue;
            foreach ((string type, SyntaxTree part) in file.Added)
            {
                if (!_added.TryGetValue(type, out List<SyntaxTree>? parts)) _added.Add(type, parts = []);
                parts.Add(part);
            }
            changed.Add(trees[i], file.Changed);
            added.AddRange(file.Added.Select(static a => a.Part));
        }
        // All functions stay what they are, which was not known when the original was asked.
        if (changed.Count == 0 && trees.Count > 0) Compilation = original.Clone();
        if (changed.Count > 0) Compilation = WithTrees(original, changed, added);
    }

    /// <summary>The compilation after conversion; the same as before if there are no functions.</summary>
    public Compilation Compilation { get; private set; }

    /// <summary>A compilation with some of its trees changed, and others added.</summary>
    public static Compilation WithTrees(Compilation original, Dictionary<SyntaxTree, SyntaxTree> changed, IEnumerable<SyntaxTree> added) =>
        original.RemoveAllSyntaxTrees().AddSyntaxTrees(original.SyntaxTrees.Select(t => changed.TryGetValue(t, out SyntaxTree? tree) ? tree : t).Concat(added));

    /// <summary>The conversion of a compilation, made once.</summary>
    public static ConvertedCompilation Of(Compilation original, CancellationToken cancellation) => _converted.Get(original, () =>
    {
        var made = new ConvertedCompilation(original, cancellation);
        if (made.Compilation != original) _byResult.Add(made.Compilation, made);
        return made;
    });

    /// <summary>
    /// Whether a method made delegates, or had local functions, before conversion (see <see cref="MethodSummary.HasClosures"/>): it is seen before and after alike.
    /// </summary>
    public static bool HadClosures(IMethodSymbol method, Compilation compilation) =>
        _byResult.TryGetValue(compilation, out ConvertedCompilation? conversion) && conversion._members.Contains(method.GetDocumentationCommentId() ?? "");

    /// <summary>Whether a compilation is the result of a conversion: what functions it still has stay what they are.</summary>
    public static bool IsConverted(Compilation compilation) => _byResult.TryGetValue(compilation, out _);

    /// <summary>The class after conversion.</summary>
    public INamedTypeSymbol Map(INamedTypeSymbol type) => Compilation.Assembly.GetTypeByMetadataName(MetadataNames.Of(type)) ?? type;

    /// <summary>The texts with the methods that members of a class's extension blocks have become.</summary>
    public IReadOnlyList<string> Extensions(INamedTypeSymbol type) => _extensions.Added(type);

    /// <summary>The texts with what was added to a class.</summary>
    public IReadOnlyList<string> Added(INamedTypeSymbol type) => _added.TryGetValue(MetadataNames.Of(type), out List<SyntaxTree>? parts) ? [.. parts.Select(static p => p.ToString())] : [];
}

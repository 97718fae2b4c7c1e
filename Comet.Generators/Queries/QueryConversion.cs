using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Closures;
using Comet.Generators.Memo;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Comet.Generators.Queries;

/// <summary>
/// Makes of a compilation the one in which what twins ask of the library's query operators is asked of <c>Comet.Linq.Operators</c>, wherever there may be something to be suspended at. Query expressions become the
/// calls that they stand for, and anonymous types classes that have names. Closure conversion comes after, and finds nothing but calls and lambdas.
/// </summary>
internal static class QueryConversion
{
    // Tells such compilations from those that they are made of, whose declarations are the same.
    private const string MarkPath = "Comet.Queries.g.cs";

    private static readonly OncePerCompilation<Compilation> _converted = new();

    /// <summary>The compilation after conversion; the same as before if there was nothing to convert.</summary>
    public static Compilation Of(Compilation original, CancellationToken cancellation) => _converted.Get(original, () => Convert(original, cancellation));

    private static Compilation Convert(Compilation original, CancellationToken cancellation)
    {
        CompilationAnalysis analysis = CompilationAnalysis.Of(original);
        List<SyntaxTree> trees = [.. original.SyntaxTrees.Where(t => Candidates(t, cancellation).Any())];
        analysis.BindAhead(trees.SelectMany(t => Candidates(t, cancellation)), cancellation);
        IReadOnlyList<QueryFile> files = SideBySide.Select(trees, t => analysis.Unit("queries " + t.FilePath, t, () => Convert(t, original, cancellation), cancellation), cancellation);
        var changed = new Dictionary<SyntaxTree, SyntaxTree>();
        for (int i = 0; i < trees.Count; i++)
        {
            if (files[i].Changed is { } tree) changed.Add(trees[i], tree);
        }
        if (changed.Count == 0) return original;
        SyntaxTree mark = CSharpSyntaxTree.ParseText("", (CSharpParseOptions)trees[0].Options, MarkPath, Encoding.UTF8, cancellation);
        return ConvertedCompilation.WithTrees(original, changed, [mark]);
    }

    private static QueryFile Convert(SyntaxTree tree, Compilation original, CancellationToken cancellation)
    {
        CompilationAnalysis analysis = CompilationAnalysis.Of(original);
        SemanticModel model = analysis.Model(tree);
        analysis.BindAnew(Candidates(tree, cancellation), cancellation);
        var changes = new List<(TextSpan Span, MarkedText Text)>();
        foreach (SyntaxNode member in Candidates(tree, cancellation))
        {
            if (SourceBodies.Declared(member, model, cancellation) is not { } method || !TwinRule.IsOffloadable(method.ContainingType) || !TwinRule.HasTwin(method, original)) continue;
            bool replacesAnonymous = AnonymousObjects.AreReplaced(member, model, cancellation);
            HashSet<SyntaxNode> queries = QueryRules.Find(member, method, replacesAnonymous, model, cancellation);
            if (queries.Count > 0 || replacesAnonymous) changes.Add((member.Span, SourceMap.Read(QueryRewriter.Rewrite(member, queries, replacesAnonymous, model, cancellation))));
        }
        if (changes.Count == 0) return new QueryFile(null);
        SourceText text = tree.GetText(cancellation).WithChanges(changes.Select(static c => new TextChange(c.Span, c.Text.Text)));
        SyntaxTree changed = CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, tree.FilePath, cancellation);
        SourceMap.Add(changed, tree, changes);
        return new QueryFile(changed);
    }

    /// <summary>The members that may have something to convert, by their text alone.</summary>
    private static IEnumerable<SyntaxNode> Candidates(SyntaxTree tree, CancellationToken cancellation) =>
        SourceBodies.OfPartialTypes(tree, cancellation).Where(static m => m.DescendantNodes().Any(static n => n is QueryExpressionSyntax or AnonymousObjectCreationExpressionSyntax || (n is InvocationExpressionSyntax call && QueryRules.MayBeOperator(call))));
}

/// <summary>A file after conversion.</summary>
/// <param name="Changed">The file; null if there was nothing to convert.</param>
internal sealed record QueryFile(SyntaxTree? Changed);

using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Closures;
using Comet.Generators.Lowering;
using Comet.Generators.Memo;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Comet.Generators.Extensions;

/// <summary>
/// Makes of a compilation the one in which members of extension blocks that have twins are static methods, and used as such. The methods are added beside the user's code; the blocks stay what they are, to code that
/// knows nothing of twins and to what cannot be converted. It comes before all other conversions, which find nothing but methods.
/// </summary>
internal sealed class ExtensionConversion
{
    private const string PathEnd = ".Extensions.g.cs";

    private static readonly OncePerCompilation<ExtensionConversion> _converted = new();

    private readonly Dictionary<string, List<string>> _added = [];

    private ExtensionConversion(Compilation original, CancellationToken cancellation)
    {
        Compilation = original;
        HashSet<string> names = [.. original.SyntaxTrees.SelectMany(t => Blocks(t, cancellation)).SelectMany(static b => b.Members).SelectMany(Names)];
        if (names.Count == 0) return;
        CompilationAnalysis analysis = CompilationAnalysis.Of(original);
        List<SyntaxTree> trees = [.. original.SyntaxTrees.Where(t => Candidates(t, names, cancellation).Any() || Blocks(t, cancellation).Any())];
        analysis.BindAhead(trees.SelectMany(t => Candidates(t, names, cancellation)), cancellation);
        IReadOnlyList<ExtensionFile> files = SideBySide.Select(trees, t => analysis.Unit("extensions " + t.FilePath, t, () => Convert(t, names, original, cancellation), cancellation), cancellation);
        var changed = new Dictionary<SyntaxTree, SyntaxTree>();
        var added = new List<SyntaxTree>();
        for (int i = 0; i < trees.Count; i++)
        {
            if (files[i].Changed is { } tree) changed.Add(trees[i], tree);
            foreach (AddedPart part in files[i].Added)
            {
                if (!_added.TryGetValue(part.Type, out List<string>? texts)) _added.Add(part.Type, texts = []);
                texts.Add(part.Emitted);
                added.Add(part.Tree);
            }
        }
        if (added.Count > 0) Compilation = ConvertedCompilation.WithTrees(original, changed, added);
    }

    /// <summary>The compilation after conversion; the same as before if there was nothing to convert.</summary>
    public Compilation Compilation { get; }

    /// <summary>The conversion of a compilation, made once.</summary>
    public static ExtensionConversion Of(Compilation original, CancellationToken cancellation) => _converted.Get(original, () => new ExtensionConversion(original, cancellation));

    /// <summary>Whether a method that the compiler makes of a member of an extension block becomes one of its own.</summary>
    public static bool IsMoved(IMethodSymbol method, Compilation original) => TwinRule.HasTwin(method, original);

    /// <summary>The texts with the methods that were added to a class.</summary>
    public IReadOnlyList<string> Added(INamedTypeSymbol type) => _added.TryGetValue(MetadataNames.Of(type), out List<string>? texts) ? texts : [];

    private static ExtensionFile Convert(SyntaxTree tree, HashSet<string> names, Compilation original, CancellationToken cancellation)
    {
        CompilationAnalysis analysis = CompilationAnalysis.Of(original);
        SemanticModel model = analysis.Model(tree);
        analysis.BindAnew(Candidates(tree, names, cancellation), cancellation);
        var changes = new List<(TextSpan Span, MarkedText Text)>();
        foreach (SyntaxNode member in Candidates(tree, names, cancellation))
        {
            if (SourceBodies.Declared(member, model, cancellation) is not { } method || !TwinRule.IsOffloadable(method.ContainingType) || !TwinRule.HasTwin(method, original)) continue;
            MarkedText text = SourceMap.Read(ExtensionRewriter.Rewrite(member, model, cancellation));
            if (text.Text != member.ToString()) changes.Add((member.Span, text));
        }
        SyntaxTree? changed = null;
        if (changes.Count > 0)
        {
            SourceText text = tree.GetText(cancellation).WithChanges(changes.Select(static c => new TextChange(c.Span, c.Text.Text)));
            changed = CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, tree.FilePath, cancellation);
            SourceMap.Add(changed, tree, changes);
        }
        return new ExtensionFile(changed, [.. Added(tree, model, cancellation)]);
    }

    private static IEnumerable<AddedPart> Added(SyntaxTree tree, SemanticModel model, CancellationToken cancellation)
    {
        foreach (IGrouping<TypeDeclarationSyntax, ExtensionBlockDeclarationSyntax> blocks in Blocks(tree, cancellation).GroupBy(static b => (TypeDeclarationSyntax)b.Parent!))
        {
            var (text, emitted) = (new StringBuilder(), new StringBuilder());
            foreach (SyntaxNode syntax in blocks.SelectMany(static b => b.Members).SelectMany(SourceBodies.In))
            {
                if (SourceBodies.Declared(syntax, model, cancellation) is not { } member || !IsMoved(member, model.Compilation)) continue;
                IMethodSymbol method = TwinRule.Definition(member);
                text.Append(ExtensionRewriter.Method(syntax, method, model, cancellation));
                emitted.Append(ExtensionRewriter.Forwarder(method, new PartWriter(blocks.Key).MemberIndent));
            }
            if (text.Length == 0 || model.GetDeclaredSymbol(blocks.Key, cancellation) is not { } type) continue;
            string name = MetadataNames.Of(type);
            new PartWriter(blocks.Key).Write(text);
            new PartWriter(blocks.Key).Write(emitted);
            MarkedText added = SourceMap.Read(text.ToString());
            SyntaxTree part = CSharpSyntaxTree.ParseText(added.Text, (CSharpParseOptions)tree.Options, $"{tree.FilePath}.{name}{blocks.Key.SpanStart}{PathEnd}", Encoding.UTF8, cancellation);
            SourceMap.Add(part, tree, added);
            yield return new AddedPart(name, part, emitted.ToString());
        }
    }

    private static IEnumerable<ExtensionBlockDeclarationSyntax> Blocks(SyntaxTree tree, CancellationToken cancellation) =>
        tree.GetRoot(cancellation).DescendantNodes(static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or ClassDeclarationSyntax).OfType<ExtensionBlockDeclarationSyntax>()
            .Where(static b => b.Parent is ClassDeclarationSyntax around && around.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static IEnumerable<string> Names(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        PropertyDeclarationSyntax { Identifier.ValueText: var name } => [name, "get_" + name, "set_" + name],
        _ => [],
    };

    /// <summary>The members that may have something to convert, by their text alone.</summary>
    private static IEnumerable<SyntaxNode> Candidates(SyntaxTree tree, HashSet<string> names, CancellationToken cancellation) =>
        SourceBodies.OfPartialTypes(tree, cancellation).Where(m => m.DescendantNodes().Any(n => n is SimpleNameSyntax name && names.Contains(name.Identifier.ValueText)));
}

/// <summary>A file after conversion.</summary>
/// <param name="Changed">The file; null if there was nothing to convert.</param>
/// <param name="Added">The methods that were added to classes.</param>
internal sealed record ExtensionFile(SyntaxTree? Changed, IReadOnlyList<AddedPart> Added);

/// <summary>Methods that were added to a class.</summary>
/// <param name="Type">The class.</param>
/// <param name="Tree">The part of it that has them, of which twins are made.</param>
/// <param name="Emitted">What there is of it beside the user's code: methods that call the members.</param>
internal sealed record AddedPart(string Type, SyntaxTree Tree, string Emitted);

using System.Collections.Immutable;
using System.Text;
using Basic.Reference.Assemblies;
using Comet.Tests.Conformance;
using Comet.Tests.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Comet.Tests.Fuzzing;

/// <summary>
/// Sources that were written with no thought of Comet, with all their classes, structures and interfaces marked and partial: what the generator makes of them must compile, without a warning.
/// </summary>
internal sealed class MarkedSources
{
    private MarkedSources(CSharpCompilation compilation, int marked, IReadOnlyList<string> leftOut, CSharpParseOptions parseOptions)
    {
        Compilation = compilation;
        MarkedTypes = marked;
        LeftOut = leftOut;
        ParseOptions = parseOptions;
    }

    /// <summary>The sources as marked.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>How many types were marked.</summary>
    public int MarkedTypes { get; }

    /// <summary>The files that do not compile by themselves, each with its first error: what they need is not at hand, or was left out before.</summary>
    public IReadOnlyList<string> LeftOut { get; }

    private CSharpParseOptions ParseOptions { get; }

    /// <summary>Marks sources.</summary>
    /// <param name="files">Paths and texts.</param>
    /// <param name="symbols">What is defined for <c>#if</c>.</param>
    /// <param name="references">Assemblies that they need beside the framework's.</param>
    /// <param name="hasImplicitUsings">Whether their project has implicit usings.</param>
    /// <param name="nullable">Whether nullable annotations mean something where the text does not say so.</param>
    public static MarkedSources Of(
        IEnumerable<(string Path, string Text)> files, IEnumerable<string> symbols, IEnumerable<MetadataReference> references, bool hasImplicitUsings = true, NullableContextOptions nullable = NullableContextOptions.Enable)
    {
        var parseOptions = GeneratorHost.ParseOptions.WithDocumentationMode(DocumentationMode.Parse).WithPreprocessorSymbols(symbols);
        var trees = files.Append(("ImplicitUsings.cs", hasImplicitUsings ? ProgramCompiler.GlobalUsings : ""))
            .Select(f => CSharpSyntaxTree.ParseText(SourceText.From(f.Item2, Encoding.UTF8, SourceHashAlgorithm.Sha256), parseOptions, f.Item1));
        var compilation = CSharpCompilation.Create(
            "MarkedSources", trees, [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(OffloadableAttribute).Assembly.Location), .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true, nullableContextOptions: nullable, deterministic: true));
        var leftOut = new List<string>();
        compilation = LeaveOut(compilation, leftOut);
        var marked = 0;
        var known = new HashSet<string>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var changes = Changes(tree, compilation.GetSemanticModel(tree), known, ref marked);
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(tree.GetText().WithChanges(changes)));
        }

        return new MarkedSources(compilation, marked, leftOut, parseOptions);
    }

    /// <summary>What the compiler says of what the generator makes: errors anywhere, and warnings in generated code.</summary>
    public IReadOnlyList<string> Problems()
    {
        if (Errors(Compilation).FirstOrDefault() is { } own)
            throw new InvalidOperationException($"The sources do not compile once they are marked: {own}");
        var result = GeneratorHost.CreateDriver(ParseOptions).RunGeneratorsAndUpdateCompilation(Compilation, out var output, out var said).GetRunResult();
        if (result.Results[0].Exception is { } thrown)
            return [thrown.ToString()];
        using var image = new MemoryStream();
        return [.. output.Emit(image).Diagnostics.Concat(said)
            .Where(d => d.Severity == DiagnosticSeverity.Error || (d.Severity == DiagnosticSeverity.Warning && d.Location.SourceTree is { } tree && !Compilation.ContainsSyntaxTree(tree)))
            .Select(static d => $"{d}{Line(d)}")];
    }

    private static string Line(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is { } tree ? "\n    " + tree.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim() : "";

    private static IEnumerable<Diagnostic> Errors(Compilation compilation) => compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error);

    private static CSharpCompilation LeaveOut(CSharpCompilation compilation, List<string> leftOut)
    {
        while (Errors(compilation).Where(static e => e.Location.SourceTree is not null).GroupBy(static e => e.Location.SourceTree!).ToList() is { Count: > 0 } wrong)
        {
            leftOut.AddRange(wrong.Select(static f => f.First().ToString()));
            compilation = compilation.RemoveSyntaxTrees(wrong.Select(static f => f.Key));
        }

        return compilation;
    }

    private static List<TextChange> Changes(SyntaxTree tree, SemanticModel model, HashSet<string> known, ref int marked)
    {
        var changes = new List<TextChange>();
        foreach (var declaration in tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>())
        {
            if (model.GetDeclaredSymbol(declaration) is not { IsExtension: false } type || IsAttribute(type))
                continue;
            // An attribute stands on one part only, and before all modifiers; partial comes last.
            var isFirst = !type.IsRefLikeType && known.Add(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
            if (isFirst)
            {
                changes.Add(new TextChange(new TextSpan((declaration.Modifiers.Count > 0 ? declaration.Modifiers[0] : declaration.Keyword).SpanStart, 0), "[global::Comet.Offloadable] "));
                marked++;
            }

            if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
                changes.Add(new TextChange(new TextSpan(declaration.Keyword.SpanStart, 0), "partial "));
        }

        return changes;
    }

    private static bool IsAttribute(ITypeSymbol type)
    {
        for (var t = type.BaseType; t is not null; t = t.BaseType)
        {
            if (t is { Name: "Attribute", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }

        return false;
    }
}

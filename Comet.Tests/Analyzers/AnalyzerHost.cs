using System.Collections.Immutable;
using Comet.Analyzers;
using Comet.Tests.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Comet.Tests.Analyzers;

/// <summary>Runs the analyzer, and its code fixes, as an editor would: over what the generator has made of a program.</summary>
internal static class AnalyzerHost
{
    /// <summary>What the analyzer says of a compilation that has what the generator made.</summary>
    public static ImmutableArray<Diagnostic> Analyze(Compilation compilation) =>
        compilation.WithAnalyzers([new OffloadAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();

    /// <summary>The only fix there is for a diagnostic of a program, done; the program that came of it.</summary>
    public static GeneratedProgram Fix(IReadOnlyList<string> sources, string id, CodeFixProvider provider)
    {
        using var workspace = new AdhocWorkspace();
        var before = GeneratorHost.Run(sources);
        var project = workspace.AddProject("Sample", LanguageNames.CSharp)
            .WithParseOptions(GeneratorHost.ParseOptions).WithCompilationOptions(before.Input.Options).WithMetadataReferences(before.Input.References);
        var documents = new List<DocumentId>();
        foreach (var (source, i) in sources.Select(static (s, i) => (s, i)))
        {
            var document = project.AddDocument($"File{i}.cs", SourceText.From(source, System.Text.Encoding.UTF8), filePath: $"File{i}.cs");
            documents.Add(document.Id);
            project = document.Project;
        }

        var diagnostic = Assert.Single(before.Said(), d => d.Id == id);
        Assert.Contains(id, provider.FixableDiagnosticIds);
        var place = project.Solution.GetDocument(documents[int.Parse(diagnostic.Location.GetLineSpan().Path["File".Length..^".cs".Length], System.Globalization.CultureInfo.InvariantCulture)])!;
        var actions = new List<CodeAction>();
        provider.RegisterCodeFixesAsync(new CodeFixContext(place, diagnostic, (action, _) => actions.Add(action), default)).GetAwaiter().GetResult();
        var operations = Assert.Single(actions).GetOperationsAsync(project.Solution, _noProgress, default).GetAwaiter().GetResult();
        var solution = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
        return GeneratorHost.Run(documents.Select(d => solution.GetDocument(d)!.GetTextAsync().GetAwaiter().GetResult().ToString()));
    }

    private static readonly IProgress<CodeAnalysisProgress> _noProgress = new Progress<CodeAnalysisProgress>();
}

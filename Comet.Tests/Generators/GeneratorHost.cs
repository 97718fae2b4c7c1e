using System.Collections.Immutable;
using System.Runtime.Loader;
using System.Text;
using Basic.Reference.Assemblies;
using Comet.Generators;
using Comet.Tests.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Comet.Tests.Generators;

/// <summary>Runs the generator in this process, as the compiler of a user's project would.</summary>
internal static class GeneratorHost
{
    /// <summary>A project that lists our namespace of interceptors.</summary>
    public static readonly CSharpParseOptions ParseOptions = new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.Diagnose)
        .WithFeatures([new("InterceptorsNamespaces", "Comet.Generated")]);

    private static readonly ImmutableArray<MetadataReference> _references =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(OffloadableAttribute).Assembly.Location), MetadataReference.CreateFromFile(typeof(MemoryPack.MemoryPackableAttribute).Assembly.Location)];

    /// <summary>A compilation of the given files, named <c>File0.cs</c> and so on.</summary>
    public static CSharpCompilation CreateCompilation(string assemblyName, CSharpParseOptions options, IEnumerable<string> sources, IEnumerable<MetadataReference>? references = null) =>
        CSharpCompilation.Create(
            assemblyName,
            sources.Select((s, i) => Parse(s, $"File{i}.cs", options)),
            [.. _references, .. references ?? []],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable, deterministic: true));

    /// <summary>A driver of the generator that notes its steps.</summary>
    public static GeneratorDriver CreateDriver(CSharpParseOptions? options = null) =>
        CSharpGeneratorDriver.Create(
            [new OffloadGenerator().AsSourceGenerator()], parseOptions: options ?? ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Runs the generator over one file.</summary>
    public static GeneratedProgram Run(string source, string assemblyName = "Sample") => Run([source], assemblyName);

    /// <summary>Runs the generator over files.</summary>
    public static GeneratedProgram Run(
        IEnumerable<string> sources, string assemblyName = "Sample", IEnumerable<GeneratedProgram>? references = null, CSharpParseOptions? options = null)
    {
        options ??= ParseOptions;
        var referenced = references?.ToList() ?? [];
        Compilation compilation = CreateCompilation(assemblyName, options, sources, referenced.Select(static r => MetadataReference.CreateFromImage(r.Emit())));
        var driver = CreateDriver(options).RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        return new GeneratedProgram(compilation, output, driver.GetRunResult(), diagnostics, referenced);
    }

    private static SyntaxTree Parse(string text, string path, CSharpParseOptions options) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8, SourceHashAlgorithm.Sha256), options, path);
}

/// <summary>What came of a run of the generator.</summary>
/// <param name="Input">The user's compilation.</param>
/// <param name="Output">The same with the generated files.</param>
/// <param name="Result">What the generator did.</param>
/// <param name="Diagnostics">What the generator said.</param>
/// <param name="References">The programs it refers to.</param>
internal sealed record GeneratedProgram(
    Compilation Input, Compilation Output, GeneratorDriverRunResult Result, ImmutableArray<Diagnostic> Diagnostics, IReadOnlyList<GeneratedProgram> References)
{
    private byte[]? _image;

    /// <summary>The text of a generated file whose name ends so.</summary>
    public string File(string suffix) => Assert.Single(Result.Results[0].GeneratedSources, s => s.HintName.EndsWith(suffix, StringComparison.Ordinal)).SourceText.ToString();

    /// <summary>The names of the generated files.</summary>
    public IEnumerable<string> FileNames => Result.Results[0].GeneratedSources.Select(static s => s.HintName);

    /// <summary>What the generator and the analyzer said, at least as severe, in the order of the source.</summary>
    public IReadOnlyList<Diagnostic> Said(DiagnosticSeverity severity = DiagnosticSeverity.Info) => [.. AnalyzerHost.Analyze(Output).Concat(Diagnostics)
        .Where(d => d.Severity >= severity)
        .OrderBy(static d => d.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(static d => d.Location.SourceSpan.Start).ThenBy(static d => d.Id, StringComparer.Ordinal)];

    /// <summary>Warnings and errors of the compiler in generated code, and errors anywhere.</summary>
    public IEnumerable<Diagnostic> CompilerProblems() => Output.GetDiagnostics()
        .Where(d => d.Severity == DiagnosticSeverity.Error
            || (d.Severity == DiagnosticSeverity.Warning && d.Location.SourceTree is { } tree && !Input.ContainsSyntaxTree(tree)));

    /// <summary>Asserts that the generator and the compiler have nothing to complain of in what was generated.</summary>
    public GeneratedProgram AssertClean()
    {
        Assert.Null(Result.Results[0].Exception);
        var problems = Diagnostics.Concat(CompilerProblems()).Select(Explain).ToList();
        Assert.True(problems.Count == 0, string.Join('\n', problems));
        return this;
    }

    /// <summary>The assembly's image.</summary>
    public byte[] Emit()
    {
        if (_image is not null)
            return _image;
        using var image = new MemoryStream();
        var emitted = Output.Emit(image, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).Select(Explain)));
        return _image = image.ToArray();
    }

    /// <summary>Loads it, and what it refers to, apart from all else.</summary>
    public LoadedProgram Load()
    {
        var context = new AssemblyLoadContext(Input.AssemblyName, isCollectible: true);
        foreach (var reference in References)
            context.LoadFromStream(new MemoryStream(reference.Emit()));
        return new LoadedProgram(context, context.LoadFromStream(new MemoryStream(Emit())));
    }

    private string Explain(Diagnostic diagnostic)
    {
        var text = diagnostic.ToString();
        if (diagnostic.Location.SourceTree is { } tree)
            text += "\n    " + tree.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
        return text;
    }
}

using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Basic.Reference.Assemblies;
using Comet.Tests.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Comet.Tests.Conformance;

/// <summary>Compiles programs in this process, as the compiler of a user's project would.</summary>
internal static class ProgramCompiler
{
    /// <summary>What a project with implicit usings has.</summary>
    public const string GlobalUsings = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions _parseOptions = new CSharpParseOptions(LanguageVersion.CSharp14)
        .WithFeatures([new("InterceptorsNamespaces", "Comet.Generated")]);

    // Programs are compiled beside each other rather than each by all cores.
    private static readonly CSharpCompilationOptions _options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        allowUnsafe: true,
        nullableContextOptions: NullableContextOptions.Enable,
        deterministic: true,
        concurrentBuild: false);

    private static readonly ImmutableArray<MetadataReference> _references =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(OffloadableAttribute).Assembly.Location),
    ];

    private static readonly SyntaxTree _usings = Parse(GlobalUsings, "GlobalUsings.cs");

    /// <summary>What all programs start from, so that the libraries' symbols are made once.</summary>
    private static readonly CSharpCompilation _empty = CSharpCompilation.Create("ConformanceProgram", [_usings], _references, _options);

    /// <summary>Compiles a program as it stands, or with what the generator adds.</summary>
    /// <param name="program">What to compile.</param>
    /// <param name="withGenerator">Whether the generator adds its part.</param>
    /// <param name="withSymbols">Whether traces of exceptions will name lines.</param>
    /// <exception cref="InvalidOperationException">There are errors; the message lists them.</exception>
    public static CompiledProgram Compile(ConformanceProgram program, bool withGenerator, bool withSymbols = true)
    {
        var library = program.Library is null ? null : Compile(program.Library, withGenerator, withSymbols);
        withGenerator &= !program.IsPlain;
        var tree = Parse(program.Source, program.Name + ".cs");
        Compilation compilation = Empty(program, library).AddSyntaxTrees(withGenerator ? tree : tree.WithRootAndOptions(new WholeProperties().Visit(tree.GetRoot()), _parseOptions));
        var own = compilation.SyntaxTrees.ToHashSet();
        var diagnostics = ImmutableArray<Diagnostic>.Empty;
        if (withGenerator)
        {
            CSharpGeneratorDriver.Create(CreateGenerators(), parseOptions: _parseOptions)
                .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out diagnostics);
        }

        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(image, withSymbols ? symbols : null, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        var generated = compilation.SyntaxTrees.Where(t => !own.Contains(t)).ToList();
        diagnostics = diagnostics.AddRange(emitted.Diagnostics);

        // A generator that throws is a warning to the compiler.
        var errors = diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error || d.Id == "CS8785").ToList();
        if (!emitted.Success || errors.Count > 0)
            throw new InvalidOperationException(Explain(program, withGenerator, errors, generated));

        var warnings = diagnostics
            .Where(d => d.Severity == DiagnosticSeverity.Warning && d.Location.SourceTree is { } tree && !own.Contains(tree))
            .Select(d => d.ToString());
        return new CompiledProgram(image.ToArray(), symbols.ToArray(), [.. library?.GeneratedWarnings ?? [], .. warnings], [.. generated.Select(t => new GeneratedFile(t.FilePath, t.ToString()))], library, IsLibrary(program) ? Reference(compilation) : null);
    }

    /// <summary>What the analyzer says of a program.</summary>
    public static IReadOnlyList<string> Inform(ConformanceProgram program)
    {
        CSharpGeneratorDriver.Create(CreateGenerators(), parseOptions: _parseOptions)
            .RunGeneratorsAndUpdateCompilation(AsWritten(program), out var compilation, out _);
        return [.. AnalyzerHost.Analyze(compilation).Select(d => d.ToString())];
    }

    /// <summary>A program as the generator sees it.</summary>
    public static Compilation AsWritten(ConformanceProgram program) =>
        Empty(program, program.Library is null ? null : Compile(program.Library, withGenerator: true)).AddSyntaxTrees(Parse(program.Source, program.Name + ".cs"));

    private static bool IsLibrary(ConformanceProgram program) => program.Name.EndsWith(".Library", StringComparison.Ordinal);

    private static CSharpCompilation Empty(ConformanceProgram program, CompiledProgram? library) =>
        IsLibrary(program) ? _empty.WithAssemblyName("ConformanceLibrary")
        : library is null ? _empty : _empty.AddReferences(MetadataReference.CreateFromImage(library.Reference!));

    /// <summary>What the compiler is given of a library: as of other projects, a reference assembly, without private members.</summary>
    private static byte[] Reference(Compilation library)
    {
        using var image = new MemoryStream();
        library.Emit(image, options: new EmitOptions(metadataOnly: true, includePrivateMembers: false));
        return image.ToArray();
    }

    private static SyntaxTree Parse(string text, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8, SourceHashAlgorithm.Sha256), _parseOptions, path);

    /// <summary>Without the generator the properties that it implements are automatic ones.</summary>
    private sealed class WholeProperties : CSharpSyntaxRewriter
    {
        public override SyntaxNode VisitPropertyDeclaration(PropertyDeclarationSyntax node) =>
            node.Parent is not TypeDeclarationSyntax type || !type.AttributeLists.SelectMany(static l => l.Attributes).Any(static a => a.Name.ToString() == "Precise") ? node : node.WithModifiers(SyntaxFactory.TokenList(node.Modifiers.Where(static m => !m.IsKind(SyntaxKind.PartialKeyword))));
    }

    private static IEnumerable<ISourceGenerator> CreateGenerators() =>
        Assembly.Load("Comet.Generators").GetTypes()
            .Where(t => t.IsDefined(typeof(GeneratorAttribute), inherit: false))
            .Select(t => ((IIncrementalGenerator)Activator.CreateInstance(t)!).AsSourceGenerator());

    private static string Explain(ConformanceProgram program, bool withGenerator, IEnumerable<Diagnostic> errors, IEnumerable<SyntaxTree> generated)
    {
        var text = new StringBuilder().AppendLine($"{program.Name} does not compile {(withGenerator ? "with" : "without")} the generator:");
        foreach (var error in errors.Take(20))
        {
            text.AppendLine(error.ToString());
            if (error.Location.SourceTree is { } tree && generated.Contains(tree))
                text.AppendLine("    " + tree.GetText().Lines[error.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim());
        }

        return text.ToString();
    }
}

/// <summary>A program as an assembly.</summary>
/// <param name="Image">The assembly.</param>
/// <param name="Symbols">Its portable PDB; empty if it was made without.</param>
/// <param name="GeneratedWarnings">Warnings in generated code.</param>
/// <param name="GeneratedFiles">What the generator added.</param>
/// <param name="Library">The library that it refers to; null if there is none.</param>
/// <param name="Reference">Of a library, what the compiler is given.</param>
internal sealed record CompiledProgram(
    byte[] Image, byte[] Symbols, IReadOnlyList<string> GeneratedWarnings, IReadOnlyList<GeneratedFile> GeneratedFiles, CompiledProgram? Library = null, byte[]? Reference = null)
{
    /// <summary>Its assemblies, the library first.</summary>
    public IReadOnlyList<CompiledProgram> Assemblies => Library is null ? [this] : [Library, this];
}

/// <summary>A file that the generator added.</summary>
internal sealed record GeneratedFile(string Path, string Text);

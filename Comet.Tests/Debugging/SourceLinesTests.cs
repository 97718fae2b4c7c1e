using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;
using Comet.Generators;
using Comet.Tests.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Comet.Tests.Debugging;

/// <summary>Debuggers find the user's statements in twins: the symbols of a compiled program say of which line of which file each piece of them is.</summary>
public sealed class SourceLinesTests
{
    private const string Folder = "/work/program";

    private const string Source = """
        using Comet;

        [Offloadable]
        public partial class C
        {
            public int Run(int n)
            {
                int sum = 0;
                for (int i = 0; i < n; i++)
                {
                    sum += Work(i);
                    if (sum > 1000)
                        sum = 0;
                }
                try
                {
                    sum = Work(sum);
                }
                catch (System.OverflowException)
                {
                    sum = -1;
                }
                System.Func<int, int> f = x =>
                {
                    for (int i = 0; i < 3; i++)
                        x += sum;
                    return x;
                };
                return f(Work(1));
            }

            private int Work(int n) { while (n > 9) n -= 3; return n; }
        }
        """;

    [Theory]
    [InlineData("Run__Comet")]
    [InlineData("Run__Continue")]
    public void EachStatementIsFoundInATwin(string method)
    {
        var found = Points(method);
        Assert.All(found, static p => Assert.Equal("/_/C.cs", p.Path));
        // Of a statement that is taken apart the first part counts; the head of a loop is come to at its start and on every way round.
        var texts = found.Select(static p => p.Text).Distinct().ToList();
        foreach (var expected in new[] { "int sum = 0;", "for (int i = 0; i < n; i++)", "sum += Work(i);", "sum = Work(sum);", "sum = -1;", "return f(Work(1));" })
            Assert.Contains(expected, texts);
        Assert.Contains(found, static p => p.Line == 12);
        Assert.Contains(found, static p => p.Line == 13);
    }

    [Fact]
    public void ALambdaIsFoundToo()
    {
        var found = Points("__Invoke__Comet");
        Assert.All(found, static p => Assert.Equal("/_/C.cs", p.Path));
        Assert.Contains("for (int i = 0; i < 3; i++)", found.Select(static p => p.Text));
        Assert.Contains("return x;", found.Select(static p => p.Text));
        Assert.All(found, static p => Assert.InRange(p.Line, 23, 28));
    }

    [Fact]
    public void CodeWithoutIndentationIsMappedToo() => GeneratorHost.Run("""
        using Comet;
        [Offloadable] public partial class C
        {
        public int Run(int n)
        {
        for (int i = 0; i < n; i++)
        {
        switch (n)
        {
        case 1: Run(0); break;
        }
        switch (n, i)
        {
        case (1, 2): Run(0); break;
        }
        try
        {
        Run(1);
        }
        catch
        {
        n = Run(2);
        }
        }
        try { Run(3); }
        catch
        {
        n = 1;
        }
        return n;
        }
        }
        """).AssertClean();

    [Fact]
    public void NoPathOfTheMachineIsInWhatIsGenerated()
    {
        var (compilation, _) = Compile();
        Assert.All(compilation.SyntaxTrees.Where(static t => t.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)), static t => Assert.DoesNotContain(Folder, t.ToString(), StringComparison.Ordinal));
    }

    private static List<(string Path, int Line, string Text)> Points(string method)
    {
        var (_, symbols) = Compile();
        var lines = Source.ReplaceLineEndings("\n").Split('\n');
        var points = new List<(string, int, string)>();
        using var image = new PEReader(new MemoryStream(symbols.Image));
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols.Symbols));
        var (metadata, pdb) = (image.GetMetadataReader(), provider.GetMetadataReader());
        foreach (var handle in metadata.MethodDefinitions.Where(h => metadata.GetString(metadata.GetMethodDefinition(h).Name) == method))
        {
            foreach (var point in pdb.GetMethodDebugInformation(handle.ToDebugInformationHandle()).GetSequencePoints().Where(static p => !p.IsHidden))
            {
                var text = point.StartLine == point.EndLine ? lines[point.StartLine - 1][(point.StartColumn - 1)..Math.Min(point.EndColumn - 1, lines[point.StartLine - 1].Length)] : "";
                points.Add((pdb.GetString(pdb.GetDocument(point.Document).Name), point.StartLine, text));
            }
        }

        Assert.NotEmpty(points);
        return points;
    }

    /// <summary>As a deterministic build does: the folder of the sources is called <c>/_/</c>.</summary>
    private static (Compilation Compilation, (byte[] Image, byte[] Symbols) Output) Compile()
    {
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(Source.ReplaceLineEndings("\n"), Encoding.UTF8, SourceHashAlgorithm.Sha256), GeneratorHost.ParseOptions, Folder + "/C.cs");
        var compilation = GeneratorHost.CreateCompilation("Debugged", GeneratorHost.ParseOptions, []).AddSyntaxTrees(tree);
        compilation = compilation.WithOptions(compilation.Options.WithOptimizationLevel(OptimizationLevel.Debug).WithSourceReferenceResolver(new SourceFileResolver([], Folder, [new(Folder + "/", "/_/")])));
        CSharpGeneratorDriver.Create([new OffloadGenerator().AsSourceGenerator()], parseOptions: GeneratorHost.ParseOptions).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = output.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return (output, (image.ToArray(), symbols.ToArray()));
    }
}

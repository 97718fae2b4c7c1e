using Comet.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Comet.Tests.Generators;

/// <summary>What an edit makes the generator do again.</summary>
public sealed class IncrementalTests
{
    private const string First = """
        using Comet;
        [Offloadable]
        public partial class First { public int Run(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; return s; } }
        """;

    private const string Second = """
        using Comet;
        [Offloadable]
        public partial class Second { public int Run(int n) { int s = 1; while (n-- > 0) s *= 2; return s; } }
        """;

    private const string Other = "public static class Other { public static int Value => 1; }";

    [Fact]
    public void AnUnrelatedEditGeneratesNothingAgain()
    {
        var reasons = EditAndGetReasons(2, "public static class Other { public static int Value => 2; }");
        Assert.All(reasons, static r => Assert.Contains(r, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged }));
    }

    [Fact]
    public void AnEditOfOneClassGeneratesOnlyThatClassAgain()
    {
        var reasons = EditAndGetReasons(0, First.Replace("s += i", "s += 2 * i", StringComparison.Ordinal));
        Assert.Single(reasons, IncrementalStepRunReason.Modified);
        Assert.All(reasons.Where(static r => r != IncrementalStepRunReason.Modified), static r => Assert.Contains(r, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged }));
    }

    [Fact]
    public void ANewClassLeavesTheOthersAlone()
    {
        var reasons = EditAndGetReasons(2, Second.Replace("Second", "Third", StringComparison.Ordinal));
        Assert.Single(reasons, IncrementalStepRunReason.New);
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, reasons);
    }

    private static List<IncrementalStepRunReason> EditAndGetReasons(int file, string text)
    {
        Compilation compilation = GeneratorHost.CreateCompilation("Sample", GeneratorHost.ParseOptions, [First, Second, Other]);
        var driver = GeneratorHost.CreateDriver().RunGenerators(compilation);
        var tree = compilation.SyntaxTrees.ElementAt(file);
        compilation = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, GeneratorHost.ParseOptions, tree.FilePath, System.Text.Encoding.UTF8));
        var result = driver.RunGenerators(compilation).GetRunResult().Results[0];
        Assert.Null(result.Exception);
        return [.. result.TrackedSteps[TrackingNames.ClassSources].SelectMany(static s => s.Outputs).Select(static o => o.Reason)];
    }
}

using Comet.Analyzers.CodeFixes;
using Comet.Tests.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Comet.Tests.Analyzers;

/// <summary>A fix that was done leaves a program that compiles and of which the diagnostic is no longer said.</summary>
public sealed class CodeFixTests
{
    private const string Header = "using Comet;\n";

    private const string Library = "using Comet; [Offloadable] public partial class Worker { public static int Work(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; return s; } }";

    [Theory]
    [InlineData("[Offloadable]\npublic sealed class C { public int Run() => Worker.Work(1); }", "[Offloadable]\npublic sealed partial class C { public int Run() => Worker.Work(1); }")]
    [InlineData("// what it is\n[Offloadable] class C { }", "// what it is\n[Offloadable] partial class C { }")]
    [InlineData("public class Outer\n{\n    [Offloadable] public partial record C(int N);\n}", "public partial class Outer\n{\n    [Offloadable] public partial record C(int N);\n}")]
    public void MakesPartial(string before, string after) => Check("COMET0001", before, after, new MakePartialFix());

    [Theory]
    [InlineData("public partial class Outer<T> { [Offloadable] private partial class C { } }", "public partial class Outer<T> { [Offloadable] internal partial class C { } }")]
    [InlineData("public partial class Outer<T> { [Offloadable] protected partial class C { } }", "public partial class Outer<T> { [Offloadable] protected internal partial class C { } }")]
    public void MakesAccessible(string before, string after) => Check("COMET0002", before, after, new MakeAccessibleFix());

    [Theory]
    [InlineData(
        "COMET0003",
        "public class Base { private System.IO.Stream? _s; public bool Is => _s != null; }\n[Offloadable] public partial class C : Base { }",
        "[Offloadable]\npublic partial class Base { private System.IO.Stream? _s; public bool Is => _s != null; }\n[Offloadable] public partial class C : Base { }")]
    [InlineData(
        "COMET0005",
        "[Offloadable] public partial class C { public virtual int Run(int n) => Worker.Work(n); }\n/// <summary>Remark.</summary>\npublic class D : C { public override int Run(int n) => -1; }",
        "[Offloadable] public partial class C { public virtual int Run(int n) => Worker.Work(n); }\n/// <summary>Remark.</summary>\n[Offloadable]\npublic partial class D : C { public override int Run(int n) => -1; }")]
    [InlineData(
        "COMET0008",
        "public static class Shared { public static int Count; }\n[Offloadable] public partial class C { public void Run() { Shared.Count = Worker.Work(1); } }",
        "[Offloadable]\npublic static partial class Shared { public static int Count; }\n[Offloadable] public partial class C { public void Run() { Shared.Count = Worker.Work(1); } }")]
    [InlineData(
        "COMET0031",
        "public class Outer\n{\n    public static class Tools { public static void Show(int n) { System.Console.WriteLine(n); } }\n}\n[Offloadable] public partial class C { public void Run(int n) { Outer.Tools.Show(Worker.Work(n)); } }",
        "public partial class Outer\n{\n    [Offloadable]\n    public static partial class Tools { public static void Show(int n) { System.Console.WriteLine(n); } }\n}\n[Offloadable] public partial class C { public void Run(int n) { Outer.Tools.Show(Worker.Work(n)); } }")]
    public void MarksOffloadable(string id, string before, string after) => Check(id, before, after, new MarkOffloadableFix());

    private static void Check(string id, string before, string after, CodeFixProvider fix)
    {
        var program = AnalyzerHost.Fix([Header + before, Library], id, fix).AssertClean();
        Assert.Equal(Header + after, program.Input.SyntaxTrees.First().ToString().ReplaceLineEndings("\n"));
        Assert.DoesNotContain(program.Said(), d => d.Id == id);
        Assert.DoesNotContain(program.Said(DiagnosticSeverity.Warning), static d => d.Id.StartsWith("COMET", StringComparison.Ordinal));
    }
}

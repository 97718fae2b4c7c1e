using Comet.Tests.Generators;
using Microsoft.CodeAnalysis;

namespace Comet.Tests.Lowering;

/// <summary>What is not taken apart is said, at the place and with the reason.</summary>
public sealed class LoweringDiagnosticsTests
{
    [Theory]
    [InlineData("COMET0021", "n is captured by a lambda", "int n = 0; System.Action a = () => { n++; base.ToString(); }; while (n < 3) { Work(n); n++; }")]
    [InlineData("COMET0021", "s is a ref struct", "System.Span<int> s = stackalloc int[3]; while (s[0] < 3) { Work(s[0]); s[0]++; }")]
    [InlineData("COMET0021", "an enumerator of ArrayList cannot be suspended", "foreach (object x in new System.Collections.ArrayList()) Work(1);")]
    [InlineData("COMET0021", "it declares a local function", "for (int i = 0; i < 3; i++) F(i); void F(int i) { Work(i); base.ToString(); }")]
    [InlineData("COMET0020", "it returns by reference", "int[] items = new int[3]; for (int i = 0; i < 3; i++) items[i] = i; return ref items[2];", "ref int")]
    [InlineData("COMET0020", "async void methods that override", "for (int i = 0; i < 3; i++) await System.Threading.Tasks.Task.Yield();", "virtual async void")]
    public void ReasonsAreGiven(string id, string reason, string body, string returns = "void")
    {
        var program = GeneratorHost.Run($$"""
            using Comet;
            [Offloadable]
            public partial class C
            {
                public {{returns}} Run() { {{body}} }
                private int Work(int n) { for (int i = 0; i < n; i++) { } return n; }
            }
            """).AssertClean();
        Assert.Contains(program.Said(DiagnosticSeverity.Info), d => d.Id == id && d.GetMessage().Contains(reason, StringComparison.Ordinal) && d.Location.GetLineSpan().Path == "File0.cs");
    }

    [Fact]
    public void OrdinaryCodeIsSilent()
    {
        var program = GeneratorHost.Run("""
            using Comet;
            [Offloadable]
            public partial class C
            {
                public int Run(System.Collections.Generic.List<int> list)
                {
                    int sum = 0;
                    foreach (int x in list) sum += Work(x) + (x is > 3 and var y ? Work(y) : 0);
                    return sum;
                }
                private int Work(int n) { for (int i = 0; i < n; i++) { } return n; }
            }
            """).AssertClean();
        Assert.Empty(program.Said(DiagnosticSeverity.Info));
    }

    [Fact]
    public void OutputIsDeterministic()
    {
        const string source = """
            using Comet;
            [Offloadable]
            public partial class C
            {
                public virtual T Pick<T>(T a, T b) where T : System.IComparable<T> { while (true) { if (a.CompareTo(b) > 0) return a; b = a; } }
                public int Count(string s) { int n = 0; foreach (char c in s) n += Pick(c, 'm') > 'm' ? Count(s[1..]) : 1; return n; }
            }
            """;
        var first = GeneratorHost.Run(source).AssertClean();
        var second = GeneratorHost.Run(source);
        Assert.Equal(first.FileNames, second.FileNames);
        Assert.All(first.FileNames, name => Assert.Equal(first.File(name), second.File(name)));
    }
}

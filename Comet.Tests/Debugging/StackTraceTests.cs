using Comet.Runtime;
using Comet.Tests.Conformance;

namespace Comet.Tests.Debugging;

/// <summary>Stack traces of what happened in twins show the user's methods, at the user's lines, whether the thread has moved or not.</summary>
[Collection(nameof(Threads.CurrentSession))]
public sealed class StackTraceTests
{
    private static readonly string[] _lines =
    [
        "using Comet;",
        "[Offloadable]",
        "public partial class Sample",
        "{",
        "    public int Start(int n)",
        "    {",
        "        int sum = Sum(n) + Sum(n + 1) * Sum(n + 2) - Sum(n + 3) + Sum(n + 4);",
        "        return Middle<string>(sum) + 1;",
        "    }",
        "    private int Middle<T>(int n)",
        "    {",
        "        System.Func<int, int> f = x =>",
        "        {",
        "            for (int i = 0; i < 20; i++) x += i;",
        "            return Fail(x) + x;",
        "        };",
        "        n += f(n);",
        "        return n;",
        "    }",
        "    private int Sum(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; return s; }",
        "    private int Fail(int n)",
        "    {",
        "        for (int i = 0; i < 30; i++) n += i;",
        "        if (n > 0)",
        "            throw new System.InvalidOperationException(\"no\");",
        "        return n;",
        "    }",
        "}",
        "public static class Program",
        "{",
        "    public static object? Run() => new Sample().Start(5);",
        "}",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ATraceShowsTheUsersMethods(bool moves)
    {
        var program = ProgramCompiler.Compile(new ConformanceProgram("Trace", string.Join('\n', _lines) + "\n", Expectation.Migrates), withGenerator: true);
        var report = ProgramRunner.Run(program, (p, home) => new DirectSession(p, home, moves ? MigrationPolicy.Always : MigrationPolicy.Never, maxMigrations: 1000, freshHeaps: true));
        Assert.Equal(moves, report.Migrations > 0);
        var trace = Assert.IsType<InvalidOperationException>(report.Thrown).StackTrace!;
        var entries = trace.Split('\n').Select(static l => l.Trim()).Where(static l => l.StartsWith("at ", StringComparison.Ordinal) && l.Contains("Trace.cs", StringComparison.Ordinal)).ToList();
        Assert.True(entries.Count == 5, trace);
        Check(entries[0], "at Sample.Fail(", 25);
        Check(entries[1], "at Sample.lambda", 15);
        Check(entries[2], "at Sample.Middle[", 17);
        Check(entries[3], "at Sample.Start(", 8);
        Check(entries[4], "at Program.Run()", 31);
        Assert.Equal(moves, trace.Contains("at Sample.Fail(...)", StringComparison.Ordinal));
        Assert.Equal(moves, trace.Contains("at Sample.Middle[T](...)", StringComparison.Ordinal));
        Assert.DoesNotContain("__", trace, StringComparison.Ordinal);
        Assert.DoesNotContain("Comet.Runtime", trace, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C.__ctor__Comet(CometThread __t, Int32 n)", "C..ctor(Int32 n)")]
    [InlineData("C.__ctor__Continue2(CometThread __t, __ctor__Frame2 __f)", "C..ctor(...)")]
    [InlineData("C.__Initialize2__Comet(CometThread __t)", "C..ctor()")]
    [InlineData("S.M__CometInPlace[T](CometThread __t, T x)", "S.M[T](T x)")]
    public void TwinsHaveTheirMethodsNames(string twin, string method) => Assert.Equal($"   at {method} in /x/y.cs:line 3", TraceText.Readable($"   at {twin} in /x/y.cs:line 3"));

    [Fact]
    public void TextOfOtherCodeStaysAsItIs()
    {
        const string text = "   at A.B__C(Int32 n) in /x/y__z.cs:line 3";
        Assert.Same(text, TraceText.Readable(text));
    }

    private static void Check(string entry, string start, int line)
    {
        Assert.StartsWith(start, entry, StringComparison.Ordinal);
        Assert.EndsWith($"Trace.cs:line {line}", entry, StringComparison.Ordinal);
    }
}

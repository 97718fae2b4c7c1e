using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Comet.Tests.Generators;

/// <summary>Which calls from outside of offloadable classes are rerouted, and the places where rerouting would silently be wrong.</summary>
public sealed partial class InterceptorTests
{
    private const string Library = """
        using Comet;
        [Offloadable]
        public partial class Worker
        {
            public virtual int Run(int n) { int sum = 0; for (int i = 0; i < n; i++) sum += i; return sum; }
            public static int Count(string text) { int n = 0; foreach (char c in text) n++; return n; }
            public T Pick<T>(T a, T b, int n) { for (int i = 0; i < n; i++) (a, b) = (b, a); return a; }
            public int Leaf(int n) => n + 1;
        }
        """;

    [Theory]
    [InlineData("return w.Run(4);", 1)]
    [InlineData("return Worker.Count(\"abc\") + w.Run(2);", 2)]
    [InlineData("return w.Pick(1, 2, 3) + w.Pick(\"a\", \"b\", 1).Length;", 2)]
    [InlineData("return w?.Run(n: 4) ?? 0;", 1)]
    [InlineData("System.Func<int> f = () => w.Run(4); return f();", 1)]
    [InlineData("return w.Leaf(4);", 0)] // it has no twin
    [InlineData("System.Func<int, int> f = w.Run; return f(4);", 0)] // a method group
    [InlineData("dynamic d = 4; return w.Run(d);", 0)] // bound at run time
    [InlineData("System.Linq.Expressions.Expression<System.Func<int>> e = () => w.Run(4); return e.ToString().Length;", 0)] // the tree would hold the interceptor
    [InlineData("return nameof(w.Run).Length;", 0)]
    public void CallsAreRerouted(string body, int count)
    {
        var program = GeneratorHost.Run([Library, $"public static class Program {{ public static int Main(Worker w) {{ {body} }} }}"]).AssertClean();
        Assert.Equal(count, Locations(program));
    }

    [Theory]
    [InlineData("void M()", "w.M()", true)]
    [InlineData("static int M(int n, string? s, decimal d, int? x, object[] o)", "Entered.M(1, null, 1, 1, [])", true)]
    [InlineData("System.Collections.Generic.IEnumerable<int> M(System.Collections.Generic.List<int> l)", "w.M([])", true)]
    [InlineData("void M(ref int n)", "w.M(ref n)", false)] // what it refers to is a variable of the caller's
    [InlineData("void M<T>(T t)", "w.M(1)", false)] // its frames would differ by T
    [InlineData("void M((string, int) t)", "w.M(default)", false)] // a structure that holds references
    [InlineData("void M(System.IO.Stream s)", "w.M(System.IO.Stream.Null)", false)] // cannot cross
    [InlineData("async System.Threading.Tasks.Task M()", "w.M()", false)]
    public void ThreadsMoveFirstWhereArgumentsCanCross(string method, string call, bool moves)
    {
        var program = GeneratorHost.Run([$$"""
            using Comet;
            [Offloadable]
            public partial class Entered
            {
                public {{method}} { int sum = 0; for (int i = 0; i < 9; i++) sum += i; {{(method.Contains("int M", StringComparison.Ordinal) ? "return sum;" : method.Contains("IEnumerable", StringComparison.Ordinal) ? "yield return sum;" : method.Contains("async", StringComparison.Ordinal) ? "await System.Threading.Tasks.Task.Yield();" : "")}} }
            }
            public static class Program { public static void Main(Entered w) { int n = 1; {{call}}; System.Console.WriteLine(n); } }
            """]).AssertClean();
        Assert.Equal(1, Locations(program));
        Assert.Equal(moves, program.File("Comet.Interceptors.g.cs").Contains("file sealed class Entered_M_Entry", StringComparison.Ordinal));
    }

    [Fact]
    public void ABaseCallIsNotRerouted()
    {
        // The interceptor's call would be virtual and come back. (A derived class that overrides must be offloadable; this one does not.)
        var program = GeneratorHost.Run([Library, "public class Derived : Worker { public int Twice(int n) => base.Run(n) + base.Run(n); }"]);
        Assert.Empty(program.CompilerProblems());
        Assert.Equal(0, Locations(program));
    }

    [Fact]
    public void AReceiverBehindATypeParameterIsNotRerouted()
    {
        // It might be a structure, which would be copied; here it cannot be, but then it is a class by its constraint.
        var program = GeneratorHost.Run([Library, """
            public interface IRunner { int Run(int n); }
            public struct Counter : IRunner { public int Calls; public int Run(int n) => ++Calls; }
            public static class Program
            {
                public static int Main() { var c = new Counter(); Call(ref c); Call(ref c); return c.Calls; }
                private static int Call<T>(ref T runner) where T : IRunner => runner.Run(1);
            }
            """]).AssertClean();
        Assert.Equal(0, Locations(program));
        Assert.Equal(2, program.Load().Assembly.GetType("Program")!.GetMethod("Main")!.Invoke(null, null));
    }

    [Fact]
    public void AnOverrideThatWouldBeBypassedIsAnError()
    {
        var program = GeneratorHost.Run([Library, "public class Derived : Worker { public override int Run(int n) => -1; }"]);
        Assert.Contains(program.Said(DiagnosticSeverity.Error), static d => d.GetMessage().Contains("Derived", StringComparison.Ordinal));
    }

    [Fact]
    public void WithoutASessionTheOriginalRuns()
    {
        var program = GeneratorHost.Run([Library, "public static class Program { public static int Main() => new Worker().Run(5) + Worker.Count(\"abc\"); }"]).AssertClean();
        Assert.Equal(2, Locations(program));
        Assert.Equal(13, program.Load().Assembly.GetType("Program")!.GetMethod("Main")!.Invoke(null, null));
    }

    [Fact]
    public void ASecondProjectIsReroutedToo()
    {
        var library = GeneratorHost.Run([Library], "Library").AssertClean();
        var program = GeneratorHost.Run(["public static class Program { public static int Main() => new Worker().Run(5) + new Worker().Leaf(1); }"], "Application", [library]).AssertClean();
        Assert.Equal(1, Locations(program));
        Assert.Equal(12, program.Load().Assembly.GetType("Program")!.GetMethod("Main")!.Invoke(null, null));
    }

    private static int Locations(GeneratedProgram program) =>
        program.FileNames.Where(static f => f.EndsWith("Interceptors.g.cs", StringComparison.Ordinal)).Sum(f => Attribute().Count(program.File(f)));

    [GeneratedRegex(@"InterceptsLocation(Attribute)?\(\d+, ""|InterceptsLocationAttribute\(1,")]
    private static partial Regex Attribute();
}

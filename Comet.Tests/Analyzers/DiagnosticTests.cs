using Comet.Generators.Diagnostics;
using Comet.Tests.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Comet.Tests.Analyzers;

/// <summary>What each diagnostic is said of, and at which place: in the wrong text of a pair just there, marked by <c>«»</c>, and nowhere in the right one.</summary>
public sealed class DiagnosticTests
{
    private const string WorkerClass = "[Offloadable] public partial class Worker { public static int Work(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; return s; } }";

    /// <summary>The pairs: what is said, the wrong text, the right text.</summary>
    public static TheoryData<string, string, string> Pairs => new()
    {
        {
            "COMET0001",
            "[Offloadable] public class «C» { public int Run() => Worker.Work(1); }",
            "[Offloadable] public partial class C { public int Run() => Worker.Work(1); }"
        },
        {
            "COMET0001",
            "public class «Outer» { [Offloadable] public partial class C { public int Run() => Worker.Work(1); } }",
            "public partial class Outer { [Offloadable] public partial class C { public int Run() => Worker.Work(1); } }"
        },
        {
            "COMET0002",
            "public partial class Outer<T> { [Offloadable] private partial class «C» { } }",
            "public partial class Outer<T> { [Offloadable] internal partial class C { } } public partial class Other { [Offloadable] private partial class C { } }"
        },
        {
            "COMET0003",
            "public class Base { private System.IO.Stream? _stream; public bool IsOpen => _stream != null; } [Offloadable] public partial class «C» : Base { }",
            "[Offloadable] public partial class Base { public int Count; } [Offloadable] public partial class C : Base { }"
        },
        {
            "COMET0004",
            "[Offloadable] public partial class «C»<T> where T : allows ref struct { }",
            "[Offloadable] public partial class C<T> { }"
        },
        {
            "COMET0005",
            "[Offloadable] public partial class C { public virtual int Run(int n) => Worker.Work(n); } public class D : C { public override int «Run»(int n) => -1; }",
            "[Offloadable] public partial class C { public virtual int Run(int n) => Worker.Work(n); } [Offloadable] public partial class D : C { public override int Run(int n) => -1; }"
        },
        {
            "COMET0006",
            "[Offloadable] public partial class C { public System.IO.Stream? «Log»; }",
            "[Offloadable] public partial class C { public string? Log; }"
        },
        {
            "COMET0007",
            "[Offloadable] public partial class C { private static readonly string Machine = «System.Environment.MachineName»; public static bool Is(string name) => name == Machine; }",
            "[Offloadable] public partial class C { private static readonly string Machine = \"here\"; public static bool Is(string name) => name == Machine; }"
        },
        {
            "COMET0007",
            "[Offloadable] public partial class C { static C() { Count = 1; «System.Console.WriteLine(\"made\")»; } public static int Count; }",
            "[Offloadable] public partial class C { static C() { Count = 1; } public static int Count; }"
        },
        {
            "COMET0008",
            "public static class Shared { public static int Count; } [Offloadable] public partial class C { public void Run() { «Shared.Count»++; } }",
            "[Offloadable] public static partial class Shared { public static int Count; } [Offloadable] public partial class C { public void Run() { Shared.Count++; } }"
        },
        {
            "COMET0008",
            "public static class Shared { public static readonly int[] Table = [1, 2]; } [Offloadable] public partial class C { public int Run() { return «Shared.Table»[0]; } }",
            "public static class Shared { public static readonly int First = 1; } [Offloadable] public partial class C { public int Run() { return Shared.First; } }"
        },
        {
            "COMET0011",
            "public static class P { public static System.Func<int, int> F() => «Worker.Work»; }",
            "public static class P { public static System.Func<int, int> F() => n => Worker.Work(n); }"
        },
        {
            "COMET0011",
            "[Offloadable] public partial class C { public int Sum { get { return Worker.Work(3); } } } public static class P { public static int F(C c) => «c.Sum»; }",
            "[Offloadable] public partial class C { public int Sum() { return Worker.Work(3); } } public static class P { public static int F(C c) => c.Sum(); }"
        },
        {
            "COMET0011",
            "[Offloadable] public partial class C { public void Run(ref int n) { n = Worker.Work(n); } } public class P { private int _n; public void F(C c) { «c.Run(ref _n)»; } }",
            "[Offloadable] public partial class C { public void Run(ref int n) { n = Worker.Work(n); } } public class P { public int F(C c) { int n = 1; c.Run(ref n); return n; } }"
        },
        {
            "COMET0020",
            "[Offloadable] public partial class C { public ref int «Run»(int[] items) { for (int i = 0; i < 3; i++) items[i] = i; return ref items[2]; } }",
            "[Offloadable] public partial class C { public void Run() { for (int i = 0; i < 3; i++) Worker.Work(i); } }"
        },
        {
            "COMET0021",
            "[Offloadable] public partial class C { public void Run() «{ System.Span<int> s = stackalloc int[3]; while (s[0] < 3) { Worker.Work(s[0]); s[0]++; } }» }",
            "[Offloadable] public partial class C { public void Run() { int[] s = new int[3]; while (s[0] < 3) { Worker.Work(s[0]); s[0]++; } } }"
        },
        {
            "COMET0022",
            "[Offloadable] public partial class C { public int Run(System.IO.Stream «log») { int n = Worker.Work(2); log.WriteByte(1); return n; } }",
            "[Offloadable] public partial class C { public int Run(System.IO.Stream log) { log.WriteByte(1); return Worker.Work(2); } }"
        },
        {
            "COMET0022",
            "[Offloadable] public partial class C { public int Run(string path) { var «log» = System.IO.File.OpenWrite(path); int n = Worker.Work(2); log.WriteByte(1); return n; } }",
            "[Offloadable] public partial class C { public int Run(string path) { int n = Worker.Work(2); var log = System.IO.File.OpenWrite(path); log.WriteByte(1); return n; } }"
        },
        {
            "COMET0022",
            "[Offloadable] public partial class C { public int Run(Key «key») { int n = Worker.Work(2); return n + key.Length; } } public sealed class Key(string name) { private int _hash; public int Length => name.Length; public override bool Equals(object? o) => o is Key k && k.Length == Length; public override int GetHashCode() { if (_hash == 0) _hash = name.GetHashCode(); return _hash; } }",
            "[Offloadable] public partial class C { public int Run(Key key) { int n = Worker.Work(2); return n + key.Length; } } public sealed class Key(string name) { public int Length => name.Length; public override bool Equals(object? o) => o is Key k && k.Length == Length; public override int GetHashCode() { int hash = 17; hash = hash * 31 + name.GetHashCode(); return hash; } }"
        },
        {
            "COMET0023",
            "[Offloadable] public partial class C { private volatile bool _isDone; public int Run(int n) { while (!«_isDone») { n += n / 2; } return n; } }",
            "[Offloadable] public partial class C { private volatile bool _isDone; public int Run(int n) { while (!_isDone) { n += Worker.Work(n); } return n; } }"
        },
        {
            "COMET0023",
            "[Offloadable] public partial class C { public void Run(int n) { for (int i = 0; i < n; i++) { n += i / 2; «System.Console.WriteLine(i)»; } } }",
            "[Offloadable] public partial class C { public void Run(int n) { for (int i = 0; i < n; i++) { Worker.Work(i); } System.Console.WriteLine(n); } }"
        },
        {
            "COMET0023",
            "[Offloadable] public partial class C { public void Run(int n) { while («System.Console.KeyAvailable») n++; } }",
            "[Offloadable] public partial class C { public void Run(int n) { while (n-- > 0) { if (Worker.Work(n) > 100) { System.Console.WriteLine(n); break; } } } }"
        },
        {
            "COMET0023",
            "[Offloadable] public partial class C { public int Run(int n) { while («System.Console.ReadLine()» is { } line) { n += line.Length; } return n; } }",
            "[Offloadable] public partial class C { public void Run() { while (System.Console.ReadLine() is { } line) { int n = Worker.Work(line.Length); System.Console.WriteLine(n); } } }"
        },
        {
            "COMET0023",
            "[Offloadable] public partial class C { public int Run(int n) { int s = 0; for (int i = 0; i < n; i++) { s += i; «System.Console.WriteLine(s)»; } return s; } }",
            "[Offloadable] public partial class C { public int Run(int n) { int s = 0; for (int i = 0; i < n; i++) { for (int k = 0; k < n; k++) s += i * k; System.Console.WriteLine(s); } return s; } }"
        },
        {
            "COMET0024",
            "[Offloadable] public partial class C { public int Run(string text) { return Worker.Work(«text.GetHashCode()»); } }",
            "[Offloadable] public partial class C { public int Run(string text) { return Worker.Work(text.Length); } }"
        },
        {
            "COMET0024",
            "[Offloadable] public partial class C { public long Run() { var now = «System.DateTime.UtcNow»; return now.Ticks + Worker.Work(1); } }",
            "[Offloadable] public partial class C { public long Run(System.DateTime now) { return now.Ticks + Worker.Work(1); } }"
        },
        {
            "COMET0030",
            "public static class Tools { public static int «Twice»(int n) => 2 * n; } [Offloadable] public partial class C { public int Run(int n) { return Tools.Twice(Worker.Work(n)); } }",
            "public static class Tools { public static int Twice(int n) => 2 * n; } [Offloadable] public partial class C { public int Run(int n) { return 2 * Worker.Work(n); } }"
        },
        {
            "COMET0031",
            "public static class Tools { public static void «Show»(int n) { System.Console.WriteLine(n); } } [Offloadable] public partial class C { public void Run(int n) { Tools.Show(Worker.Work(n)); } }",
            "public static class Tools { public static int Show(int n) { return n; } } [Offloadable] public partial class C { public void Run(int n) { Tools.Show(Worker.Work(n)); } }"
        },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void IsSaidAtItsPlaceAndNowhereElse(string id, string wrong, string right)
    {
        var start = wrong.IndexOf('«', StringComparison.Ordinal);
        var expected = wrong[(start + 1)..wrong.IndexOf('»', StringComparison.Ordinal)];
        var text = wrong.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var program = Run(text);
        var said = Assert.Single(program.Said(), d => d.Id == id);
        Assert.Equal(("File0.cs", Header.Length + start, expected), (said.Location.SourceTree!.FilePath, said.Location.SourceSpan.Start, said.Location.SourceTree.GetText().ToString(said.Location.SourceSpan)));
        Assert.Contains(said.Location.SourceTree, program.Input.SyntaxTrees);
        // Information may go with it; another complaint may not.
        Assert.DoesNotContain(program.Said(DiagnosticSeverity.Warning), d => d.Id != id);

        Assert.DoesNotContain(Run(right).Said(), d => d.Id == id);
    }

    [Fact]
    public void WithoutLeaveToInterceptTheFirstCallSaysSo()
    {
        const string call = "public static class P { public static int F() => «Worker.Work(1)» + Worker.Work(2); }";
        var text = Header + call.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var program = GeneratorHost.Run([text, Library], options: GeneratorHost.ParseOptions.WithFeatures([]));
        var said = Assert.Single(program.Said(), static d => d.Id == InterceptionDiagnostics.NamespaceNotListed.Id);
        Assert.Equal((Header.Length + call.IndexOf('«', StringComparison.Ordinal), "Worker.Work(1)"), (said.Location.SourceSpan.Start, said.Location.SourceTree!.GetText().ToString(said.Location.SourceSpan)));
        Assert.DoesNotContain(Run(text[Header.Length..]).Said(), static d => d.Id == InterceptionDiagnostics.NamespaceNotListed.Id);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp10, "10.0")]
    [InlineData(LanguageVersion.CSharp11, "11.0")]
    [InlineData(LanguageVersion.CSharp12, null)]
    public void AnOldLanguageIsToldAndCompiles(LanguageVersion version, string? told)
    {
        const string text = "namespace N { [Offloadable] public partial class C { public int Run(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; return s; } } public static class P { public static int F() => new C().Run(3); } }";
        var options = GeneratorHost.ParseOptions.WithLanguageVersion(version);
        var library = GeneratorHost.Run("using Comet; [Offloadable] public static partial class Lib { public static int Run(int n) { while (n > 3) n--; return n; } }", "Lib");
        var program = GeneratorHost.Run([Header + text, "public static class Q { public static int G() => Lib.Run(9); }"], references: [library], options: options).AssertClean();
        Assert.Equal(told is null ? [] : [$"The methods of 'C' run at home: what is generated is C# 12, and the project is compiled as C# {told}"], program.Said(DiagnosticSeverity.Warning).Select(static d => d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>What was a lambda or a local function is judged elsewhere, but is said of the user's text.</summary>
    [Theory]
    [InlineData("System.Action a = () => { for (int i = 0; i < 3; i++) «System.Console.WriteLine(i)»; }; a(); Worker.Work(1);")]
    [InlineData("int k = 1; System.Func<int, int> f = x => x + k; for (int i = 0; i < 3; i++) { f(i); «System.Console.WriteLine(f(i))»; }")]
    [InlineData("int k = 1; void Show(int x) { while (x-- > k) { «System.Console.WriteLine(x)»; } } Show(3); k++;")]
    [InlineData("foreach (var k in new[] { 1, 2 }) { System.Func<int> f = () => k; f(); «System.Console.WriteLine(k)»; }")]
    [InlineData("for (int k = 0; k < 3; k++) { System.Func<int> f = () => k; f(); «System.Console.WriteLine(k)»; }")]
    public void PlacesAreThoseOfTheUsersText(string body)
    {
        var start = body.IndexOf('«', StringComparison.Ordinal);
        var expected = body[(start + 1)..body.IndexOf('»', StringComparison.Ordinal)];
        const string head = "[Offloadable] public partial class C {\n    public void Run() { ";
        var program = Run(head + body.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal) + " } }");
        var said = Assert.Single(program.Said(), static d => d.Id == "COMET0023");
        Assert.Equal((Header.Length + head.Length + start, expected), (said.Location.SourceSpan.Start, said.Location.SourceTree!.GetText().ToString(said.Location.SourceSpan)));
    }

    private const string Header = "using Comet;\n";

    private const string Library = Header + WorkerClass;

    private static GeneratedProgram Run(string text)
    {
        var program = GeneratorHost.Run([Header + text, Library]);
        Assert.DoesNotContain(program.Input.GetDiagnostics(), static d => d.Severity == DiagnosticSeverity.Error);
        return program;
    }
}

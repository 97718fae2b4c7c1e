using System.Text;
using System.Text.RegularExpressions;
using Comet.Tests.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Comet.Tests.Generators;

/// <summary>What the generator remembers from one keystroke to the next never shows: after any edits it says what it would have said without.</summary>
public sealed partial class MemoTests
{
    private static readonly string[] _files =
    [
        """
        using System;
        using Comet;
        [Offloadable]
        public partial class Model
        {
            private readonly Shape _shape = new Square(2);
            private readonly Bag _bag = new();
            public int Count { get; set; }
            public int Half => Count / 2;
            public int Run(int n) { int sum = 0; for (int i = 0; i < n; i++) { sum += Step(i) + Tools.Twice(i); } return sum; }
            public int Step(int n) { if (n > 3) return Other.Pick(n); return Half; }
            public int Add(int n) { int s = 0; foreach (int i in Other.All(n)) { s += i; } foreach (int i in Other.Some(n)) { s += i; } return s; }
            public virtual int Area(int n) { return _shape.Size() + n; }
            public string Show() { return _bag.ToString() + _shape; }
        }
        """,
        """
        using System;
        using Comet;
        [Offloadable]
        public static partial class Other
        {
            private static readonly int[] Table = Build();
            private static int[] Build() { int[] table = new int[8]; for (int i = 0; i < 8; i++) table[i] = i; return table; }
            public static System.Collections.Generic.IEnumerable<int> All(int n) { return Table; }
            public static System.Collections.Generic.IEnumerable<int> Some(int n) { for (int i = 0; i < n; i++) { yield return Down(i); } }
            public static int Pick(int n) { return Table[n % 8] + Down(n); }
            public static int Down(int n) { return n == 0 ? 0 : Down(n - 1) + 1; }
            public static T Same<T>(T value, int n) { while (n > 0) n--; return value; }
        }
        [Offloadable]
        public partial class Derived : Model
        {
            public override int Area(int n) { int a = 0; while (a < n) a++; return a + base.Area(n); }
            public int Use() { return Other.Same(new Bag(), 3).Sum() + Other.Same(1, 2); }
        }
        """,
        """
        using System.Collections.Generic;
        public abstract class Shape { public abstract int Size(); public override string ToString() { return "shape " + Size(); } }
        public sealed class Square(int side) : Shape { public int Times { get { return 2; } set { } } public override int Size() { return 4; } }
        public class Bag
        {
            private readonly List<int> _items = new();
            public int Sum() { int s = 0; foreach (int i in _items) s += i; return s; }
            public override bool Equals(object? other) { return other is Bag; }
            public override int GetHashCode() { return 1; }
            public override string ToString() { return "bag"; }
        }
        public class Box<T> : Shape { public T? Value; public override int Size() { return 1; } }
        """,
        """
        using System;
        public static class Tools
        {
            static Tools() { Factor = 2; }
            public static readonly int Factor;
            public static int Twice(int n) { return 2 * n; }
            public static int Deep(int n) { return Twice(n) + 1; }
        }
        public static class Program
        {
            public static int Main() { var model = new Model(); Shape shape = new Box<string>(); return model.Run(3) + model.Area(1) + Other.Same(4, 5) + shape.Size(); }
        }
        """,
    ];

    private static readonly string[] _statements =
    [
        "Console.WriteLine(1);", "int q = Environment.TickCount;", "for (int k = 0; k < 3; k++) { }", "Tools.Deep(1);", "Other.Down(2);", "lock (typeof(int)) { }", "var b = new Bag();", "_ = new Square(3).Size();",
        "Func<int> f = () => 1; f();", "int L() => 2; L();", "int c = 1; Func<int, int> g = x => x + c; while (c < 3) c = g(c);", "Func<string> t = () => ToString()!; t();", "foreach (int i in new[] { 1, 2 }) { Func<int> h = () => i + Tools.Twice(i); h(); }",
        "int R(int x) => x < 2 ? x : R(x - 1); Func<int, int> r = R; r(3);", "object o = new Square(1); o.ToString();", "/* remark */", "\n", "undefined", "new Model().Run(1);", "System.Threading.Thread.Sleep(1);", "_ = side;", "_ = field;",
        "Other.Same(new Box<int>(), 1);", "_ = new System.Collections.Generic.List<Bag>();", "System.IO.File.Exists(\"a\");", "throw new Exception();", "}", "Count++;", "yield return 1;", "yield break;",
        "try { Program.Main(); } catch (Exception) when (new Bag().Sum() > 1) { }", "try { Tools.Deep(1); } finally { Tools.Twice(1); }",
    ];

    private static readonly string[] _members =
    [
        "public int New1;", "private System.IO.Stream? _stream;", "public void Added() { for (;;) { } }", "~Bag() { }", "[System.ThreadStatic] private static int _mine;", "public int Prop { get; set; }", "private readonly Square _square = new(1);",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(13)]
    public void AfterAnyEditsTheOutputIsThatOfAFirstRun(int seed)
    {
        var random = new Random(seed);
        var texts = _files.ToArray();
        Compilation compilation = GeneratorHost.CreateCompilation($"Warm{seed}", GeneratorHost.ParseOptions, texts);
        var driver = GeneratorHost.CreateDriver();
        for (var edit = 0; edit < 40; edit++)
        {
            var file = random.Next(texts.Length);
            var before = texts[file];
            texts[file] = random.Next(8) == 0 ? _files[file] : Edit(before, random);
            var tree = compilation.SyntaxTrees.ElementAt(file);
            compilation = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(SourceText.From(texts[file], Encoding.UTF8, SourceHashAlgorithm.Sha256), GeneratorHost.ParseOptions, tree.FilePath));
            driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);

            var name = $"Cold{seed}x{edit}";
            var cold = GeneratorHost.CreateDriver().RunGeneratorsAndUpdateCompilation(GeneratorHost.CreateCompilation(name, GeneratorHost.ParseOptions, texts), out var coldOutput, out _);
            var (expected, actual) = (Output(cold, coldOutput), Output(driver, output));
            Assert.True(expected == actual, $"seed {seed}, edit {edit} of File{file}.cs:\n{before}\n-----\n{texts[file]}\n-----\n{FirstDifference(expected, actual)}");
        }
    }

    private static string Edit(string text, Random random)
    {
        var places = random.Next(6) == 0
            ? ClassStart().Matches(text).Select(static m => m.Index + m.Length).ToList()
            : BodyStart().Matches(text).Select(static m => m.Index + m.Length).ToList();
        if (places.Count == 0)
            return text;
        var place = places[random.Next(places.Count)];
        if (random.Next(5) == 0 && Number().Match(text, place) is { Success: true } number)
            return text[..number.Index] + random.Next(10) + text[(number.Index + number.Length)..];
        var pool = ClassStart().Matches(text).Any(m => m.Index + m.Length == place) ? _members : _statements;
        return text.Insert(place, " " + pool[random.Next(pool.Length)] + " ");
    }

    private static string Output(GeneratorDriver driver, Compilation output)
    {
        var result = driver.GetRunResult().Results[0];
        Assert.True(result.Exception is null, result.Exception?.ToString());
        var text = new StringBuilder();
        foreach (var source in result.GeneratedSources.OrderBy(static s => s.HintName, StringComparer.Ordinal))
            text.Append($"=== {source.HintName}\n{source.SourceText}\n");
        foreach (var line in result.Diagnostics.Concat(AnalyzerHost.Analyze(output)).Select(static d => d.ToString()).Order(StringComparer.Ordinal))
            text.Append(line).Append('\n');
        return text.ToString().Replace(output.AssemblyName!, "Sample", StringComparison.Ordinal);
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var at = Enumerable.Range(0, Math.Min(left.Length, right.Length)).FirstOrDefault(i => left[i] != right[i], Math.Min(left.Length, right.Length));
        return $"line {at}\nfirst run: {left.ElementAtOrDefault(at)}\nremembered: {right.ElementAtOrDefault(at)}";
    }

    [GeneratedRegex(@"\)\s*\{(?! get)|(?:get|set) \{")]
    private static partial Regex BodyStart();

    [GeneratedRegex(@"class [^{]*\{")]
    private static partial Regex ClassStart();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}

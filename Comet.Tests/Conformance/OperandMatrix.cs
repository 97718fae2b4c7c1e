using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Comet.Tests.Conformance;

/// <summary>
/// Programs that have every form of statement and expression with every mixture of operands that are suspended and such that are not, and with one that runs at home or is awaited; in methods, iterators,
/// lambdas and async methods. What each operand does is logged, so that the order shows, and what has become of everything that can be changed. The forms are in <c>OperandMatrix.txt</c>, a line each.
/// </summary>
internal static partial class OperandMatrix
{
    /// <summary>How many statements a program has: all in one would take the compiler long.</summary>
    private const int StatementsPerProgram = 150;

    /// <summary>A method of more would take longer to lower than several of fewer.</summary>
    private const int StatementsPerMethod = 12;

    /// <summary>With more operands than these not every mixture is made, but each operand is once the only one that is suspended.</summary>
    private const int MostMixedOperands = 4;

    private const string Support = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Comet;

        public class Node
        {
            public static int St;

            public int V;
            public int[] A = [1, 2, 3];
            public List<int> L = [4, 5, 6];
            public Node? Next;
            public Node? None;
            public string? S = "text";
            public (int X, string Y) T = (1, "t");
            public Pt Q;
            public Dictionary<string, int> D = new() { ["k"] = 1 };
            public int? O;

            public int P { get; set; }

            public Node Me => this;

            public int this[int i] { get => A[i]; set => A[i] = value; }

            public int this[string k, int i] { get => k.Length + i; set => V = value + i; }

            public int M(int a, int b = 5, params int[] r) => V + a * b + r.Length;

            public Node W(int x) { V += x; return this; }

            public void Void(int x) => V += x;

            public bool Try(int x, out int y) { y = x + V; return x > 2; }

            public void Ref(ref int x, int y) => x += y;

            public override string ToString() => "N" + V;
        }

        public struct Pt(int x, int y)
        {
            public int X = x, Y = y;

            public int this[int i] { get => i == 0 ? X : Y; set { if (i == 0) X = value; else Y = value; } }

            public static Pt operator +(Pt a, Pt b) => new(a.X + b.X, a.Y + b.Y);

            public int Sum(int k) => X + Y + k;

            public void Move(int k) { X += k; }

            public void Deconstruct(out int x, out int y) { x = X; y = Y; }
        }

        public record Rec(int A, string B) { public int C { get; init; } = 9; }

        public static class AtHome { public static int Count; }

        public sealed class Res(List<string> log, int n) : IDisposable { public int N => n; public void Dispose() => log.Add("dispose" + n); }

        [Offloadable]
        public partial class Teller
        {
            public Func<int, int> F = x => x + 1;

            public event Action<int>? E;

            public void Raise(int x) => E?.Invoke(x);
        }

        [Offloadable]
        public partial class Matrix
        {
            public static List<string> Log = [];

            public static string Out = "";

            private static Node nd = new();
            private static int[] ar = [];
            private static List<int> li = [];
            private static int g;
            private static Func<int, int> fn = x => x * 2;
            private static Teller te = new();

            // With a loop it is suspended, without one it is not.
            private static T S<T>(T value, string name)
            {
                for (int i = 0; i < 1; i++) Log.Add("S" + name);
                return value;
            }

            private static T P<T>(T value, string name) { Log.Add("P" + name); return value; }

            private static T H<T>(T value, string name) { Log.Add("H" + name); AtHome.Count++; return value; }

            private static async Task<T> A<T>(T value, string name)
            {
                await Task.Yield();
                for (int i = 0; i < 1; i++) Log.Add("A" + name);
                return value;
            }

            private static void Show(object? x) => Log.Add("=" + (x switch { null => "null", int[] a => "[" + string.Join(",", a) + "]", List<int> l => "<" + string.Join(",", l) + ">", _ => x.ToString() }));

            private static void End()
            {
                Show(nd.V + "," + nd.P + "," + nd.A[0] + nd.A[1] + "," + ar[0] + ar[1] + ar[2] + "," + li.Sum() + "," + g + "," + nd.Next!.V + nd.S + nd.O + nd.T + nd.Q.X + nd.D.Count + Node.St);
                Out += string.Join(" ", Log) + "\n";
                Log.Clear();
            }

            private static int Sum(int a, int b, int c = 7) => a + b * 10 + c * 100;

            private static int Opt(int a, params int[] r) => a + r.Length + (r.Length > 0 ? r[0] : 0);

            private static int Inf(in int a, ref int b) => a + b++;

            private static void Reset()
            {
                nd = new Node { Next = new Node { V = 20 }, V = 10 };
                ar = [1, 2, 3];
                li = [4, 5, 6];
                te = new Teller();
                g = 0;
                Node.St = 0;
            }

        """;

    private static readonly Lazy<IReadOnlyList<ConformanceProgram>> _programs = new(Make);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ConformanceProgram> Programs => _programs.Value;

    private static List<ConformanceProgram> Make()
    {
        using var stream = typeof(OperandMatrix).Assembly.GetManifestResourceStream("OperandMatrix.txt")!;
        using var reader = new StreamReader(stream);
        var forms = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(f => !f.StartsWith('#')).ToList();
        return
        [
            .. Flavour("Methods", forms.SelectMany(f => Mixtures(f, "SP").Concat(OneOf('H', f, "SP"))), "private static void Part{0}()", "{0}", "", "Part{0}();"),
            .. Flavour("Iterators", forms.Where(CanAwait).SelectMany(f => OneOf('S', f, "P")), "private static IEnumerable<int> Part{0}()", "{0}", "yield return 1;", "foreach (int _ in Part{0}()) {{ }}"),
            .. Flavour("Lambdas", forms.SelectMany(f => OneOf('S', f, "P")), "private static void Part{0}()", "Action part = () => {{ {0} }}; part();", "", "Part{0}();"),
            .. Flavour("AsyncMethods", forms.Where(CanAwait).SelectMany(f => OneOf('A', f, "SP")), "private static async Task Part{0}()", "{0}", "", "Part{0}().GetAwaiter().GetResult();"),
        ];
    }

    /// <summary>
    /// Whether the operands of a form may be awaited: none is in a function, a query, a filter or a lock, or passed by reference. In an iterator too such forms would keep all that is around them from being
    /// suspended.
    /// </summary>
    private static bool CanAwait(string form) => !(form.Contains("=>", StringComparison.Ordinal) || form.Contains("from ", StringComparison.Ordinal) || form.Contains("ref ", StringComparison.Ordinal)
        || form.Contains("lock ", StringComparison.Ordinal) || form.Contains("when (e", StringComparison.Ordinal) || form.Contains("int Loc", StringComparison.Ordinal));

    private static IEnumerable<ConformanceProgram> Flavour(string name, IEnumerable<string> statements, string head, string statement, string end, string call) =>
        statements.Chunk(StatementsPerProgram).Select((s, i) => new ConformanceProgram(string.Create(CultureInfo.InvariantCulture, $"OperandMatrix{name}{i}"), Source(s, head, statement, end, call), Expectation.Migrates));

    private static string Source(string[] statements, string head, string statement, string end, string call)
    {
        var text = new StringBuilder(Support);
        var methods = statements.Chunk(StatementsPerMethod).ToList();
        for (var i = 0; i < methods.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {string.Format(CultureInfo.InvariantCulture, head, i)}\n    {{\n");
            foreach (var written in methods[i])
                text.Append(CultureInfo.InvariantCulture, $"        Reset(); try {{ {string.Format(CultureInfo.InvariantCulture, statement, written)} }} catch (Exception e) {{ Show(e.GetType().Name); }} End();\n");
            text.Append(CultureInfo.InvariantCulture, $"        {end}\n    }}\n\n");
        }

        text.Append("    public static string Run()\n    {\n        Out = \"\";\n");
        for (var i = 0; i < methods.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"        {string.Format(CultureInfo.InvariantCulture, call, i)}\n");
        return text.Append("        return Out;\n    }\n}\n\npublic static class Program { public static object? Run() { foreach (string line in Matrix.Run().Split('\\n')) Console.WriteLine(line); return null; } }\n").ToString();
    }

    /// <summary>A form with each operand of one kind or the other, in every mixture but the one that has only the second.</summary>
    private static IEnumerable<string> Mixtures(string form, string kinds)
    {
        var count = Operand().Count(form);
        var mixtures = count <= MostMixedOperands
            ? Enumerable.Range(1, (1 << count) - 1)
            : Enumerable.Range(0, count).Select(i => 1 << i).Append((1 << count) - 1);
        return mixtures.Select(mixture => Written(form, i => kinds[1 - (mixture >> i & 1)]));
    }

    /// <summary>A form with each operand once the only one of a kind, among those of each other kind.</summary>
    private static IEnumerable<string> OneOf(char kind, string form, string others) =>
        Enumerable.Range(0, Operand().Count(form)).SelectMany(one => others.Select(other => Written(form, i => i == one ? kind : other)));

    private static string Written(string form, Func<int, char> kindOf)
    {
        var i = 0;
        return Operand().Replace(form, m =>
        {
            var value = m.Groups[2].Value;
            var operand = m.Groups[1].Value switch
            {
                "s" => $"\"{value}\"",
                "q" => "(int?)" + value,
                "o" => "(object?)" + value,
                "p" => $"new Pt({value})",
                "r" => $"new Rec({value})",
                "n" => "nd",
                "z" => "(Node?)null",
                "a" => "ar",
                "l" => "li",
                "f" => "fn",
                "t" => "te",
                _ => value,
            };
            var kind = kindOf(i);
            var call = string.Create(CultureInfo.InvariantCulture, $"{kind}({operand}, \"{i++}\")");
            return kind == 'A' ? $"(await {call})" : call;
        });
    }

    /// <summary>An operand: its kind, and its value where the kind has more than one.</summary>
    [GeneratedRegex(@"\{(\w)(?::([^{}]*))?\}")]
    private static partial Regex Operand();
}

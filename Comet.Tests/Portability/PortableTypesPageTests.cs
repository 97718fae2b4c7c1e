using System.Globalization;
using System.Text;
using Comet.Tests.Generators;
using Comet.Tests.Snapshots;
using Microsoft.CodeAnalysis;

namespace Comet.Tests.Portability;

/// <summary>docs/portable-types.md says what crosses and what does not; the generator is asked about every row.</summary>
public sealed class PortableTypesPageTests
{
    private static readonly (string Type, string Carried)[] _rows =
    [
        ("int, long, double, bool, char, decimal, ...", "their bits; NaN and -0.0 as they are"),
        ("string", "once, with its identity; unpaired surrogates survive"),
        ("object, boxed values", "by identity; a box that changes is sent again"),
        ("System.DayOfWeek", "enums: their bits"),
        ("int?, System.DateTime?", "a flag and the value"),
        ("(int, string)", "element by element"),
        ("System.DateTime, System.DateTimeOffset, System.TimeSpan, System.DateOnly, System.TimeOnly", "their bits"),
        ("System.Guid, System.Half, System.Int128, System.UInt128, System.Index, System.Range, System.Text.Rune", "their bits"),
        ("System.Numerics.BigInteger", "its bytes"),
        ("System.Numerics.Complex, System.Numerics.Vector2, System.Numerics.Vector3, System.Numerics.Vector4, System.Numerics.Matrix4x4, System.Numerics.Quaternion, System.Numerics.Plane", "their bits"),
        ("int[], string[][], object[,]", "by identity; a change sends the runs of elements that differ; up to six dimensions"),
        ("System.Collections.Generic.List<int>", "by identity; a change sends the elements that differ; enumerations go on, or fail, as they would"),
        ("System.Collections.Generic.Dictionary<string, int>", "by identity, in order, with its holes and its comparer; a change sends the pairs that differ"),
        ("System.Collections.Generic.HashSet<string>", "by identity, in order, with its holes and its comparer; a change sends the elements between the first and the last that differ"),
        ("System.Collections.Generic.SortedSet<int>, System.Collections.Generic.SortedDictionary<string, int>", "by identity, with the comparer, which is not asked again; a change sends the elements between the first and the last that differ"),
        ("System.Collections.Generic.SortedList<string, int>", "by identity, with the comparer; keys and values are arrays"),
        ("System.Collections.Generic.Queue<int>, System.Collections.Generic.Stack<int>", "by identity; the elements are an array"),
        ("System.Collections.Generic.PriorityQueue<string, int>", "by identity, with the comparer; equal priorities come out in the same order"),
        ("System.Collections.Generic.LinkedList<string>, System.Collections.Generic.LinkedListNode<string>", "by identity, the nodes too"),
        ("System.Collections.ObjectModel.ReadOnlyCollection<int>", "by identity, and by that of the list it shows"),
        ("System.Collections.Immutable.ImmutableArray<int>", "by the identity of its array"),
        ("System.Collections.BitArray", "by identity; whole when it has changed"),
        ("System.Text.StringBuilder", "by identity; a change sends the characters between the first and the last that differ"),
        ("System.Random", "by identity; its sequence goes on, seeded or not; `Random.Shared` is the receiver's own (not between processes of 32 and of 64 bits)"),
        ("System.Tuple<int, string>, System.Tuple<int, string, long>", "by identity"),
        ("System.ArraySegment<int>, System.Memory<int>, System.ReadOnlyMemory<int>", "as a part of an array, by the array's identity"),
        ("System.Version, System.Uri", "once, by identity"),
        ("System.Threading.CancellationToken", "by identity; asked at home whether it is canceled"),
        ("System.Threading.Lock", "by identity; taken and given back at home"),
        ("System.StringComparer, System.Collections.Generic.IComparer<int>, System.Collections.Generic.IEqualityComparer<int>", "default and ordinal ones are the receiver's own; those written by users are objects like others"),
        ("System.Exception", "by identity, with message, inner exceptions, data and the fields of user-written ones"),
        ("System.Collections.Generic.IList<int>, System.Collections.Generic.IEnumerable<int>, System.IComparable", "as the object behind it, if that crosses"),
        ("Marked", "classes marked `[Offloadable]`: field by field; a change sends the fields that differ"),
        ("Unmarked, UnmarkedRecord, Generic<Unmarked>", "unmarked classes and records of the same project whose fields all cross: as marked ones"),
        ("Structure, RecordStructure", "structures whose fields all cross: field by field, or as their bits"),
    ];

    private static readonly string[] _stayingHome =
    [
        "System.IO.Stream", "System.IO.TextWriter", "System.Threading.Tasks.Task", "System.Threading.Thread", "System.Net.Http.HttpClient", "System.Type",
        "System.Text.RegularExpressions.Regex", "System.WeakReference", "WithFinalizer", "WithEvent", "WithHandle", "WithStream", "HidingItsNode", "Loud",
    ];

    private const string Declarations = """
        [Comet.Offloadable] public partial class Marked { public int Number; }
        public class Unmarked { private readonly string _name = ""; public string Name => _name; }
        public record UnmarkedRecord(int Number, Unmarked Other);
        public class Generic<T> { public T Value = default!; }
        public struct Structure { public int Number; public string Text; }
        public readonly record struct RecordStructure(int X, int Y);
        public class WithFinalizer { ~WithFinalizer() { } }
        public class WithEvent { public event System.Action? Changed; public void Raise() => Changed?.Invoke(); }
        public class WithHandle { public nint Handle; }
        public class WithStream { public System.IO.Stream? Stream; }
        public class HidingItsNode { private Node? _head; public bool IsEmpty => _head is null; private class Node { } public void Add() => _head = new Node(); }
        public class Loud { public override string ToString() { System.Console.WriteLine("asked"); return ""; } }
        """;

    [Fact]
    public void Every_row_crosses_and_the_page_is_current()
    {
        var types = _rows.SelectMany(static row => TypesIn(row.Type)).ToList();
        Assert.Empty(ReasonsOf(types).Values);
        var reasons = ReasonsOf(_stayingHome);
        Assert.Equal(_stayingHome, reasons.Keys);


        var page = Render(reasons);
        var path = Path.Combine(Snapshot.ProjectDirectory, "..", "docs", "portable-types.md");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(path, page);
        Assert.True(File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == page, "docs/portable-types.md is not current: run this test with UPDATE_SNAPSHOTS=1 and look at what has changed.");
    }

    /// <summary>For each type of a field that stays at home, why.</summary>
    private static Dictionary<string, string> ReasonsOf(IEnumerable<string> types)
    {
        var names = types.Select(static (type, i) => (Type: type, Field: string.Create(CultureInfo.InvariantCulture, $"F{i}"))).ToList();
        var program = GeneratorHost.Run($$"""
            {{Declarations}}
            [Comet.Offloadable]
            public partial class Holder
            {
            {{string.Join('\n', names.Select(static n => $"    public {n.Type} {n.Field} = default!;"))}}
            }
            """);
        Assert.DoesNotContain(program.CompilerProblems(), static d => d.Severity == DiagnosticSeverity.Error);
        const string suffix = "' never leaves home, and code that touches it runs there: ";
        var messages = program.Said().Where(static d => d.Id == "COMET0006").Select(static d => d.GetMessage(CultureInfo.InvariantCulture)).ToList();
        return names.Where(n => messages.Any(m => m.StartsWith($"'{n.Field}{suffix}", StringComparison.Ordinal)))
            .ToDictionary(static n => n.Type, n => messages.First(m => m.StartsWith($"'{n.Field}{suffix}", StringComparison.Ordinal)).Split(suffix)[1]);
    }

    private static IEnumerable<string> TypesIn(string text)
    {
        if (text.EndsWith(", ...", StringComparison.Ordinal))
            text = text[..^", ...".Length];
        if (text == "object, boxed values")
            return ["object"];
        if (text[0] == '(')
            return [text];
        var types = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == ',' && depth == 0))
            {
                types.Add(text[start..i].Trim());
                start = i + 1;
            }
            else if (text[i] is '<' or '[')
            {
                depth++;
            }
            else if (text[i] is '>' or ']')
            {
                depth--;
            }
        }

        return types;
    }

    private static string Render(Dictionary<string, string> reasons)
    {
        var page = new StringBuilder();
        page.Append("# Types that cross\n\n");
        page.Append("What a thread that moves takes along. A field of any other type never leaves home, code that touches it runs there, and the build says so (`COMET0006`).\n");
        page.Append("Objects keep their identity: two references to one object are that at the other end, and it comes back as itself. Only what has changed is sent again.\n\n");
        page.Append("This page is written by a test that asks the generator about every row.\n\n");
        page.Append("| Type | How it is carried |\n|---|---|\n");
        foreach (var (type, carried) in _rows)
            page.Append(CultureInfo.InvariantCulture, $"| `{Shorten(type)}` | {carried} |\n");
        page.Append("\nA class or record of the same project is data, and crosses without a mark, if it and the unmarked classes it derives from have only fields that cross, no finalizer, no event, no handle (`nint`), no static initializer\n");
        page.Append("that must run at home, and if what the library calls unseen on it (`ToString`, `Equals`, `CompareTo`, what it makes of `IComparer<T>`, `IEnumerable<T>` and the like) may run anywhere. Generated code must be able to name it and the types of its fields.\n\n");
        page.Append("## Examples of what stays at home\n\n| Type | Why |\n|---|---|\n");
        foreach (var (type, reason) in reasons)
            page.Append(CultureInfo.InvariantCulture, $"| `{Shorten(type)}` | {reason.Replace("<", "&lt;", StringComparison.Ordinal)} |\n");
        return page.ToString();
    }

    private static string Shorten(string types)
    {
        foreach (var prefix in new[] { "System.Collections.Generic.", "System.Collections.ObjectModel.", "System.Collections.Immutable.", "System.Collections.", "System.Numerics.", "System.Text.RegularExpressions.", "System.Text.", "System.Threading.Tasks.", "System.Threading.", "System.Net.Http.", "System.IO.", "System." })
            types = types.Replace(prefix, "", StringComparison.Ordinal);
        return types;
    }
}

using System.Globalization;
using System.Text;
using Comet.Tests.Generators;
using Comet.Tests.Snapshots;
using Microsoft.CodeAnalysis;

namespace Comet.Tests.Portability;

/// <summary>docs/portable-types.md says what crosses and what does not; the generator is asked about every row.</summary>
public sealed class PortableTypesPageTests
{
    private static readonly string[] _stayingHome =
    [
        "System.IO.Stream", "System.IO.TextWriter", "System.Threading.Tasks.Task", "System.Threading.Thread", "System.Net.Http.HttpClient", "System.Type",
        "System.WeakReference",
        "System.Collections.Concurrent.ConcurrentDictionary<object, int>", "System.Collections.Immutable.ImmutableDictionary<Unmarked, int>", "System.Collections.Frozen.FrozenSet<Unmarked>",
        "WithFinalizer", "WithEvent", "WithHandle", "WithStream", "HidingItsNode", "Loud",
    ];

    private const string Declarations = """
        public class WithFinalizer { ~WithFinalizer() { } }
        public class WithEvent { public event System.Action? Changed; public void Raise() => Changed?.Invoke(); }
        public class WithHandle { public nint Handle; }
        public class WithStream { public System.IO.Stream? Stream; }
        public class HidingItsNode { private Node? _head; public bool IsEmpty => _head is null; private class Node { } public void Add() => _head = new Node(); }
        public class Loud { public override string ToString() { System.Console.WriteLine("asked"); return ""; } }
        """;

    private const string GaugeCodec = """
        public sealed class GaugeCodec : IMutablePortableCodec<Gauge>
        {
            public Gauge Create() => new();

            public void Write(Gauge value, PortableWriter writer)
            {
                writer.Write(value.Level);             // numbers, texts and bytes by value
                writer.WriteText(value.Unit);
                writer.WriteReference(value.Sensor);   // other objects by identity
            }

            public void Fill(Gauge target, PortableReader reader)
            {
                target.Level = reader.Read<int>();
                target.Unit = reader.ReadText()!;
                target.Sensor = reader.ReadReference<Sensor>();
            }
        }
        """;

    [Fact]
    public void Every_row_crosses_and_the_page_is_current()
    {
        Assert.Empty(ReasonsOf(PortableRows.All.Select(static row => row.Type)).Values);
        var reasons = ReasonsOf(_stayingHome);
        Assert.Equal(_stayingHome, reasons.Keys);

        var page = Render(reasons);
        var path = Path.Combine(Snapshot.ProjectDirectory, "..", "docs", "portable-types.md");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(path, page);
        Assert.True(File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == page, "docs/portable-types.md is not current: run this test with UPDATE_SNAPSHOTS=1 and look at what has changed.");
    }

    [Fact]
    public void The_page_shows_a_codec_that_works() => Assert.Empty(GeneratorHost.Run($$"""
        using Comet;
        [assembly: Portable(typeof(Gauge), typeof(GaugeCodec))]
        public sealed class Gauge { public int Level; public string Unit = ""; public Sensor? Sensor; public event System.Action? Moved; public void Raise() => Moved?.Invoke(); }
        public sealed class Sensor { public int Number; }
        {{GaugeCodec}}
        [Offloadable] public partial class Holder { public Gauge? Gauge; }
        """).AssertClean().Said());

    /// <summary>For each type of a field that stays at home, why.</summary>
    private static Dictionary<string, string> ReasonsOf(IEnumerable<string> types)
    {
        var names = types.Select(static (type, i) => (Type: type, Field: string.Create(CultureInfo.InvariantCulture, $"F{i}"))).ToList();
        var program = GeneratorHost.Run([$$"""
            {{PortableRows.Usings}}
            {{PortableRows.Declarations}}
            {{Declarations}}
            [Comet.Offloadable]
            public partial class Holder
            {
            {{string.Join('\n', names.Select(static n => $"    public {n.Type} {n.Field} = default!;"))}}
            }
            """], references: [GeneratorHost.Run(PortableRows.Library, "Shop")]);
        Assert.DoesNotContain(program.CompilerProblems(), static d => d.Severity == DiagnosticSeverity.Error);
        const string suffix = "' never leaves home, and code that touches it runs there: ";
        var messages = program.Said().Where(static d => d.Id == "COMET0006").Select(static d => d.GetMessage(CultureInfo.InvariantCulture)).ToList();
        return names.Where(n => messages.Any(m => m.StartsWith($"'{n.Field}{suffix}", StringComparison.Ordinal)))
            .ToDictionary(static n => n.Type, n => messages.First(m => m.StartsWith($"'{n.Field}{suffix}", StringComparison.Ordinal)).Split(suffix)[1]);
    }

    private static string Render(Dictionary<string, string> reasons)
    {
        var page = new StringBuilder();
        page.Append("# Types that cross\n\n");
        page.Append("What a thread that moves takes along. A field of any other type never leaves home, code that touches it runs there, and the build says so (`COMET0006`).\n");
        page.Append("Objects keep their identity: two references to one object are that at the other end, and it comes back as itself. Only what has changed is sent again.\n\n");
        page.Append("This page is written by tests. For each row the generator is asked, and a value, in fields, in a box and as an element, crosses in one process and over UDP, is changed here, is changed there\n");
        page.Append("and comes back; what can be seen of it must be the same as if it had stayed, references to one object included. `Comet.Tests.Fuzz -- rows` does so between two processes, of x64 and of ARM64.\n\n");
        page.Append("| Type | How it is carried |\n|---|---|\n");
        var carried = "";
        foreach (var row in PortableRows.All.DistinctBy(static row => row.Type))
        {
            carried = row.Carried.Length == 0 ? carried : row.Carried;
            page.Append(CultureInfo.InvariantCulture, $"| `{Shorten(row.Type)}` | {carried} |\n");
        }

        page.Append("\nA class or record of the same project is data, and crosses without a mark, if it and the unmarked classes it derives from have only fields that cross, no finalizer, no event, no handle (`nint`), no static initializer\n");
        page.Append("that must run at home, and if what the library calls unseen on it (`ToString`, `Equals`, `CompareTo`, what it makes of `IComparer<T>`, `IEnumerable<T>` and the like) may run anywhere. Generated code must be able to name it and the types of its fields.\n\n");
        page.Append("A class of another assembly that knows nothing of Comet crosses field by field, private fields too, if it is declared: `[assembly: Portable(typeof(Order))]`, or `typeof(Pair<>)`. Its fields must meet the same conditions, and the compiler\n");
        page.Append("must have been given the assembly itself and no reference assembly, which leaves private fields out. What its methods do nobody sees, so what is called on it by name runs at home. Any class crosses that has a codec\n");
        page.Append("of its users': `[assembly: Portable(typeof(Gauge), typeof(GaugeCodec))]`, where `GaugeCodec` implements `IMutablePortableCodec<Gauge>`, or `IPortableCodec<Gauge>` if a gauge never changes. A declaration without effect says why (`COMET0009`).\n\n");
        page.Append("```csharp\n").Append(GaugeCodec).Append("\n```\n\n");
        page.Append("What is written of an object is compared at each sync with what was written before, so a change is never lost, whoever made it.\n\n");
        page.Append("## Examples of what stays at home\n\n| Type | Why |\n|---|---|\n");
        foreach (var (type, reason) in reasons)
            page.Append(CultureInfo.InvariantCulture, $"| `{Shorten(type)}` | {reason.Replace("<", "&lt;", StringComparison.Ordinal)} |\n");
        return page.ToString();
    }

    private static string Shorten(string types)
    {
        foreach (var prefix in new[] { "System.Collections.Generic.", "System.Collections.ObjectModel.", "System.Collections.Immutable.", "System.Collections.Frozen.", "System.Collections.Concurrent.", "System.Collections.", "System.Runtime.Intrinsics.", "System.Numerics.", "System.Text.RegularExpressions.", "System.Text.", "System.Threading.Tasks.", "System.Threading.", "System.Net.Http.", "System.IO.", "System." })
            types = types.Replace(prefix, "", StringComparison.Ordinal);
        return types;
    }
}

using System.Globalization;
using System.Text;
using Comet.Runtime;
using Comet.Tests.Snapshots;

namespace Comet.Tests.Heap;

/// <summary>The bytes of syncs, as they are: whoever changes them sees it here, and changes docs/wire-format.md.</summary>
public sealed class WireFormatTests
{
    [Fact]
    public void Syncs_have_these_bytes()
    {
        var text = new StringBuilder();
        Add<object>(text, "nothing", () => null, static _ => { });
        Add(text, "an object", static () => new Node { Number = 1, Name = "a" }, static o => o.Number = 2);
        Add(text, "three objects in a row, one twice", static () => new Node { Left = new Node { Right = new Node() } } is var n ? new[] { n, n.Left, n } : [], static o => o[1]!.Weight = 0.5);
        Add(text, "texts", static () => new[] { "", "é", "abc" }, static o => o[0] = o[2]);
        Add(text, "an array", static () => new[] { 1, 2, 3, 4 }, static o => o[2] = 0x01020304);
        Add(text, "a list that grows", static () => new List<int> { 1 }, static o => o.Add(2));
        Add(text, "a list that an element is put into", static () => Enumerable.Range(0, 9).ToList(), static o => o.Insert(4, 7));
        Add(text, "a dictionary that a pair leaves", static () => new Dictionary<int, int> { [1] = 1, [2] = 2, [3] = 3 }, static o => o.Remove(2));
        Add(text, "a dictionary that a pair joins", static () => new Dictionary<string, int> { ["a"] = 1 }, static o => o["b"] = 2);
        Add(text, "a set", static () => new HashSet<int> { 5, 6, 7 }, static o => o.Remove(6));
        Add(text, "a box", static () => (object)1.5, static _ => { });
        Add(text, "an exception", static () => new FormatException("m"), static o => o.Source = "s");
        Snapshot.Verify(text.ToString());
    }

    private static void Add<T>(StringBuilder text, string name, Func<T?> make, Action<T> change) where T : class
    {
        using var pair = new HeapPair();
        pair.Home.Pin();
        pair.ToServer(null);
        var value = make();
        Line("new", pair.Home.Capture(HeapPair.Stack(value)));
        if (value is not null)
            change(value);
        Line("changed", pair.Home.Capture([]));

        void Line(string step, CapturedSync sync) =>
            text.Append(CultureInfo.InvariantCulture, $"{name}, {step}: {Convert.ToHexString(sync.Message.Span)}\n");
    }
}

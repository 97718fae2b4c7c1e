namespace Comet.Tests.Conformance;

/// <summary>The harness can only find what its dump can show.</summary>
public class HeapDumpTests
{
    [Fact]
    public void Distinguishes_floating_point_by_bits()
    {
        Assert.NotEqual(Dump(0.0), Dump(-0.0));
        Assert.NotEqual(Dump(double.NaN), Dump(BitConverter.UInt64BitsToDouble(0x7FF8000000000001)));
        Assert.NotEqual(Dump(0f), Dump(-0f));
        Assert.NotEqual(Dump(1.0m), Dump(1.00m));
    }

    [Fact]
    public void Shows_sharing()
    {
        var shared = new Base { Text = "x" };
        var same = Dump(new object[] { shared, shared });
        var apart = Dump(new object[] { shared, new Base { Text = "x" } });
        Assert.NotEqual(same, apart);
        Assert.Equal(apart, Dump(new object[] { new Base { Text = "x" }, new Base { Text = "x" } }));
    }

    [Fact]
    public void Shows_sharing_of_boxes()
    {
        object box = 5;
        Assert.NotEqual(Dump(new[] { box, box }), Dump(new object[] { 5, 5 }));
    }

    [Fact]
    public void Shows_sharing_of_delegates_that_capture()
    {
        Func<int> Captures(int n) => () => n;
        Func<int> First() => () => 1;
        Func<int> Second() => () => 1;
        var shared = Captures(1);
        Assert.NotEqual(Dump(new[] { shared, shared }), Dump(new[] { Captures(1), Captures(1) }));
        Assert.Equal(Dump(new[] { First(), First() }), Dump(new[] { First(), Second() }));
        Assert.NotEqual(Dump(new[] { First(), First() + First() }), Dump(new[] { First(), First() }));
    }

    [Fact]
    public void Ends_on_cycles_and_deep_lists()
    {
        var first = new Base();
        var last = first;
        for (var i = 0; i < 100_000; i++)
            last = last.Next = new Base();
        last.Next = first;
        Assert.EndsWith("Next = #2 Comet.Tests.Conformance.HeapDumpTests.Base\n", Dump(new[] { first })[^80..], StringComparison.Ordinal);
    }

    [Fact]
    public void Looks_into_private_and_inherited_fields_and_structures()
    {
        var dump = Dump(new Derived(7) { Text = "base", Where = (1, new Base()) });
        Assert.Contains("_secret = 7 (Int32)", dump, StringComparison.Ordinal);
        Assert.Contains("Text = \"base\"", dump, StringComparison.Ordinal);
        Assert.Contains("Where.Item1 = 1 (Int32)", dump, StringComparison.Ordinal);
        Assert.Contains("Where.Item2 = #2", dump, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_collections_by_content_in_order()
    {
        var grown = new List<int>(1000) { 1, 2 };
        Assert.Equal(Dump(new List<int> { 1, 2 }), Dump(grown));
        Assert.NotEqual(Dump(new List<int> { 2, 1 }), Dump(grown));
        Assert.NotEqual(Dump(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }), Dump(new Dictionary<string, int> { ["b"] = 2, ["a"] = 1 }));
        Assert.NotEqual(Dump(new Dictionary<string, int>()), Dump(new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)));
        Assert.NotEqual(Dump(new int[2, 3]), Dump(new int[3, 2]));
        Assert.Contains("[1] = 9 (Int32)", Dump(new DerivedList { 8, 9 }), StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_exceptions_with_all_but_their_trace()
    {
        static string Thrown(string message, object data, Exception? inner)
        {
            try
            {
                throw new InvalidOperationException(message, inner) { Data = { ["k"] = data } };
            }
            catch (InvalidOperationException e)
            {
                return Dump(e);
            }
        }

        var dump = Thrown("m", 1, new ArgumentException("i", "p"));
        Assert.Equal(dump, Thrown("m", 1, new ArgumentException("i", "p")));
        Assert.NotEqual(dump, Thrown("n", 1, new ArgumentException("i", "p")));
        Assert.NotEqual(dump, Thrown("m", 2, new ArgumentException("i", "p")));
        Assert.NotEqual(dump, Thrown("m", 1, new ArgumentException("i", "q")));
        Assert.NotEqual(dump, Thrown("m", 1, null));
    }

    [Fact]
    public void A_difference_is_shown_where_it_begins()
    {
        var expected = new RunOutcome("a\nb\nc\n", Dump(new[] { 1, 2, 3 }));
        Assert.Null((expected with { }).DifferenceFrom(expected));
        Assert.Contains("expected  b", (expected with { Output = "a\nX\nc\n" }).DifferenceFrom(expected), StringComparison.Ordinal);
        Assert.Contains("actual      [1] = 7", (expected with { Heap = Dump(new[] { 1, 7, 3 }) }).DifferenceFrom(expected), StringComparison.Ordinal);
    }

    private static string Dump(object? value)
    {
        var dump = new HeapDump();
        dump.AddRoot("root", value);
        return dump.ToString();
    }

    private class Base
    {
        public string? Text;
        public Base? Next;
    }

    private sealed class Derived(int secret) : Base
    {
        private readonly int _secret = secret;
        public (int, Base?) Where;

        public int Secret => _secret;
    }

    private sealed class DerivedList : List<int>;
}

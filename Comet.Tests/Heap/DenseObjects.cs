using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using Comet.Runtime;
using Large = (System.Numerics.Matrix4x4, object?);

namespace Comet.Tests.Heap;

/// <summary>Objects of which hardly anything is sent, and much is made.</summary>
internal static class DenseObjects
{
    private static readonly Lazy<TypeTable> _types = new(CreateTypes);

    /// <summary>The table of their types.</summary>
    public static TypeTable Types => _types.Value;

    /// <summary>What makes one of each sort, another each time.</summary>
    public static readonly IReadOnlyDictionary<string, Func<int, object>> Makers = new Dictionary<string, Func<int, object>>
    {
        ["objects"] = static _ => new object(),
        ["boxes"] = static i => i,
        ["texts"] = static i => i.ToString(CultureInfo.InvariantCulture),
        ["exceptions"] = static _ => new FormatException(),
        ["empty arrays"] = static _ => new int[0],
        ["empty arrays of arrays"] = static _ => new int[0, 0],
        ["arrays of nothing large"] = static _ => new Large?[100],
        ["arrays of nulls"] = static _ => new object[100],
        ["empty lists"] = static _ => new List<object>(),
        ["lists of nothing large"] = static _ => new List<Large?>(new Large?[100]),
        ["empty dictionaries"] = static _ => new Dictionary<string, object>(),
        ["dictionaries of nothing large"] = static _ => Enumerable.Range(0, 50).ToDictionary(static i => (byte)i, static _ => (Large?)null),
        ["dictionaries of holes"] = static _ => WithHoles(),
        ["empty sets"] = static _ => new HashSet<byte>(),
        ["sets"] = static _ => Enumerable.Range(0, 100).Select(static i => (byte)i).ToHashSet(),
        ["empty sorted sets"] = static _ => new SortedSet<byte>(),
        ["sorted sets"] = static _ => new SortedSet<byte>(Enumerable.Range(0, 100).Select(static i => (byte)i)),
        ["empty sorted dictionaries"] = static _ => new SortedDictionary<byte, byte>(),
        ["sorted dictionaries"] = static _ => new SortedDictionary<byte, byte>(Enumerable.Range(0, 100).ToDictionary(static i => (byte)i, static i => (byte)i)),
        ["queues"] = static _ => new Queue<object>(),
        ["linked lists"] = static _ => new LinkedList<object?>([null, null]),
        ["builders of texts"] = static _ => new StringBuilder(),
        ["rows of bits"] = static _ => new BitArray(8),
        ["seeded generators"] = static i => new Random(i),
        ["other generators"] = static _ => new Random(),
        ["expressions"] = static _ => new Regex(""),
        ["long expressions"] = static i => new Regex("(a|b+)*[^c]?" + i.ToString(CultureInfo.InvariantCulture)),
        ["compiled expressions"] = static i => new Regex("a" + i % 7, RegexOptions.Compiled),
        ["cultures"] = static i => new CultureInfo(i % 2 == 0 ? "de-DE" : "fr-FR"),
        ["addresses"] = static _ => new Uri("ab:c"),
        ["versions"] = static _ => new Version(1, 2),
        ["concurrent queues"] = static _ => new ConcurrentQueue<int>(),
        ["concurrent stacks"] = static _ => new ConcurrentStack<int>(),
        ["concurrent bags"] = static _ => new ConcurrentBag<int>(),
        ["concurrent dictionaries"] = static _ => new ConcurrentDictionary<byte, byte>(),
        ["large concurrent dictionaries"] = static _ => new ConcurrentDictionary<byte, byte>(1, 1000),
        ["immutable lists"] = static _ => ImmutableList.Create<byte>(1, 2, 3, 4, 5, 6, 7, 8),
        ["immutable sets"] = static _ => ImmutableHashSet.Create<byte>(1, 2, 3, 4, 5, 6, 7, 8),
        ["immutable sets of texts"] = static _ => ImmutableHashSet.Create("a", "b", "c"),
        ["immutable dictionaries of texts"] = static _ => ImmutableDictionary<string, byte>.Empty.Add("a", 1).Add("b", 2),
        ["frozen sets"] = static _ => new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 }.ToFrozenSet(),
        ["frozen dictionaries"] = static _ => Enumerable.Range(0, 20).ToFrozenDictionary(static i => "k" + i, static i => (byte)i),
        ["tuples"] = static _ => Tuple.Create(1, (object?)null),
    };

    /// <summary>So many of a sort.</summary>
    public static object[] Make(string sort, int count) => [.. Enumerable.Range(0, count).Select(Makers[sort])];

    private static Dictionary<byte, Matrix4x4> WithHoles()
    {
        var holes = Enumerable.Range(0, 100).ToDictionary(static i => (byte)i, static _ => default(Matrix4x4));
        for (var i = 0; i < 100; i++)
            holes.Remove((byte)i);
        holes.Add(1, default);
        return holes;
    }

    private static TypeTable CreateTypes()
    {
        var types = new TypeTable();
        types.AddArray<int>(2);
        types.AddTupleValue<Matrix4x4, object?>();
        types.AddArray<Large?>();
        types.AddList<Large?>();
        types.AddDictionary<string, object>();
        types.AddDictionary<byte, Large?>();
        types.AddDictionary<byte, Matrix4x4>();
        types.AddHashSet<byte>();
        types.AddSortedSet<byte>();
        types.AddSortedDictionary<byte, byte>();
        types.AddQueue<object>();
        types.AddLinkedList<object?>();
        types.AddConcurrentQueue<int>();
        types.AddConcurrentStack<int>();
        types.AddConcurrentBag<int>();
        types.AddConcurrentDictionary<byte, byte>();
        types.AddImmutableList<byte>();
        types.AddImmutableHashSet<byte>();
        types.AddImmutableHashSet<string>();
        types.AddImmutableDictionary<string, byte>();
        types.AddFrozenSet<byte>();
        types.AddFrozenDictionary<string, byte>();
        types.AddTuple<int, object?>();
        types.AddFrame<TestFrame>();
        types.Freeze();
        return types;
    }
}

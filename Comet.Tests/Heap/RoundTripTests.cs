using Comet.Runtime;

namespace Comet.Tests.Heap;

/// <summary>Objects of every kind cross, change at either end, and keep their identity.</summary>
public sealed class RoundTripTests : IDisposable
{
    private readonly HeapPair _pair = new();

    public void Dispose() => _pair.Dispose();

    [Fact]
    public void A_class_crosses_with_private_fields_and_comes_back_as_itself()
    {
        var node = new Node { Number = 1, Weight = -0.0, Name = "é\ud800", Secret = long.MinValue };
        var copy = _pair.ToServer(node);
        Assert.NotSame(node, copy);
        Assert.Equal((1, BitConverter.DoubleToInt64Bits(-0.0), "é\ud800", long.MinValue),
            (copy.Number, BitConverter.DoubleToInt64Bits(copy.Weight), copy.Name, copy.Secret));
        copy.Number = 2;
        copy.Secret = 3;
        Assert.Same(node, _pair.ToHome(copy));
        Assert.Equal((2, 3L), (node.Number, node.Secret));
    }

    [Fact]
    public void Null_and_empty_string_cross()
    {
        Assert.Null(_pair.ToServer(null));
        Assert.Same(string.Empty, _pair.ToServer((object)string.Empty));
        var fresh = new Node { Name = new string([]) };
        Assert.Equal("", _pair.ToServer(fresh).Name);
    }

    [Fact]
    public void Sharing_and_cycles_survive()
    {
        var a = new Node { Number = 1 };
        var b = new Node { Number = 2, Left = a };
        a.Left = b;
        a.Right = a;
        b.Tag = new object?[] { a, b, a, null };
        var copy = _pair.ToServer(a);
        Assert.Same(copy, copy.Right);
        Assert.Same(copy, copy.Left!.Left);
        var tag = (object?[])copy.Left.Tag!;
        Assert.Same(copy, tag[0]);
        Assert.Same(copy.Left, tag[1]);
        Assert.Same(copy, tag[2]);
        tag[3] = copy.Left;
        var added = new Node { Number = 3, Left = copy };
        copy.Right = added;
        _pair.ToHome(copy);
        Assert.Same(b, ((object?[])b.Tag)[3]);
        Assert.Equal(3, a.Right.Number);
        Assert.Same(a, a.Right.Left);
        a.Right.Number = 4;
        _pair.ToServer(a);
        Assert.Equal(4, added.Number);
    }

    [Fact]
    public void A_derived_class_crosses_with_its_base()
    {
        var node = new BigNode { Number = 5, Pair = new Pair { First = 6, Second = "six" } };
        node.Children = [node, new Node { Number = 7 }];
        var copy = _pair.ToServer(node);
        Assert.Equal((5, 6, "six"), (copy.Number, copy.Pair.First, copy.Pair.Second));
        Assert.Same(copy, copy.Children![0]);
        copy.Children[1].Number = 8;
        copy.Pair.Second = copy;
        _pair.ToHome(copy);
        Assert.Equal(8, node.Children[1].Number);
        Assert.Same(node, node.Pair.Second);
    }

    [Fact]
    public void Deep_lists_need_no_stack()
    {
        const int Depth = 200_000;
        Node? head = null;
        for (var i = 0; i < Depth; i++)
            head = new Node { Number = i, Left = head };
        var copy = _pair.ToServer(head!);
        for (var i = Depth - 1; i >= 0; i--)
        {
            Assert.Equal(i, copy!.Number);
            copy = copy.Left;
        }

        Assert.Null(copy);
    }

    [Fact]
    public void Arrays_cross_by_their_run_time_type()
    {
        object[] covariant = new string[] { "a", "b" };
        var copy = _pair.ToServer(covariant);
        Assert.IsType<string[]>(copy);
        Assert.Equal(["a", "b"], copy);
        Assert.Empty(_pair.ToServer(Array.Empty<int>()));
        var jagged = _pair.ToServer(new int[][] { [1], [], [2, 3] });
        jagged[2][1] = 4;
        Assert.Equal([2, 4], _pair.ToHome(jagged)[2]);
        Node[] nodes = new BigNode[] { new() { Number = 9 } };
        Assert.Equal(9, Assert.IsType<BigNode[]>(_pair.ToServer(nodes))[0].Number);
    }

    [Fact]
    public void Arrays_of_several_dimensions_cross()
    {
        var grid = new int[2, 3] { { 1, 2, 3 }, { 4, 5, 6 } };
        var copy = _pair.ToServer(grid);
        copy[1, 1] = 50;
        _pair.ToHome(copy);
        Assert.Equal(50, grid[1, 1]);
        Assert.Equal(6, grid[1, 2]);
        var cube = new string[1, 2, 2];
        cube[0, 1, 1] = "x";
        Assert.Equal("x", _pair.ToServer(cube)[0, 1, 1]);
        Assert.Equal(5, _pair.ToServer(new int[0, 5]).GetLength(1));
    }

    [Fact]
    public void Arrays_of_structures_cross_with_and_without_references()
    {
        var shared = new Node();
        var pairs = _pair.ToServer(new Pair[] { new() { First = 1, Second = shared }, new() { First = 2, Second = shared } });
        Assert.Same(pairs[0].Second, pairs[1].Second);
        var optional = _pair.ToServer(new Pair?[] { null, new Pair { First = 3 } });
        Assert.Null(optional[0]);
        Assert.Equal(3, optional[1]!.Value.First);
        optional[0] = optional[1];
        Assert.Equal(3, _pair.ToHome(optional)[0]!.Value.First);
        Assert.Equal([1, null, -1], _pair.ToServer(new int?[] { 1, null, -1 }));
        Assert.Equal([Colour.Green, Colour.Red], _pair.ToServer(new[] { Colour.Green, Colour.Red }));
        Assert.Equal([new("k", 1)], _pair.ToServer(new KeyValuePair<string, int>[] { new("k", 1) }));
    }

    [Fact]
    public void Boxes_keep_identity_type_and_changes()
    {
        object box = new Counter { Count = 1 };
        var holder = new object?[] { box, box, 5, 5L, Colour.Green, (int?)6, new Pair { First = 1, Second = box }, 1.5m, Guid.Empty, 'c' };
        var copy = _pair.ToServer(holder);
        Assert.Same(copy[0], copy[1]);
        Assert.Equal(new object?[] { 5, 5L, Colour.Green, 6 }, copy[2..6]);
        Assert.Same(copy[0], ((Pair)copy[6]!).Second);
        Assert.Equal(new object?[] { 1.5m, Guid.Empty, 'c' }, copy[7..]);
        ((IBump)copy[0]!).Bump();
        ((IBump)copy[6]!).Bump();
        _pair.ToHome(copy);
        Assert.Equal(2, ((Counter)box).Count);
        Assert.Equal(2, ((Pair)holder[6]!).First);
    }

    [Fact]
    public void Lists_grow_shrink_and_change()
    {
        var list = new List<int> { 1, 2, 3 };
        var copy = _pair.ToServer(list);
        Assert.Equal(list, copy);
        copy.Add(4);
        copy[0] = 10;
        _pair.ToHome(copy);
        Assert.Equal([10, 2, 3, 4], list);
        list.RemoveRange(1, 3);
        _pair.ToServer(list);
        Assert.Equal([10], copy);
        copy.Clear();
        _pair.ToHome(copy);
        Assert.Empty(list);
        var nodes = new List<Node> { new() { Number = 1 } };
        var nodesCopy = _pair.ToServer(nodes);
        nodesCopy.Insert(0, new Node { Number = 2 });
        _pair.ToHome(nodesCopy);
        Assert.Equal([2, 1], nodes.Select(static node => node.Number));
        nodes[0].Number = 3;
        _pair.ToServer(nodes);
        Assert.Equal(3, nodesCopy[0].Number);
    }

    [Fact]
    public void An_enumeration_notices_at_the_other_end_that_its_list_was_changed()
    {
        var list = new List<int> { 1, 2, 3 };
        var copy = _pair.ToServer(list);
        using var enumerator = list.GetEnumerator();
        copy[1] = 2;
        _pair.ToHome(copy);
        Assert.Throws<InvalidOperationException>(() => new List<int>.Enumerator[] { enumerator }[0].MoveNext());
    }

    [Fact]
    public void Dictionaries_keep_their_order_and_their_comparer()
    {
        var dictionary = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase) { ["b"] = 1, ["a"] = null, ["c"] = "x" };
        dictionary.Remove("a");
        var copy = _pair.ToServer(dictionary);
        Assert.Equal(["b", "c"], copy.Keys);
        Assert.Equal("x", copy["C"]);
        copy["d"] = copy;
        _pair.ToHome(copy);
        Assert.Equal(copy.Keys, dictionary.Keys);
        Assert.Same(dictionary, dictionary["D"]);
        dictionary["B"] = 2;
        _pair.ToServer(dictionary);
        Assert.Equal(2, copy["b"]);
        dictionary.Remove("b");
        dictionary["e"] = 5;
        _pair.ToServer(dictionary);
        Assert.Equal(dictionary.Keys, copy.Keys);
        copy["f"] = 6;
        _pair.ToHome(copy);
        Assert.Equal(dictionary.Keys, copy.Keys);
        Assert.Equal(6, dictionary["F"]);
    }

    [Fact]
    public void Keys_are_hashed_when_their_contents_have_arrived()
    {
        var key = new Point { X = 1, Label = "one" };
        var dictionary = new Dictionary<Point, Node> { [key] = new Node { Tag = key }, [new Point { X = 2, Label = "two" }] = new Node() };
        var copy = _pair.ToServer(dictionary);
        Assert.True(copy.ContainsKey(new Point { X = 2, Label = "two" }));
        Assert.Same(copy.Keys.First(), copy[new Point { X = 1, Label = "one" }].Tag);
        var byIdentity = new Dictionary<object, object?> { [dictionary] = dictionary, [key] = byte.MaxValue };
        var identityCopy = (Dictionary<object, object?>)_pair.ToServer((object)byIdentity)!;
        Assert.Same(copy, identityCopy[copy]);
        Assert.Equal(byte.MaxValue, identityCopy[copy.Keys.First()]);
        Assert.Equal(byte.MaxValue, identityCopy[new Point { X = 1, Label = "one" }]);
    }

    [Fact]
    public void Keys_may_look_into_other_dictionaries()
    {
        var inner = new Dictionary<object, object?>();
        var key = new Lookup { Table = inner };
        inner["size"] = 1;
        var outer = new Dictionary<object, object?> { [key] = "found", [inner] = key };
        var copies = _pair.ToServer(new object[] { outer, key });
        var (outerCopy, keyCopy) = ((Dictionary<object, object?>)copies[0], (Lookup)copies[1]);
        Assert.Equal("found", outerCopy[keyCopy]);
        Assert.Same(keyCopy, outerCopy[keyCopy.Table!]);
        Assert.Equal("found", outerCopy[new Lookup { Table = new Dictionary<object, object?> { ["other"] = 1 } }]);
    }

    [Fact]
    public async Task A_dictionary_that_another_thread_changes_is_refused_or_crosses_whole()
    {
        var dictionary = new Dictionary<int, int>();
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(() =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                dictionary[i % 100] = i;
                if (i % 100 == 99)
                    dictionary.Clear();
            }
        });
        for (var i = 0; i < 300; i++)
        {
            try
            {
                _pair.Home.Capture(HeapPair.Stack(dictionary));
                _pair.Home.Abandoned();
            }
            catch (NotPortableException exception)
            {
                Assert.Contains("another thread", exception.TypeName);
            }
        }

        await stop.CancelAsync();
        await writer.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(dictionary, _pair.ToServer(dictionary));
    }

    [Fact]
    public void Plain_objects_keep_their_identity()
    {
        var gate = new object();
        var copy = _pair.ToServer(new object[] { gate, gate });
        Assert.Same(copy[0], copy[1]);
        Assert.Equal(typeof(object), copy[0].GetType());
    }

    [Fact]
    public void Only_what_changed_is_sent()
    {
        var nodes = Enumerable.Range(0, 1000).Select(static i => new Node { Number = i }).ToArray();
        var copy = _pair.ToServer(nodes);
        Assert.Equal(1000 + 1 + 5, _pair.Last.NewObjects);
        _pair.ToHome(copy);
        Assert.Equal((0, 0), (_pair.Last.NewObjects, _pair.Last.ChangedObjects));
        copy[500].Weight = double.NaN;
        _pair.ToHome(copy);
        Assert.Equal((0, 1), (_pair.Last.NewObjects, _pair.Last.ChangedObjects));
        _pair.ToServer(nodes);
        Assert.Equal((0, 0), (_pair.Last.NewObjects, _pair.Last.ChangedObjects));
    }
}

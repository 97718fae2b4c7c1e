using System.Collections;
using System.Collections.ObjectModel;
using System.Numerics;
using System.Text;

namespace Comet.Tests.Heap;

/// <summary>
/// The library's collections and values: each crosses, is changed at either end, is the same object from two places, and shows its elements in the same order.
/// </summary>
public sealed class CollectionTests : IDisposable
{
    private readonly HeapPair _pair = new();

    public void Dispose() => _pair.Dispose();

    [Fact]
    public void Queues()
    {
        var queue = new Queue<object?>();
        var shared = new object[] { queue, queue };
        var copy = (Queue<object?>)_pair.ToServer(shared)[1];
        Assert.Empty(copy);
        for (var i = 0; i < 10; i++)
        {
            copy.Enqueue(i);
            if (i % 3 == 2)
                copy.Dequeue();
        }

        copy.Enqueue(copy);
        _pair.ToHome(copy);
        Assert.Equal(new object[] { 3, 4, 5, 6, 7, 8, 9 }, queue.Take(7));
        Assert.Same(queue, queue.Last());
        queue.Dequeue();
        queue.Enqueue("last");
        _pair.ToServer(queue);
        Assert.Equal(2, _pair.Last.ChangedObjects);
        Assert.Equal(new object[] { 4, 5, 6, 7, 8, 9 }, copy.Take(6));
        Assert.Same(copy, copy.ElementAt(6));
        Assert.Equal("last", copy.Last());
        copy.Clear();
        _pair.ToHome(copy);
        Assert.Empty(queue);
    }

    [Fact]
    public void Stacks()
    {
        var stack = new Stack<Node>([new Node { Number = 1 }, new Node { Number = 2 }]);
        var copy = (Stack<Node>)_pair.ToServer(new object[] { stack, stack })[1];
        Assert.Equal([2, 1], copy.Select(static node => node.Number));
        copy.Pop();
        copy.Push(new Node { Number = 3 });
        copy.Push(copy.ElementAt(1));
        _pair.ToHome(copy);
        Assert.Equal([1, 3, 1], stack.Select(static node => node.Number));
        Assert.Same(stack.ElementAt(0), stack.ElementAt(2));
        stack.Clear();
        _pair.ToServer(stack);
        Assert.Empty(copy);
    }

    [Fact]
    public void LinkedLists()
    {
        var list = new LinkedList<string>(["a", "b", "c"]);
        var node = list.Find("b")!;
        var copies = _pair.ToServer(new object[] { list, node, new LinkedListNode<string>("alone") });
        var (listCopy, nodeCopy) = ((LinkedList<string>)copies[0], (LinkedListNode<string>)copies[1]);
        Assert.Same(listCopy, nodeCopy.List);
        Assert.Same(nodeCopy, listCopy.First!.Next);
        listCopy.AddAfter(nodeCopy, (LinkedListNode<string>)copies[2]);
        listCopy.Remove("a");
        nodeCopy.Value = "B";
        _pair.ToHome(listCopy);
        Assert.Equal(["B", "alone", "c"], list);
        Assert.Same(node, list.First);
        list.Remove(node);
        _pair.ToServer(list);
        Assert.Equal(["alone", "c"], listCopy);
        Assert.Null(nodeCopy.List);
    }

    [Fact]
    public void PriorityQueues()
    {
        var queue = new PriorityQueue<string, int>(new ByNumber());
        foreach (var text in new[] { "c3", "a1", "b1", "d9", "e0" })
            queue.Enqueue(text, text[1]);
        var copy = (PriorityQueue<string, int>)_pair.ToServer(new object[] { queue, queue })[1];
        Assert.Equal(0, ((ByNumber)copy.Comparer).Asked - ((ByNumber)queue.Comparer).Asked);
        Assert.Equal(queue.Dequeue(), copy.Dequeue());
        copy.Enqueue("f1", '1');
        _pair.ToHome(copy);
        Assert.Equal(queue.UnorderedItems, copy.UnorderedItems);
        var order = new List<string>();
        while (queue.TryDequeue(out var text, out _))
            order.Add(text);
        Assert.Equal(order, Enumerable.Range(0, 5).Select(_ => copy.Dequeue()));
        var numbers = _pair.ToServer(new PriorityQueue<int, int>([(1, 5), (2, 4)]));
        Assert.Same(Comparer<int>.Default, numbers.Comparer);
        Assert.Equal(2, numbers.Dequeue());
    }

    [Fact]
    public void SortedSets()
    {
        var set = new SortedSet<string>(StringComparer.OrdinalIgnoreCase) { "b", "C", "a" };
        var copy = (SortedSet<string>)_pair.ToServer(new object[] { set, set })[1];
        Assert.Equal(["a", "b", "C"], copy);
        Assert.Same(StringComparer.OrdinalIgnoreCase, copy.Comparer);
        Assert.False(copy.Add("A"));
        copy.Add("aa");
        copy.Remove("c");
        _pair.ToHome(copy);
        Assert.Equal(["a", "aa", "b"], set);
        Assert.True(_pair.Last.HeapBytes < 40, $"{_pair.Last.HeapBytes} bytes");
        set.Clear();
        _pair.ToServer(set);
        Assert.Empty(copy);

        var many = new SortedSet<int>(Enumerable.Range(0, 1000));
        var manyCopy = _pair.ToServer(many);
        Assert.Equal(many, manyCopy);
        manyCopy.Remove(500);
        _pair.ToHome(manyCopy);
        Assert.True(_pair.Last.HeapBytes < 40, $"{_pair.Last.HeapBytes} bytes");
        Assert.Equal(manyCopy, many);
        Assert.Equal(manyCopy.GetViewBetween(100, 200), many.GetViewBetween(100, 200));
    }

    [Fact]
    public void Sorted_sets_of_objects_do_not_ask_the_users_comparer_when_they_arrive()
    {
        var comparer = new ByNumber();
        var set = new SortedSet<Node>(comparer) { new Node { Number = 1 }, new Node { Number = 3 }, new Node { Number = 2 } };
        var asked = comparer.Asked;
        var copy = _pair.ToServer(set);
        var comparerCopy = Assert.IsType<ByNumber>(copy.Comparer);
        Assert.Equal(asked, comparerCopy.Asked);
        Assert.Equal([3, 2, 1], copy.Select(static node => node.Number));
        copy.Add(new Node { Number = 4 });
        _pair.ToHome(copy);
        Assert.Equal([4, 3, 2, 1], set.Select(static node => node.Number));
        Assert.Equal(comparerCopy.Asked, comparer.Asked);
    }

    [Fact]
    public void SortedDictionaries()
    {
        var dictionary = new SortedDictionary<string, object?>(StringComparer.Ordinal) { ["b"] = 1, ["a"] = null, ["C"] = "x" };
        var copy = (SortedDictionary<string, object?>)_pair.ToServer(new object[] { dictionary, dictionary })[1];
        Assert.Equal(["C", "a", "b"], copy.Keys);
        Assert.Same(StringComparer.Ordinal, copy.Comparer);
        copy["a"] = copy;
        copy["aa"] = 5;
        copy.Remove("C");
        _pair.ToHome(copy);
        Assert.Equal(["a", "aa", "b"], dictionary.Keys);
        Assert.Same(dictionary, dictionary["a"]);
        dictionary["b"] = "changed";
        _pair.ToServer(dictionary);
        Assert.Equal("changed", copy["b"]);
        Assert.Throws<ArgumentException>(() => copy.Add("b", 1));
    }

    [Fact]
    public void SortedLists()
    {
        var list = new SortedList<int, string>(new ByNumber()) { [5] = "five", [1] = "one" };
        var copy = (SortedList<int, string>)_pair.ToServer(new object[] { list, list })[1];
        copy[3] = "three";
        copy.Remove(1);
        _pair.ToHome(copy);
        Assert.Equal([3, 5], list.Keys);
        Assert.Equal(["three", "five"], list.Values);
        list.Clear();
        _pair.ToServer(list);
        Assert.Empty(copy);
    }

    [Fact]
    public void HashSets_keep_their_order_their_holes_and_their_comparer()
    {
        var set = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "a", "b", "c", "d", "e" };
        set.Remove("d");
        set.Remove("b");
        var copy = (HashSet<string>)_pair.ToServer(new object[] { set, set })[1];
        Assert.Equal(["a", "c", "e"], copy);
        Assert.Contains("A", copy);
        copy.Add("x");
        copy.Add("y");
        copy.Add("z");
        set.Add("x");
        set.Add("y");
        set.Add("z");
        Assert.Equal(set, copy);
        _pair.ToHome(copy);
        Assert.Equal(copy, set);
        set.Remove("a");
        set.Remove("z");
        _pair.ToServer(set);
        copy.Add("1");
        copy.Add("2");
        set.Add("1");
        set.Add("2");
        Assert.Equal(set, copy);
        var numbers = new HashSet<int>(Enumerable.Range(0, 1000));
        var numbersCopy = _pair.ToServer(numbers);
        numbersCopy.Add(5000);
        _pair.ToHome(numbersCopy);
        Assert.True(_pair.Last.HeapBytes < 40, $"{_pair.Last.HeapBytes} bytes");
        numbers.Remove(3);
        _pair.ToServer(numbers);
        Assert.True(_pair.Last.HeapBytes < 40, $"{_pair.Last.HeapBytes} bytes");
        Assert.Equal(numbers, numbersCopy);
        Assert.Contains(5000, numbersCopy);
    }

    [Fact]
    public void HashSets_of_objects_are_hashed_when_their_contents_have_arrived()
    {
        var point = new Point { X = 1, Label = "one" };
        var set = new HashSet<Point> { point, new() { X = 2, Label = "two" } };
        var any = new HashSet<object> { set, point, 5, "text" };
        var copy = (HashSet<object>)_pair.ToServer(new object[] { any, any })[0];
        Assert.Contains(new Point { X = 1, Label = "one" }, copy);
        Assert.Contains(5, copy);
        var setCopy = copy.OfType<HashSet<Point>>().Single();
        Assert.Contains(new Point { X = 2, Label = "two" }, setCopy);
        Assert.Contains(setCopy, copy);
        Assert.Same(setCopy.First(), copy.OfType<Point>().Single());
    }

    [Fact]
    public void Keys_that_have_become_equal_stay_apart()
    {
        var (first, second) = (new Point { X = 1, Label = "a" }, new Point { X = 2, Label = "a" });
        var set = new HashSet<Point> { first, second };
        var dictionary = new Dictionary<Point, Node> { [first] = new Node { Number = 1 }, [second] = new Node { Number = 2 } };
        second.X = 1;
        var copies = _pair.ToServer(new object[] { set, dictionary });
        Assert.Equal(2, ((HashSet<Point>)copies[0]).Count);
        Assert.Equal([1, 2], ((Dictionary<Point, Node>)copies[1]).Values.Select(static node => node.Number));
        Assert.Contains(new Point { X = 1, Label = "a" }, (HashSet<Point>)copies[0]);
    }

    [Fact]
    public void Comparers_written_by_users_cross_with_hash_tables()
    {
        var comparer = new ByNumber();
        var set = new HashSet<string>(comparer) { "one", "four" };
        var dictionary = new Dictionary<string, int>(comparer) { ["one"] = 1, ["four"] = 4 };
        var asked = comparer.Asked;
        var copies = _pair.ToServer(new object[] { set, dictionary, comparer });
        var (setCopy, dictionaryCopy) = ((HashSet<string>)copies[0], (Dictionary<string, int>)copies[1]);
        Assert.Same(copies[2], setCopy.Comparer);
        Assert.Same(copies[2], dictionaryCopy.Comparer);
        Assert.Equal(asked, ((ByNumber)copies[2]).Asked);
        Assert.Contains("two", setCopy);
        dictionaryCopy["six"] = 6;
        _pair.ToHome(copies[1]);
        Assert.Equal(6, dictionary["one"]);
    }

    [Fact]
    public void An_enumeration_notices_at_the_other_end_that_its_collection_was_changed()
    {
        var set = new SortedSet<int> { 1, 2, 3 };
        var queue = new Queue<int>([1, 2]);
        var copies = _pair.ToServer(new object[] { set, queue });
        using var ofSet = ((IEnumerable<int>)set).GetEnumerator();
        using var ofQueue = ((IEnumerable<int>)queue).GetEnumerator();
        ((SortedSet<int>)copies[0]).Remove(2);
        ((Queue<int>)copies[1]).Dequeue();
        _pair.ToHome((object)copies);
        Assert.Throws<InvalidOperationException>(() => ofSet.MoveNext());
        Assert.Throws<InvalidOperationException>(() => ofQueue.MoveNext());
    }

    [Fact]
    public void StringBuilders()
    {
        var builder = new StringBuilder("some text");
        var copy = (StringBuilder)_pair.ToServer(new object[] { builder, builder })[1];
        Assert.Equal("some text", copy.ToString());
        copy.Append(" and ").Append('x', 1000);
        _pair.ToHome(copy);
        Assert.Equal(copy.ToString(), builder.ToString());
        builder.Append('!');
        _pair.ToServer(builder);
        Assert.True(_pair.Last.HeapBytes < 40, $"{_pair.Last.HeapBytes} bytes");
        builder.Insert(4, "where");
        builder[0] = 'S';
        _pair.ToServer(builder);
        Assert.Equal(builder.ToString(), copy.ToString());
        copy.Clear();
        _pair.ToHome(copy);
        Assert.Equal(0, builder.Length);
        var limited = _pair.ToServer(new StringBuilder(4, 8));
        Assert.Equal(8, limited.MaxCapacity);
        Assert.Throws<ArgumentOutOfRangeException>(() => limited.Append("123456789"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_sequence_of_a_Random_goes_on(bool isSeeded)
    {
        var random = isSeeded ? new Random(42) : new Random();
        random.Next();
        var copy = (Random)_pair.ToServer(new object[] { random, random })[1];
        var bytes = new byte[3];
        copy.NextBytes(bytes);
        _pair.ToHome(copy);
        Assert.Equal(random.Next(), copy.Next());
        Assert.Equal(random.NextDouble(), copy.NextDouble());
        _pair.ToServer(random);
        Assert.Equal(random.NextInt64(), copy.NextInt64());
    }

    [Fact]
    public void BitArrays()
    {
        var bits = new BitArray(11);
        bits[10] = true;
        var copy = (BitArray)_pair.ToServer(new object[] { bits, bits })[1];
        Assert.Equal(bits.Cast<bool>(), copy.Cast<bool>());
        copy.Length = 70;
        copy[69] = true;
        copy[10] = false;
        _pair.ToHome(copy);
        Assert.Equal(copy.Cast<bool>(), bits.Cast<bool>());
        Assert.Equal(70, bits.Length);
        Assert.Empty(_pair.ToServer(new BitArray(0)));
    }

    [Fact]
    public void Values_of_the_library()
    {
        var array = new[] { 1, 2, 3, 4 };
        var values = new object[]
        {
            BigInteger.Pow(3, 200), BigInteger.MinusOne, BigInteger.Zero, new[] { BigInteger.One }, new Version(1, 2), new Version(1, 2, 3, 4),
            new Uri("https://example.org/a?b#c"), new Uri("a/b", UriKind.Relative), new Index(2, fromEnd: true), 1..^3, Half.Epsilon, Int128.MinValue, new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)),
            new ArraySegment<int>(array, 1, 2), array.AsMemory(2), new ArraySegment<int>[] { new(array, 0, 1), default }, array,
        };
        var copies = _pair.ToServer(values);
        Assert.Equal(values[..13], copies[..13]);
        var arrayCopy = (int[])copies[^1];
        Assert.Same(arrayCopy, ((ArraySegment<int>)copies[13]).Array);
        ((Memory<int>)copies[14]).Span[0] = 33;
        Assert.Equal(33, arrayCopy[2]);
        _pair.ToHome(copies);
        Assert.Equal([1, 2, 33, 4], array);
        Assert.Equal([2, 33], (ArraySegment<int>)values[13]);
    }

    [Fact]
    public void Tuples_and_read_only_collections()
    {
        var list = new List<Node> { new() { Number = 1 } };
        var shown = list.AsReadOnly();
        var tuple = Tuple.Create(5, (object?)shown);
        var copies = _pair.ToServer(new object[] { tuple, shown, list, Tuple.Create(1, "x", list[0]) });
        var shownCopy = (ReadOnlyCollection<Node>)copies[1];
        Assert.Equal(5, ((Tuple<int, object?>)copies[0]).Item1);
        Assert.Same(shownCopy, ((Tuple<int, object?>)copies[0]).Item2);
        Assert.Same(shownCopy[0], ((Tuple<int, string, Node>)copies[3]).Item3);
        ((List<Node>)copies[2]).Add(new Node { Number = 2 });
        Assert.Equal(2, shownCopy.Count);
        _pair.ToHome(copies);
        Assert.Equal(2, shown[1].Number);
    }

    [Fact]
    public void Well_known_comparers_are_the_receivers_own()
    {
        object[] comparers =
        [
            StringComparer.Ordinal, StringComparer.OrdinalIgnoreCase, EqualityComparer<string>.Default, Comparer<int>.Default, ReferenceEqualityComparer.Instance,
        ];
        Assert.Equal(comparers, _pair.ToServer(comparers));
    }
}

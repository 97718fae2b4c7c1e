using Comet.Runtime;

namespace Comet.Tests.Heap;

/// <summary>A sync that was refused or lost leaves both ends able to go on.</summary>
public sealed class AbandonedTests : IDisposable
{
    private readonly HeapPair _pair = new();

    public void Dispose() => _pair.Dispose();

    [Fact]
    public void What_an_abandoned_sync_carried_is_sent_again()
    {
        _pair.HomeWorld.Count = 3;
        var node = new Node { Number = 1 };
        _pair.Home.Capture(HeapPair.Stack(node));
        _pair.Home.Abandoned();
        var copy = _pair.ToServer(node);
        Assert.Equal((1, 3), (copy.Number, _pair.ServerWorld.Count));
        var list = new List<int> { 1, 2 };
        var dictionary = new Dictionary<int, int> { [1] = 1 };
        var row = new[] { 1, 2, 3 };
        copy.Tag = new object[] { list, dictionary, row };
        _pair.ToHome(copy);
        var tags = (object[])node.Tag!;
        var (homeList, homeDictionary, homeRow) = ((List<int>)tags[0], (Dictionary<int, int>)tags[1], (int[])tags[2]);

        node.Number = 2;
        node.Left = new Node { Number = 3 };
        homeList.Add(5);
        homeDictionary.Remove(1);
        homeDictionary[2] = 2;
        homeRow[1] = 20;
        _pair.Home.Capture(HeapPair.Stack(node));
        _pair.Home.Abandoned();
        homeList.Add(6);
        _pair.ToServer(node);
        Assert.Equal((2, 3), (copy.Number, copy.Left!.Number));
        Assert.Equal([1, 2, 5, 6], list);
        Assert.Equal([new(2, 2)], dictionary);
        Assert.Equal([1, 20, 3], row);
        _pair.ToServer(node);
        Assert.Equal(0, _pair.Last.ChangedObjects);
    }

    [Fact]
    public void Abandoned_drops_are_sent_again()
    {
        _pair.Home.Pin();
        _pair.ToServer(null);
        var before = _pair.Server.TrackedObjects;
        SendGarbage(_pair);
        _pair.Home.Unpin();
        GC.Collect();
        _pair.Home.Pin();
        _pair.Home.Capture([]);
        _pair.Home.Abandoned();
        _pair.ToServer(null);
        Assert.Equal(before, _pair.Server.TrackedObjects);
    }

    [Fact]
    public void Something_that_cannot_cross_leaves_everything_as_it_was()
    {
        var node = new Node { Number = 1 };
        var copy = _pair.ToServer(node);
        node.Number = 2;
        node.Left = new Node { Right = new Node { Tag = new WeakReference(null) } };
        var exception = Assert.Throws<NotPortableException>(() => _pair.Home.Capture(HeapPair.Stack(node)));
        Assert.Equal("System.WeakReference", exception.TypeName);
        Assert.EndsWith("Comet.Tests.Heap.Node.Left -> Comet.Tests.Heap.Node.Right -> Comet.Tests.Heap.Node.Tag", exception.Path);
        node.Left.Right.Tag = null;
        _pair.ToServer(node);
        Assert.Equal(2, copy.Number);
        Assert.NotNull(copy.Left!.Right);
    }

    [Fact]
    public void The_path_names_frames_elements_and_statics()
    {
        var frame = Assert.Throws<NotPortableException>(() => _pair.Home.Capture(HeapPair.Stack(new object?[] { null, new WeakReference(null) })));
        Assert.Equal("frame Comet.Tests.Heap.TestFrame.Value -> System.Object[][1]", frame.Path);
        _pair.HomeWorld.Index["x"] = new WeakReference(null);
        var statics = Assert.Throws<NotPortableException>(() => _pair.Home.Capture([]));
        Assert.StartsWith("statics of Comet.Tests.Heap.World -> System.Collections.Generic.Dictionary", statics.Path);
    }

    [Fact]
    public void The_path_to_the_end_of_a_long_list_is_short()
    {
        var head = new Node { Tag = new WeakReference(null) };
        for (var i = 0; i < 100_000; i++)
            head = new Node { Left = head };
        var exception = Assert.Throws<NotPortableException>(() => _pair.ToServer(head));
        Assert.Contains(" -> (99986 more) -> ", exception.Path);
        Assert.InRange(exception.Path.Length, 100, 1000);
    }

    [Fact]
    public void An_unusual_comparer_cannot_cross()
    {
        var dictionary = new Dictionary<string, object?>(new UnknownComparer());
        var exception = Assert.Throws<NotPortableException>(() => _pair.ToServer(dictionary));
        Assert.Contains("Comparer", exception.TypeName);
    }

    private sealed class UnknownComparer : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => x == y;

        public int GetHashCode(string x) => x.Length;
    }

    [Fact]
    public void A_sync_can_be_applied_only_to_the_heap_it_was_decoded_for()
    {
        var message = _pair.Home.Capture(HeapPair.Stack(new Node())).Message;
        var staged = _pair.Server.Decode(message.Span);
        _pair.Server.Capture([]);
        Assert.Throws<InvalidOperationException>(() => _pair.Server.Apply(staged));
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static void SendGarbage(HeapPair pair) => pair.ToServer(new Node { Tag = new object() });
}

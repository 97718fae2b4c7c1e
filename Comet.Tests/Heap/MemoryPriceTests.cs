using System.Buffers.Binary;
using Comet.Runtime;
using Large = (System.Numerics.Matrix4x4, object?);

namespace Comet.Tests.Heap;

/// <summary>What arrives takes no more memory than its length allows: a sync of what is small in it and large here is made longer by its sender, and refused by its receiver if it is not.</summary>
public sealed class MemoryPriceTests
{
    private const long Fixed = 1024 * 1024;
    private const long OfByte = 64;
    private const int Count = 20_000;
    private const int CountOfDear = 1_000;

    public static TheoryData<string> Sorts => [.. DenseObjects.Makers.Keys];

    [Theory]
    [MemberData(nameof(Sorts))]
    public void Objects_of_which_little_is_sent_are_paid_for(string sort)
    {
        var count = IsDear(sort) ? CountOfDear : Count;
        using var home = new SharedHeap(DenseObjects.Types, isHome: true);
        var message = home.Capture(HeapPair.Stack(DenseObjects.Make(sort, count))).Message.ToArray();
        using (var first = new SharedHeap(DenseObjects.Types, isHome: false))
            first.Apply(first.Decode(message));
        using var server = new SharedHeap(DenseObjects.Types, isHome: false);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var staged = server.Decode(message);
        server.Apply(staged);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.InRange(allocated, 0, Fixed + OfByte * message.Length);
        Assert.Equal(count, Assert.IsType<object[]>(HeapPair.ValueOf(staged)).Length);
    }

    [Theory]
    [InlineData("objects")]
    [InlineData("empty dictionaries")]
    [InlineData("arrays of nothing large")]
    [InlineData("dictionaries of holes")]
    [InlineData("sorted sets")]
    [InlineData("concurrent queues")]
    [InlineData("large concurrent dictionaries")]
    [InlineData("expressions")]
    [InlineData("immutable sets")]
    public void What_is_not_paid_for_is_refused_before_it_is_made(string sort)
    {
        using var home = new SharedHeap(DenseObjects.Types, isHome: true);

        // What comes last ends with something else than 0, as what only makes the sync longer does not.
        object[] objects = [.. DenseObjects.Make(sort, sort == "expressions" ? CountOfDear : Count), "end"];
        var message = home.Capture(HeapPair.Stack(objects)).Message.Span.TrimEnd((byte)0).ToArray();
        using (var first = new SharedHeap(DenseObjects.Types, isHome: false))
            Assert.Throws<MalformedSyncException>(() => first.Decode(message));
        using var server = new SharedHeap(DenseObjects.Types, isHome: false);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refused = Assert.Throws<MalformedSyncException>(() => server.Decode(message));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Fixed + OfByte * message.Length);
        Assert.Contains("too short for what it makes", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_added_to_known_collections_is_paid_for()
    {
        using var home = new SharedHeap(DenseObjects.Types, isHome: true);
        using var server = new SharedHeap(DenseObjects.Types, isHome: false);
        object[] lists = [.. DenseObjects.Make("lists of nothing large", 100)];
        home.Pin();
        server.Apply(server.Decode(home.Capture(HeapPair.Stack(lists)).Message.Span));
        foreach (List<Large?> list in lists)
            list.AddRange(new Large?[1000]);
        var message = home.Capture(HeapPair.Stack(lists)).Message.ToArray();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<MalformedSyncException>(() => server.Decode(message.AsSpan().TrimEnd((byte)0)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Fixed + OfByte * message.Length);
        before = GC.GetAllocatedBytesForCurrentThread();
        server.Apply(server.Decode(message));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Fixed + OfByte * message.Length);
    }

    [Fact]
    public void What_makes_a_sync_longer_says_nothing()
    {
        using var home = new SharedHeap(DenseObjects.Types, isHome: true);
        byte[] message = [.. home.Capture(HeapPair.Stack(null)).Message.Span, 0, 0, 0];
        using var server = new SharedHeap(DenseObjects.Types, isHome: false);
        server.Decode(message);
        message[^1] = 1;
        Assert.Throws<MalformedSyncException>(() => server.Decode(message));
    }

    [Fact]
    public void Usual_objects_pay_for_themselves()
    {
        using var pair = new HeapPair();
        Node? chain = null;
        for (var i = 0; i < Count; i++)
            chain = new Node { Name = "name" + i, Left = chain };
        var message = pair.Home.Capture(HeapPair.Stack(chain)).Message.Span;
        Assert.NotEqual(0, BinaryPrimitives.ReadInt32LittleEndian(message[^sizeof(int)..]));
    }

    // What takes long to make.
    private static bool IsDear(string sort) => sort.EndsWith("expressions", StringComparison.Ordinal);
}

using Comet.Runtime;

namespace Comet.Tests.Heap;

/// <summary>What a sync costs follows what has changed, in bytes and in allocations.</summary>
public sealed class SizeTests : IDisposable
{
    private readonly HeapPair _pair = new();

    public void Dispose() => _pair.Dispose();

    [Fact]
    public void One_field_of_100_000_objects_is_a_message_of_less_than_100_bytes()
    {
        var nodes = Enumerable.Range(0, 100_000).Select(static i => new Node { Number = i }).ToArray();
        var copies = _pair.ToServer(nodes);
        copies[77_777].Number = -1;
        _pair.ToHome(copies);
        Assert.Equal(-1, nodes[77_777].Number);
        Assert.InRange(_pair.Last.MessageBytes, 1, 99);
    }

    [Fact]
    public void Ten_elements_of_16_MB_are_a_message_of_less_than_1_KB()
    {
        var row = new int[4 * 1024 * 1024];
        var copy = _pair.ToServer(row);
        var random = new Random(1);
        for (var i = 0; i < 10; i++)
            copy[random.Next(copy.Length)] = i + 1;
        _pair.ToHome(copy);
        Assert.Equal(copy, row);
        Assert.InRange(_pair.Last.MessageBytes, 1, 1023);
    }

    [Fact]
    public void Clean_objects_cost_no_allocation()
    {
        var nodes = Enumerable.Range(0, 10_000).Select(static i => new Node { Number = i, Tag = new List<int> { i } }).ToArray();
        _pair.Home.Pin();
        _pair.ToServer(nodes);
        var stacks = Array.Empty<StackPush>();
        _pair.Home.Capture(stacks);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _pair.Home.Capture(stacks);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024);
    }

    [Fact]
    public void New_objects_take_few_bytes_beside_their_fields()
    {
        const int Count = 1000;
        _pair.ToServer(null);
        var empty = _pair.Last.MessageBytes;
        _pair.ToServer(Enumerable.Range(0, Count).Select(static i => new Node { Number = i }).ToArray());

        // Fields: 4 + 8 + 8 bytes and 4 null references. Beside them: id and type, and the reference in the array.
        Assert.InRange(_pair.Last.MessageBytes - empty, 24 * Count, (24 + 5) * Count);
    }

    [Fact]
    public void Every_second_byte_changed_costs_no_more_than_all_of_them()
    {
        var bytes = new byte[10_000];
        var copy = _pair.ToServer(bytes);
        for (var i = 0; i < copy.Length; i += 2)
            copy[i] = 1;
        _pair.ToHome(copy);
        Assert.Equal(copy, bytes);
        Assert.InRange(_pair.Last.MessageBytes, 1, 10_100);
    }
}

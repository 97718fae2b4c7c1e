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
    public void Bytes_are_counted_by_what_they_are_of()
    {
        _pair.ToServer(null);
        _pair.ToServer(null);
        var empty = _pair.Last.Bytes;
        Assert.Equal((0, 0, 0, 0), (empty.Arrays, empty.Strings, empty.Collections, empty.Others));
        _pair.ToServer(new object[] { new int[1000], new string('x', 500), Enumerable.Range(0, 200).ToList(), 17L, new Node { Number = 1 } });
        var bytes = _pair.Last.Bytes;
        Assert.InRange(bytes.Arrays, 4000, 4020);
        Assert.InRange(bytes.Strings, 500, 510);
        Assert.InRange(bytes.Collections, 800, 820);
        Assert.InRange(bytes.Others, 8, 12);
        Assert.InRange(bytes.Classes, 24, 40);
        Assert.InRange(bytes.Frames, 1, 40);
        Assert.InRange(bytes.Rest, 1, 60);
        var sync = _pair.Home.Capture(HeapPair.Stack("text"));
        Assert.Equal(sync.Message.Length, sync.Statistics.Bytes.Total);
    }

    [Fact]
    public void A_string_costs_the_receiver_little_memory_beside_itself()
    {
        const int Count = 10_000;
        const int Length = 9;
        const int OwnSize = 40;
        var texts = Enumerable.Range(0, Count).Select(static i => $"text {i + Count - 1:D4}"[..Length]).ToArray();
        var message = _pair.Home.Capture(HeapPair.Stack(texts)).Message.ToArray();
        var before = GC.GetAllocatedBytesForCurrentThread();
        _pair.Server.Apply(_pair.Server.Decode(message));
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Count, OwnSize, OwnSize + 80);
    }

    [Fact]
    public void An_element_put_into_or_taken_out_of_a_list_is_a_message_of_less_than_50_bytes()
    {
        var list = Enumerable.Range(0, 100_000).ToList();
        var copy = _pair.ToServer(list);
        foreach (var change in new Action<List<int>>[] { static l => l.Insert(50_000, 7), static l => l.RemoveAt(3), static l => l.RemoveRange(10, 20_000), static l => l.Add(l[0] = 9), static l => l.RemoveAt(l.Count - 1) })
        {
            change(copy);
            _pair.ToHome(copy);
            Assert.Equal(copy, list);
            Assert.InRange(_pair.Last.MessageBytes, 1, 49);
        }
    }

    [Fact]
    public void A_pair_that_comes_or_goes_is_a_message_of_less_than_60_bytes()
    {
        var dictionary = Enumerable.Range(0, 10_000).ToDictionary(static i => i, static i => i.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var copy = _pair.ToServer(dictionary);
        foreach (var change in new Action<Dictionary<int, string>>[] { static d => d.Remove(5000), static d => d.Remove(17), static d => d[20_000] = "new", static d => d[8] = "other", static d => (d[1], d[2]) = (d[2], d[1]), static d => d.Remove(9999), static d => d[9] = "x" })
        {
            change(copy);
            _pair.ToHome(copy);
            Assert.Equal(copy.ToList(), dictionary.ToList());
            Assert.InRange(_pair.Last.MessageBytes, 1, 59);
            dictionary[-_pair.Last.MessageBytes] = "added";
            _pair.ToServer(dictionary);
            Assert.Equal(dictionary.ToList(), copy.ToList());
        }
    }

    [Fact]
    public void Bits_that_change_are_a_message_of_less_than_50_bytes()
    {
        var bits = new System.Collections.BitArray(1_000_000);
        var copy = _pair.ToServer(bits);
        copy[3] = copy[999_999] = true;
        _pair.ToHome(copy);
        Assert.Equal(copy.Cast<bool>(), bits.Cast<bool>());
        Assert.InRange(_pair.Last.MessageBytes, 1, 49);
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

using System.Buffers.Binary;
using System.Collections;
using System.Numerics;
using System.Text;
using Comet.Runtime;

namespace Comet.Tests.Heap;

/// <summary>Whatever arrives, decoding ends with a clear error or a sync that can be applied, in memory in proportion to the message.</summary>
public sealed class HostileMessageTests
{
    private const int FixedAllocation = 256 * 1024;

    // An object with its shadow and its places in the staging tables, for the two bytes a header takes.
    private const int AllocationPerByte = 256;

    private readonly TypeTable _types = HeapPair.CreateTypes(new World());

    [Fact]
    public void Truncated_messages_are_refused()
    {
        foreach (var message in RealMessages())
        {
            var server = new SharedHeap(_types, isHome: false);
            for (var length = 0; length < message.Length; length++)
            {
                var truncated = message[..length];
                Assert.Throws<MalformedSyncException>(() => server.Decode(truncated));
            }

            Assert.Throws<MalformedSyncException>(() => server.Decode([.. message, 1]));
            Assert.Equal(0, server.TrackedObjects);
            server.Apply(server.Decode(message));
            Assert.True(server.TrackedObjects > 5);
        }
    }

    [Fact]
    public void Mutated_messages_are_refused_or_can_be_applied()
    {
        var random = new Random(20261123);
        var refused = 0;
        foreach (var message in RealMessages())
        {
            for (var round = 0; round < 4000; round++)
            {
                var mutated = Mutate(message, random);
                using var server = new SharedHeap(_types, isHome: false);
                var before = GC.GetAllocatedBytesForCurrentThread();
                try
                {
                    var staged = server.Decode(mutated);
                    server.Apply(staged);
                }
                catch (MalformedSyncException)
                {
                    refused++;
                    Assert.Equal(0, server.TrackedObjects);
                }

                var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                Assert.InRange(allocated, 0, FixedAllocation + AllocationPerByte * (long)mutated.Length);
            }
        }

        Assert.True(refused > 2000);
    }

    [Fact]
    public void Mutated_changes_of_collections_are_refused_or_can_be_applied()
    {
        var random = new Random(8);
        for (var round = 0; round < 2000; round++)
        {
            using var pair = new HeapPair();
            var collections = SampleCollections();
            pair.ToServer(collections);
            Change(collections);
            var message = pair.Home.Capture(HeapPair.Stack(collections)).Message.ToArray();
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                pair.Server.Apply(pair.Server.Decode(Mutate(message, random)));
            }
            catch (MalformedSyncException)
            {
                // As it should be.
            }

            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, FixedAllocation + AllocationPerByte * (long)message.Length);
        }
    }

    [Fact]
    public void Mutated_changes_of_known_objects_are_refused_or_can_be_applied()
    {
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            using var pair = new HeapPair();
            var root = SampleGraph();
            pair.ToServer(root);
            Change(root);
            var message = pair.Home.Capture(HeapPair.Stack(root)).Message.ToArray();
            var mutated = Mutate(message, random);
            try
            {
                pair.Server.Apply(pair.Server.Decode(mutated));
            }
            catch (MalformedSyncException)
            {
                // Nothing was applied, so the unharmed message still fits.
                pair.Server.Apply(pair.Server.Decode(message));
            }
        }
    }

    [Theory]
    [InlineData(uint.MaxValue)]
    [InlineData(int.MaxValue)]
    [InlineData(1_000_000)]
    public void Announced_lengths_allocate_nothing(uint length)
    {
        foreach (var type in new[] { typeof(int[]), typeof(object[]), typeof(List<int>), typeof(int[,]), typeof(Dictionary<int, int>), typeof(string) })
        {
            using var server = new SharedHeap(_types, isHome: false);
            var message = Announce(type, length);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Throws<MalformedSyncException>(() => server.Decode(message));
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, FixedAllocation);
        }
    }

    [Fact]
    public void New_objects_cannot_take_ids_in_use_or_far_away()
    {
        foreach (var ids in new uint[][] { [FirstHomeIdNumber, FirstHomeIdNumber], [FirstHomeIdNumber + 1], [FirstHomeIdNumber + 4], [int.MaxValue], [uint.MaxValue], [0], [3] })
        {
            using var server = new SharedHeap(_types, isHome: false);
            Assert.Throws<MalformedSyncException>(() => server.Decode(NamedObjects(ids)));
        }

        using var accepting = new SharedHeap(_types, isHome: false);
        accepting.Decode(NamedObjects(FirstHomeIdNumber));
        accepting.Decode(NamedObjects(FirstHomeIdNumber + 2, FirstHomeIdNumber));
    }

    [Fact]
    public void New_objects_that_come_as_foretold_are_announced_and_referred_to()
    {
        using var server = new SharedHeap(_types, isHome: false);
        var frame = (uint)_types.FindFrame(typeof(TestFrame))!.Index;
        var header = Header(typeof(object), FirstHomeIdNumber, new HeaderPrediction());
        byte[] Message(uint reference, uint isNamed, uint ahead) =>
            new MessageBuilder().Body(0, 0, 1, 7, 0, 1, frame, 2).Bytes(0, 0, 0, 0).Body(reference).Tail(0, 1, ahead, header[0], header[1] & ~1u | isNamed).ToArray();
        Assert.IsType<object>(Assert.IsType<TestFrame>(server.Decode(Message(HeapState.NextNewObject, 0, 0)).Stacks[0].NewFrames[0]).Value);
        Assert.IsType<object>(Assert.IsType<TestFrame>(server.Decode(Message(FirstHomeIdNumber, 1, 0)).Stacks[0].NewFrames[0]).Value);

        // Nothing refers to it as the next; it is the next and named; more come than there are.
        Assert.Throws<MalformedSyncException>(() => server.Decode(Message(FirstHomeIdNumber, 0, 0)));
        Assert.Throws<MalformedSyncException>(() => server.Decode(Message(HeapState.NextNewObject, 1, 0)));
        Assert.Throws<MalformedSyncException>(() => server.Decode(Message(HeapState.NextNewObject, 0, 2)));
        Assert.Equal(0, server.TrackedObjects);
    }

    [Fact]
    public void Frames_with_points_beyond_their_method_are_refused()
    {
        using var server = new SharedHeap(_types, isHome: false);
        var index = (uint)_types.FindFrame(typeof(TestFrame))!.Index;
        var good = new MessageBuilder().Body(0, 0, 1, 7, 0, 1, index, 2).Bytes(0, 0, 0, 0).Body(0).Tail(0, 0).ToArray();
        Assert.Equal(2, Assert.Single(Assert.Single(server.Decode(good).Stacks).NewFrames).Point);
        var bad = new MessageBuilder().Body(0, 0, 1, 7, 0, 1, index, 3).Bytes(0, 0, 0, 0).Body(0).Tail(0, 0).ToArray();
        Assert.Throws<MalformedSyncException>(() => server.Decode(bad));
    }

    [Fact]
    public void References_to_statics_and_to_nothing_are_refused()
    {
        using var server = new SharedHeap(_types, isHome: false);
        var index = (uint)_types.FindFrame(typeof(TestFrame))!.Index;
        foreach (var id in new uint[] { 2, 3, 5, 1000, uint.MaxValue })
        {
            var message = new MessageBuilder().Body(0, 0, 1, 7, 0, 1, index, 2).Bytes(0, 0, 0, 0).Body(id).Tail(0, 0).ToArray();
            Assert.Throws<MalformedSyncException>(() => server.Decode(message));
        }
    }

    [Fact]
    public void References_to_variables_that_lead_in_circles_are_refused_where_they_are_followed()
    {
        var first = new ForwardLocation<int>();
        var last = new ForwardLocation<int>(5);
        var inner = last;
        for (var i = 0; i < 1000; i++)
            inner = new ForwardLocation<int> { Target = inner };
        Assert.Equal(5, inner.Value);

        // Round and round; and into a circle.
        first.Target = new ForwardLocation<int> { Target = new ForwardLocation<int> { Target = first } };
        Assert.Throws<MalformedSyncException>(() => first.Value);
        inner = first;
        for (var i = 0; i < 1000; i++)
            inner = new ForwardLocation<int> { Target = inner };
        Assert.Throws<MalformedSyncException>(() => inner.Value);
        var own = new ForwardLocation<int>();
        own.Target = own;
        Assert.Throws<MalformedSyncException>(() => own.Value);
    }

    [Fact]
    public void Names_of_cultures_that_are_none_are_refused()
    {
        foreach (var culture in new[] { new System.Globalization.CultureInfo("fr-FR"), System.Globalization.CultureInfo.GetCultureInfo("fr-FR") })
        {
            using var pair = new HeapPair();
            var message = pair.Home.Capture(HeapPair.Stack(culture)).Message.ToArray();
            message[message.AsSpan().IndexOf("fr-FR"u8)] = 0;
            Assert.Throws<MalformedSyncException>(() => pair.Server.Decode(message));
        }
    }

    [Fact]
    public void Only_home_may_drop()
    {
        using var pair = new HeapPair();
        pair.ToServer(new Node());
        var message = new MessageBuilder().Body(FirstHomeIdNumber, 0, 0, 0).Tail(0, 0).ToArray();
        Assert.Throws<MalformedSyncException>(() => pair.Home.Decode(message));
        pair.Server.Decode(message);
    }

    [Fact]
    public void What_is_dropped_cannot_be_referred_to()
    {
        using var pair = new HeapPair();
        pair.ToServer(null);
        var index = (uint)pair.Server.Types.FindFrame(typeof(TestFrame))!.Index;
        MessageBuilder Refer(params uint[] drops) =>
            new MessageBuilder().Body([.. drops, 0, 0, 1, 7, 0, 1, index, 2]).Bytes(0, 0, 0, 0).Body(FirstHomeIdNumber).Tail(0, 0);
        pair.Server.Decode(Refer().ToArray());
        Assert.Throws<MalformedSyncException>(() => pair.Server.Decode(Refer(FirstHomeIdNumber).ToArray()));
        Assert.Throws<MalformedSyncException>(() => pair.Server.Decode(Refer(FirstHomeIdNumber, FirstHomeIdNumber).ToArray()));
    }

    [Fact]
    public void An_object_changes_once_a_sync()
    {
        using var pair = new HeapPair();
        pair.ToServer(null);

        // The first object is the list of a static readonly field: change counter, count * 4, runs, elements beyond.
        uint[] grow = [FirstHomeIdNumber, 9, 16, 0];
        var once = new MessageBuilder().Body([0, .. grow]).Bytes(1, 2, 3, 4).Body(0, 0).Tail(0, 0).ToArray();
        pair.Server.Decode(once);
        var twice = new MessageBuilder().Body([0, .. grow]).Bytes(1, 2, 3, 4).Body(grow).Bytes(1, 2, 3, 4).Body(0, 0).Tail(0, 0).ToArray();
        Assert.Throws<MalformedSyncException>(() => pair.Server.Decode(twice));
        pair.Server.Apply(pair.Server.Decode(once));
        Assert.Equal([1, 2, 3, 0x04030201], pair.ServerWorld.Fixed);
    }

    // Statics take one id after the empty string's, so home's first is 5: the first odd one after an even one.
    private const uint FirstHomeIdNumber = 5;

    private byte[] NamedObjects(params uint[] ids)
    {
        var message = new MessageBuilder().Body(0, 0, 0).Tail(0, (uint)ids.Length);
        var prediction = new HeaderPrediction();
        foreach (var id in ids)
        {
            message.Tail(0).Tail(Header(typeof(object), id, prediction));
            prediction.Note(id, _types.Find(typeof(object))!.Index);
        }

        return message.ToArray();
    }

    private uint[] Header(Type type, uint id, HeaderPrediction prediction) => [Zigzag((int)(id - prediction.Id)), (uint)_types.Find(type)!.Index << 1 | 1];

    private static uint Zigzag(int value) => (uint)(value << 1 ^ value >> 31);

    private static byte[] Mutate(byte[] message, Random random)
    {
        var mutated = message.ToArray();
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var at = random.Next(mutated.Length);
            mutated[at] = random.Next(3) switch
            {
                0 => (byte)random.Next(256),
                1 => (byte)(mutated[at] ^ 1 << random.Next(8)),
                _ => (byte)(mutated[at] + random.Next(-2, 3)),
            };
        }

        return mutated;
    }

    private byte[] Announce(Type type, uint length) =>
        new MessageBuilder().Body(0, 0, 0).Tail(0, 1, 0).Tail(Header(type, FirstHomeIdNumber, new HeaderPrediction())).Tail(length, length).ToArray();

    private IEnumerable<byte[]> RealMessages()
    {
        using var home = new SharedHeap(_types, isHome: true);
        yield return home.Capture(HeapPair.Stack(SampleGraph())).Message.ToArray();
        home.Reset();
        yield return home.Capture(HeapPair.Stack(new object[] { new FormatException("x"), new OddException("odd", new Node()), new List<int> { 1 } }))
            .Message.ToArray();
        home.Reset();
        yield return home.Capture(HeapPair.Stack(SampleCollections())).Message.ToArray();
    }

    private static object[] SampleCollections()
    {
        var array = new[] { 1, 2, 3 };
        var set = new HashSet<string> { "a", "b", "c" };
        set.Remove("b");
        var random = new Random();
        random.Next();
        return
        [
            new Queue<object?>([1, null]), new Stack<Node>([new Node()]), new LinkedList<string>(["x", "y"]), new PriorityQueue<string, int>([("p", 1), ("q", 0)]),
            new SortedSet<int> { 3, 1, 2 }, new SortedDictionary<string, object?>(StringComparer.Ordinal) { ["k"] = 1 }, new SortedList<int, string> { [1] = "one" },
            set, new HashSet<int> { 1, 2, 3 }, new StringBuilder("text", 32), random, new BitArray(9), new Version(1, 2), new Uri("http://a/b"), BigInteger.Pow(7, 50),
            new ArraySegment<int>(array, 1, 1), Tuple.Create(1, (object?)"x"), new List<Node>().AsReadOnly(), new HashSet<string>(new ByNumber()) { "z" },
        ];
    }

    private static void Change(object[] collections)
    {
        ((Queue<object?>)collections[0]).Enqueue("new");
        ((Stack<Node>)collections[1]).Pop();
        ((LinkedList<string>)collections[2]).AddFirst("first");
        ((PriorityQueue<string, int>)collections[3]).Dequeue();
        ((SortedSet<int>)collections[4]).Remove(2);
        ((SortedDictionary<string, object?>)collections[5])["k"] = 2;
        ((SortedList<int, string>)collections[6])[0] = "zero";
        ((HashSet<string>)collections[7]).Remove("a");
        ((HashSet<int>)collections[8]).Remove(2);
        ((StringBuilder)collections[9]).Insert(1, "new");
        ((Random)collections[10]).Next();
        ((BitArray)collections[11])[3] = true;
    }

    private static BigNode SampleGraph()
    {
        var root = new BigNode { Number = 1, Name = "root", Pair = new Pair { First = 2, Second = "pair" } };
        root.Children = [root, new Node { Name = "é", Tag = new[] { 1, 2, 3, 4 } }];
        root.Left = new Node { Tag = new List<Node> { root, new() } };
        root.Right = new Node { Tag = new Dictionary<string, object?> { ["one"] = 1, ["two"] = root } };
        root.Tag = new object?[] { true, 1.5, new int[2, 2], new Dictionary<int, int> { [1] = 2 }, new bool[] { true, false }, "" };
        return root;
    }

    private static void Change(BigNode root)
    {
        root.Number++;
        root.Pair.Second = new Node();
        ((int[])root.Children![1].Tag!)[2] = 30;
        ((List<Node>)root.Left!.Tag!).Add(new Node());
        var dictionary = (Dictionary<string, object?>)root.Right!.Tag!;
        dictionary["one"] = "eins";
        dictionary["three"] = 3;
    }

    /// <summary>Messages by hand: the parts are lists of variable-length numbers.</summary>
    private sealed class MessageBuilder
    {
        private readonly List<byte> _body = [];
        private readonly List<byte> _tail = [];

        public MessageBuilder Body(params uint[] numbers) => Add(_body, numbers);

        public MessageBuilder Tail(params uint[] numbers) => Add(_tail, numbers);

        public MessageBuilder Bytes(params byte[] bytes)
        {
            _body.AddRange(bytes);
            return this;
        }

        public byte[] ToArray()
        {
            var prefix = new byte[sizeof(uint)];
            BinaryPrimitives.WriteUInt32LittleEndian(prefix, (uint)(prefix.Length + _body.Count));
            return [.. prefix, .. _body, .. _tail];
        }

        private MessageBuilder Add(List<byte> part, uint[] numbers)
        {
            foreach (var number in numbers)
            {
                var rest = number;
                for (; rest >= 0x80; rest >>= 7)
                    part.Add((byte)(rest | 0x80));
                part.Add((byte)rest);
            }

            return this;
        }
    }
}

using Comet.Runtime;

namespace Comet.Tests.Heap;

/// <summary>A home's and a server's heap in one process. What a thread would hold crosses as the value of one frame.</summary>
internal sealed class HeapPair : IDisposable
{
    private const int ThreadId = 7;

    public readonly World HomeWorld = new();
    public readonly World ServerWorld = new();
    public readonly SharedHeap Home;
    public readonly SharedHeap Server;

    public HeapPair()
    {
        Home = new SharedHeap(CreateTypes(HomeWorld), isHome: true);
        Server = new SharedHeap(CreateTypes(ServerWorld), isHome: false);
    }

    public SyncStatistics Last { get; private set; }

    public static TypeTable CreateTypes(World world)
    {
        var types = new TypeTable();
        types.AddStatics(typeof(World), () => new World.Shadow__Comet(world));
        types.AddClass<Node>(static () => new Node.Shadow__Comet());
        types.AddClass<BigNode>(static () => new BigNode.Shadow__Comet());
        types.AddClass<Point>(static () => new Point.Shadow__Comet());
        types.AddClass<Lookup>(static () => new Lookup.Shadow__Comet());
        types.AddClass<OddException>(static () => new OddException.Shadow__Comet());
        types.AddValue(Pair.Codec.Default);
        types.AddBox<Counter>();
        types.AddBox<Colour>();
        types.AddArray<Node>();
        types.AddArray<BigNode>();
        types.AddArray<Pair>();
        types.AddArray<Pair?>();
        types.AddArray<int[]>();
        types.AddArray<int>(2);
        types.AddArray<string>(3);
        types.AddArray<Colour>();
        types.AddArray<int?>();
        types.AddArray<KeyValuePair<string, int>>();
        types.AddList<Node>();
        types.AddList<Pair>();
        types.AddDictionary<string, object?>();
        types.AddDictionary<string, int>();
        types.AddDictionary<int, int>();
        types.AddDictionary<int, string>();
        types.AddDictionary<Node, int>();
        types.AddDictionary<Point, Node>();
        types.AddDictionary<object, object?>();
        types.AddHashSet<string>();
        types.AddHashSet<int>();
        types.AddHashSet<object>();
        types.AddHashSet<Point>();
        types.AddQueue<object?>();
        types.AddQueue<int>();
        types.AddStack<Node>();
        types.AddLinkedList<string>();
        types.AddPriorityQueue<string, int>();
        types.AddPriorityQueue<int, int>();
        types.AddSortedSet<string>();
        types.AddSortedSet<int>();
        types.AddSortedSet<Node>();
        types.AddSortedDictionary<string, object?>();
        types.AddSortedList<int, string>();
        types.AddReadOnlyCollection<Node>();
        types.AddTuple<int, object?>();
        types.AddTuple<int, string, Node>();
        types.AddMemory<int>();
        types.AddArray<ArraySegment<int>>();
        types.AddArray<Memory<int>>();
        types.AddClass<ByNumber>(static () => new ByNumber.Shadow__Comet());
        types.AddFrame<TestFrame>();
        types.Freeze();
        return types;
    }

    public object? ToServer(object? value) => Cross(Home, Server, value);

    public object? ToHome(object? value) => Cross(Server, Home, value);

    public T ToServer<T>(T value) where T : class => (T)ToServer((object)value)!;

    public T ToHome<T>(T value) where T : class => (T)ToHome((object)value)!;

    public static StackPush[] Stack(object? value) => [new StackPush(ThreadId, 0, [new TestFrame { Point = 1, Number = 42, Value = value }])];

    public static object? ValueOf(StagedSync sync)
    {
        var stack = Assert.Single(sync.Stacks);
        Assert.Equal(ThreadId, stack.ThreadId);
        var frame = Assert.IsType<TestFrame>(Assert.Single(stack.NewFrames));
        Assert.Equal(1, frame.Point);
        Assert.Equal(42, frame.Number);
        return frame.Value;
    }

    public void Dispose()
    {
        Home.Dispose();
        Server.Dispose();
    }

    private object? Cross(SharedHeap from, SharedHeap to, object? value)
    {
        var captured = from.Capture(Stack(value));
        Last = captured.Statistics;
        var staged = to.Decode(captured.Message.Span);
        to.Apply(staged);
        AssertNothingEchoes(to);
        return ValueOf(staged);
    }

    // What has been applied must not look like a change of the receiver's own. Looked at through the shadows, as a capture would.
    private static void AssertNothingEchoes(SharedHeap heap) => Assert.Empty(heap.FindChanged().Select(static shadow => shadow.Target.GetType()));
}

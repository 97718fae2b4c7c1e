using System.Runtime.CompilerServices;
using Comet.Runtime;
using Comet.Tests.Generators;

namespace Comet.Tests.Heap;

/// <summary>Objects that tell when they are written to: what is looked at, what is never lost, and what is let go of.</summary>
public sealed class PreciseTests
{
    private const string Program = """
        using System.Threading;
        [Comet.Offloadable, Comet.Precise]
        public partial class Node
        {
            public readonly int Id;
            public partial int Number { get; set; }
            public partial Node? Next { get; set; }
            public partial string Text { get; set; } = "start";

            public static object Make(int count)
            {
                Node? first = null;
                for (int i = 0; i < count; i++) first = new Node { Number = i, Next = first };
                return first!;
            }

            public static void Set(object node, int number) => ((Node)node).Number = number;
            public static int Get(object node) => ((Node)node).Number;
            public static object? After(object node) => ((Node)node).Next;
            public static void Cut(object node) => ((Node)node).Next = null;
            public static object Copy(object node) => ((Node)node).MemberwiseClone();
            public static void Count(object node, int to) { for (int i = 1; i <= to; i++) ((Node)node).Number = i; }
        }
        """;

    private static readonly Lazy<LoadedProgram> _program = new(static () => GeneratorHost.Run(Program, "Precise").AssertClean().Load());

    [Fact]
    public void Properties_of_code_that_does_not_say_what_may_be_null_are_generated_without_warnings() => GeneratorHost.Run("""
        #nullable disable
        [Comet.Offloadable, Comet.Precise]
        public partial class Old<T>
        {
            public partial string Text { get; set; }
            public partial T Value { get; set; }
            public partial int Number { get; set; }
        }
        """).AssertClean();

    [Fact]
    public void Only_what_is_written_to_is_looked_at()
    {
        using var home = new SharedHeap(CreateTypes(), isHome: true);
        home.Pin();
        var root = Call("Make", 3000)!;
        home.Capture(HeapPair.Stack(root));
        Assert.Equal(0, home.Capture([]).Statistics.ChangedObjects);
        var second = Call("After", root)!;
        Call("Set", second, -1);
        Call("Set", second, -2);
        Assert.Same(second, Assert.Single(home.FindChanged()).Target);
        Assert.Equal(1, home.Capture([]).Statistics.ChangedObjects);
        Assert.Equal(0, home.Capture([]).Statistics.ChangedObjects);

        // A value that is set again to what it was is no change.
        Call("Set", second, -2);
        Assert.Equal(0, home.Capture([]).Statistics.ChangedObjects);
        Call("Set", second, -3);
        home.Capture([]);
        home.Abandoned();
        Assert.Equal(1, home.Capture([]).Statistics.ChangedObjects);
    }

    [Fact]
    public void Changes_at_both_ends_arrive()
    {
        using var home = new SharedHeap(CreateTypes(), isHome: true);
        using var server = new SharedHeap(CreateTypes(), isHome: false);
        home.Pin();
        var here = Call("Make", 10)!;
        var there = Cross(home, server, here);
        for (var i = 0; i < 5; i++)
        {
            Call("Set", Call("After", there)!, 100 + i);
            Assert.Same(here, Cross(server, home, there));
            Assert.Equal(100 + i, Call("Get", Call("After", here)!));
            Call("Set", here, 200 + i);
            Assert.Same(there, Cross(home, server, here));
            Assert.Equal(200 + i, Call("Get", there));
        }
    }

    [Fact]
    public void A_copy_tells_nothing_of_the_original_and_is_an_object_of_its_own()
    {
        using var home = new SharedHeap(CreateTypes(), isHome: true);
        home.Pin();
        var root = Call("Make", 1)!;
        home.Capture(HeapPair.Stack(root));
        home.Capture([]);
        var copy = Call("Copy", root)!;
        Call("Set", copy, 5);
        Assert.Equal(0, home.Capture([]).Statistics.ChangedObjects);
        Call("Set", root, 6);
        Assert.Equal(1, home.Capture([]).Statistics.ChangedObjects);
        Assert.Equal(1, home.Capture(HeapPair.Stack(copy)).Statistics.NewObjects);
        home.Capture([]);
        Call("Set", copy, 7);
        Assert.Same(copy, Assert.Single(home.FindChanged()).Target);
    }

    [Fact]
    public void An_object_of_two_sessions_is_lost_to_neither()
    {
        using var one = new SharedHeap(CreateTypes(), isHome: true);
        var other = new SharedHeap(CreateTypes(), isHome: true);
        one.Pin();
        other.Pin();
        var root = Call("Make", 2)!;
        for (var i = 0; i < 4; i++)
        {
            one.Capture(i == 0 ? HeapPair.Stack(root) : []);
            other.Capture(i == 0 ? HeapPair.Stack(root) : []);
        }

        for (var i = 10; i < 20; i++)
        {
            Call("Set", root, i);
            Assert.Equal(1, one.Capture([]).Statistics.ChangedObjects);
            if (i % 2 == 0)
                Assert.Equal(1, other.Capture([]).Statistics.ChangedObjects);
        }

        // When one has ended its objects are as any.
        other.Dispose();
        using var third = new SharedHeap(CreateTypes(), isHome: true);
        third.Pin();
        var rest = Call("After", root)!;
        third.Capture(HeapPair.Stack(rest));
        third.Capture([]);
        Call("Set", rest, 99);
        Assert.Equal(1, third.Capture([]).Statistics.ChangedObjects);
        Assert.Equal(1, one.Capture([]).Statistics.ChangedObjects);
    }

    [Fact]
    public void No_write_of_a_thread_that_nobody_stops_is_lost()
    {
        const int writes = 2_000_000;
        using var home = new SharedHeap(CreateTypes(), isHome: true);
        using var server = new SharedHeap(CreateTypes(), isHome: false);
        home.Pin();
        var here = Call("Make", 1)!;
        var there = Cross(home, server, here);
        var writer = new Thread(() => Call("Count", here, writes));
        writer.Start();
        var seen = 0;
        while (writer.IsAlive)
        {
            Cross(home, server, here);
            var now = (int)Call("Get", there)!;
            Assert.True(now >= seen);
            seen = now;
        }

        writer.Join();
        Cross(home, server, here);
        Assert.Equal(writes, Call("Get", there));
    }

    [Fact]
    public void What_the_program_has_forgotten_dies_though_it_was_written_to_last()
    {
        using var home = new SharedHeap(CreateTypes(), isHome: true);
        var root = Call("Make", 2)!;
        home.Pin();
        home.Capture(HeapPair.Stack(root));
        home.Capture([]);
        var forgotten = Forget(home, root);
        home.Unpin();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(forgotten.IsAlive);
        home.Pin();
        Assert.Equal(1, home.Capture([]).Statistics.DroppedObjects);
        GC.KeepAlive(root);
    }

    [Fact]
    public void A_write_that_nobody_tells_of_is_named()
    {
        using var home = new SharedHeap(CreateTypes(), isHome: true);
        home.Pin();
        var root = Call("Make", 1)!;
        home.Capture(HeapPair.Stack(root));
        home.Capture([]);
        root.GetType().GetField("<Text>k__BackingField", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!.SetValue(root, "hidden");
        var exception = Assert.Throws<InvalidOperationException>(() => home.Capture([]));
        Assert.Contains("Node.Text", exception.Message, StringComparison.Ordinal);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Forget(SharedHeap home, object root)
    {
        var next = Call("After", root)!;
        Call("Cut", root);
        home.Capture([]);
        Call("Set", next, 77);
        return new WeakReference(next);
    }

    private static object? Call(string method, params object?[] arguments) => _program.Value.Call("Node", method, arguments);

    private static TypeTable CreateTypes()
    {
        var types = new TypeTable();
        RuntimeHelpers.RunModuleConstructor(_program.Value.Assembly.ManifestModule.ModuleHandle);
        CometModule.For(_program.Value.Assembly)!.Register(types);
        types.AddFrame<TestFrame>();
        types.Freeze();
        return types;
    }

    private static object Cross(SharedHeap from, SharedHeap to, object value)
    {
        var staged = to.Decode(from.Capture(HeapPair.Stack(value)).Message.ToArray());
        to.Apply(staged);
        return HeapPair.ValueOf(staged)!;
    }
}

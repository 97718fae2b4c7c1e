using System.Runtime.CompilerServices;

namespace Comet.Tests.Heap;

/// <summary>What home no longer uses is forgotten at both ends, cycles and what shadows still remember included.</summary>
public sealed class LivenessTests : IDisposable
{
    private readonly HeapPair _pair = new();

    public void Dispose() => _pair.Dispose();

    [Fact]
    public void Dead_objects_are_dropped_at_both_ends()
    {
        _pair.Home.Pin();
        _pair.ToServer(null);
        var before = (_pair.Home.TrackedObjects, _pair.Server.TrackedObjects);
        var (home, server) = SendRing(_pair);
        Assert.True(_pair.Home.TrackedObjects >= before.Item1 + 100);
        _pair.Home.Unpin();
        Collect();
        Assert.All(home, static weak => Assert.False(weak.IsAlive));
        Assert.All(server, static weak => Assert.True(weak.IsAlive));
        _pair.Home.Pin();
        _pair.ToServer(null);
        Assert.Equal(before, (_pair.Home.TrackedObjects, _pair.Server.TrackedObjects));
        Assert.True(_pair.Last.DroppedObjects >= 100);
        Collect();
        Assert.All(server, static weak => Assert.False(weak.IsAlive));
        _pair.ToServer(null);
        Assert.Equal(0, _pair.Last.DroppedObjects);
    }

    [Fact]
    public void What_is_alive_at_home_keeps_its_identity_while_nobody_is_away()
    {
        _pair.Home.Pin();
        var node = new Node { Left = new Node { Number = 1 } };
        var copy = _pair.ToServer(node);
        _pair.Home.Unpin();
        Collect();
        _pair.Home.Pin();
        node.Left!.Number = 2;
        Assert.Same(copy, _pair.ToServer(node));
        Assert.Equal(2, copy.Left!.Number);
        Assert.Equal(0, _pair.Last.NewObjects);
    }

    [Fact]
    public void Texts_die_and_live_as_other_objects_do()
    {
        _pair.Home.Pin();
        var node = new Node { Tag = new string('t', 3) };
        var forgotten = SendText(_pair, node, out var copy);
        node.Left = null;
        _pair.ToServer(node);
        _pair.Home.Unpin();
        Collect();
        Assert.False(forgotten.IsAlive);
        _pair.Home.Pin();
        node.Left = new Node { Tag = node.Tag };
        Assert.Same(copy, _pair.ToServer(node));
        Assert.Equal((1, 2), (_pair.Last.NewObjects, _pair.Last.DroppedObjects));
        Assert.Same(copy.Tag, copy.Left!.Tag);
    }

    [Fact]
    public void While_a_thread_is_away_everything_it_may_refer_to_is_held()
    {
        _pair.Home.Pin();
        var (home, copy) = SendAndForget(_pair);
        Collect();
        Assert.True(home.IsAlive);
        Assert.Same(home.Target, _pair.ToHome((object)copy));
    }

    [Fact]
    public void Long_chains_die_at_once()
    {
        _pair.Home.Pin();
        var head = SendChain(_pair);
        _pair.Home.Unpin();
        Collect();
        Assert.False(head.IsAlive);
        _pair.Home.Pin();
        _pair.ToServer(null);
        Assert.True(_pair.Last.DroppedObjects >= 10_000);
    }

    [Fact]
    public void Freed_ids_are_used_again()
    {
        for (var round = 0; round < 15; round++)
        {
            _pair.Home.Pin();
            SendRing(_pair);
            SendBack(_pair);
            _pair.Home.Unpin();
            Collect();
        }

        _pair.Home.Pin();
        _pair.ToServer(null);
        var highest = _pair.Home.HighestIds;
        Assert.InRange(Math.Max(highest.Own, highest.Peer), 1u, 900u);
    }

    [Fact]
    public void What_was_overwritten_at_home_dies_although_its_shadow_remembers_it()
    {
        _pair.Home.Pin();
        var node = new Node();
        var old = SendTagged(_pair, node);
        node.Tag = null;
        _pair.Home.Unpin();
        Collect();
        _pair.Home.Pin();
        _pair.ToServer(node);
        _pair.Home.Unpin();
        Collect();
        Assert.False(old.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference[] Home, WeakReference[] Server) SendRing(HeapPair pair)
    {
        var nodes = Enumerable.Range(0, 100).Select(static i => new Node { Number = i, Tag = new object() }).ToArray();
        for (var i = 0; i < nodes.Length; i++)
            nodes[i].Left = nodes[(i + 1) % nodes.Length];
        var copies = pair.ToServer(nodes);
        return ([.. nodes.Select(static node => new WeakReference(node))], [.. copies.Select(static node => new WeakReference(node))]);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SendBack(HeapPair pair) => pair.ToHome(new Node { Left = new Node() });

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Home, Node Copy) SendAndForget(HeapPair pair)
    {
        var node = new Node();
        return (new WeakReference(node), pair.ToServer(node));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference SendChain(HeapPair pair)
    {
        Node? head = null;
        for (var i = 0; i < 10_000; i++)
            head = new Node { Left = head };
        pair.ToServer(head!);
        return new WeakReference(head);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference SendText(HeapPair pair, Node node, out Node copy)
    {
        node.Left = new Node { Tag = new string('t', 4) };
        copy = pair.ToServer(node);
        return new WeakReference(node.Left.Tag);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference SendTagged(HeapPair pair, Node node)
    {
        node.Tag = new object();
        pair.ToServer(node);
        return new WeakReference(node.Tag);
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}

using Comet.Runtime;

namespace Comet.Tests.Heap;

/// <summary>Static fields are synchronized; objects of static readonly fields keep the receiver's own identity.</summary>
public sealed class StaticsTests : IDisposable
{
    private readonly HeapPair _pair = new();

    public void Dispose() => _pair.Dispose();

    [Fact]
    public void Statics_cross_with_the_first_sync_and_then_only_when_changed()
    {
        _pair.HomeWorld.Count = 5;
        _pair.HomeWorld.Root = new Node { Number = 6 };
        _pair.ServerWorld.Count = 99;
        _pair.ToServer(null);
        Assert.Equal((5, 6), (_pair.ServerWorld.Count, _pair.ServerWorld.Root!.Number));
        _pair.ToHome(null);
        Assert.Equal(0, _pair.Last.ChangedObjects);
        _pair.ServerWorld.Root = null;
        _pair.ServerWorld.Count++;
        _pair.ToHome(null);
        Assert.Equal((6, null), (_pair.HomeWorld.Count, _pair.HomeWorld.Root));
    }

    [Fact]
    public void Objects_of_readonly_fields_are_adopted()
    {
        var own = (_pair.ServerWorld.Fixed, _pair.ServerWorld.Row, _pair.ServerWorld.Index);
        _pair.HomeWorld.Fixed.Add(4);
        _pair.HomeWorld.Row[0] = 10;
        _pair.HomeWorld.Index["self"] = _pair.HomeWorld.Index;
        var value = _pair.ToServer(new object[] { _pair.HomeWorld.Fixed });
        Assert.Same(own.Fixed, value[0]);
        Assert.Equal([1, 2, 3, 4], _pair.ServerWorld.Fixed);
        Assert.Equal([10, 2, 3], _pair.ServerWorld.Row);
        Assert.Same(own.Index, own.Index["self"]);
        own.Row[1] = 20;
        own.Fixed.Clear();
        _pair.ToHome(null);
        Assert.Equal([10, 20, 3], _pair.HomeWorld.Row);
        Assert.Empty(_pair.HomeWorld.Fixed);
    }

    [Fact]
    public void Readonly_fields_that_differ_between_the_ends_are_refused()
    {
        using var home = new SharedHeap(HeapPair.CreateTypes(new World()), isHome: true);
        using var server = new SharedHeap(HeapPair.CreateTypes(new World { Row = [1, 2] }), isHome: false);
        var message = home.Capture([]).Message;
        var exception = Assert.Throws<MalformedSyncException>(() => server.Decode(message.Span));
        Assert.Contains("static readonly", exception.Message);
    }

    [Fact]
    public void After_a_reset_either_end_sends_everything_again()
    {
        var node = new Node { Number = 1, Left = new Node() };
        _pair.HomeWorld.Root = node;
        var copy = _pair.ToServer(node);
        _pair.Home.Reset();
        _pair.Server.Reset();
        copy.Number = 2;
        _pair.ServerWorld.Row[2] = 30;
        var fresh = (Node)_pair.ToHome((object)copy)!;
        Assert.NotSame(node, fresh);
        Assert.Equal(2, fresh.Number);
        Assert.Same(fresh, _pair.HomeWorld.Root);
        Assert.Equal(30, _pair.HomeWorld.Row[2]);
        fresh.Left!.Number = 3;
        Assert.Same(copy, _pair.ToServer(fresh));
        Assert.Equal(3, copy.Left!.Number);
    }
}

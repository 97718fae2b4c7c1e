using Comet.Runtime;

namespace Comet.Tests.Heap;

/// <summary>What users' codecs do wrong, and what a hostile peer makes of them: nothing is lost, and nothing is half done.</summary>
public sealed class OwnCodecTests
{
    private readonly SharedHeap _home = new(CreateTypes(), isHome: true);
    private readonly SharedHeap _server = new(CreateTypes(), isHome: false);

    [Fact]
    public void An_object_that_was_not_to_change_and_did_is_refused_with_words()
    {
        var stamp = new Stamp(3);
        var there = (Stamp)Cross(stamp);
        Assert.Equal(3, there.Number);
        stamp.Number = 4;
        var refused = Assert.Throws<NotPortableException>(() => Cross(stamp));
        Assert.Contains("IMutablePortableCodec", refused.Message, StringComparison.Ordinal);
        stamp.Number = 3;
        Assert.Same(there, Cross(stamp));
    }

    [Fact]
    public void What_a_codec_throws_is_why_its_object_stays()
    {
        var refused = Assert.Throws<NotPortableException>(() => Cross(new Stamp(-1)));
        Assert.Contains("below zero", refused.Message, StringComparison.Ordinal);
        var counter = new Tally { Count = -1 };
        Assert.Contains("below zero", Assert.Throws<NotPortableException>(() => Cross(counter)).Message, StringComparison.Ordinal);
        counter.Count = 1;
        Assert.Equal(1, ((Tally)Cross(counter)).Count);
    }

    [Fact]
    public void An_object_that_leads_to_itself_before_it_is_made_is_refused()
    {
        var stamp = new Stamp(1);
        stamp.Other = stamp;
        Assert.Throws<NotPortableException>(() => Cross(stamp));
    }

    [Fact]
    public void What_a_codec_does_not_take_is_refused_before_anything_is_applied()
    {
        var known = new Tally { Count = 1 };
        var there = (Tally)Cross(known);
        known.Count = 2;
        var message = _home.Capture(HeapPair.Stack(known)).Message.ToArray();

        // The count, which is the last number but one of its object's contents.
        var at = message.AsSpan().IndexOf((byte[])[4, 2, 0, 0, 0]);
        Assert.True(at > 0);
        var hostile = message.ToArray();
        hostile[at + 4] = 0xff;
        Assert.Throws<MalformedSyncException>(() => _server.Decode(hostile));
        hostile = message.ToArray();
        hostile[at] = 3;
        Assert.Throws<MalformedSyncException>(() => _server.Decode(hostile));
        Assert.Equal(1, there.Count);
        _server.Apply(_server.Decode(message));
        Assert.Equal(2, there.Count);
    }

    private static TypeTable CreateTypes()
    {
        var types = new TypeTable();
        types.AddPortable<Stamp>(new StampCodec());
        types.AddPortable<Tally>(new TallyCodec());
        types.AddFrame<TestFrame>();
        return types;
    }

    private object Cross(object value)
    {
        var staged = _server.Decode(_home.Capture(HeapPair.Stack(value)).Message.ToArray());
        _server.Apply(staged);
        return HeapPair.ValueOf(staged)!;
    }

    private sealed class Stamp(int number)
    {
        public int Number { get; set; } = number;

        public Stamp? Other { get; set; }
    }

    private sealed class StampCodec : IPortableCodec<Stamp>
    {
        public void Write(Stamp value, PortableWriter writer)
        {
            if (value.Number < 0)
                throw new InvalidOperationException("below zero");
            writer.Write(value.Number);
            writer.WriteReference(value.Other);
        }

        public Stamp Read(PortableReader reader) => new(reader.Read<int>()) { Other = reader.ReadReference<Stamp>() };
    }

    private sealed class Tally
    {
        public int Count { get; set; }
    }

    private sealed class TallyCodec : IMutablePortableCodec<Tally>
    {
        public Tally Create() => new();

        public void Write(Tally value, PortableWriter writer)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value.Count, "below zero");
            writer.Write(value.Count);
        }

        public void Fill(Tally target, PortableReader reader)
        {
            var count = reader.Read<int>();
            ArgumentOutOfRangeException.ThrowIfNegative(count);
            target.Count = count;
        }
    }
}

using System.IO.Hashing;
using Comet.Links;
using Comet.Net.Transfer;
using Comet.Net.Wire;

namespace Comet.Tests.Links;

/// <summary>Order, admission and credit at the receiving end, without a network.</summary>
public sealed class LinkReceiverTests
{
    private const long Plenty = 1L << 40;

    private readonly LinkInbox _inbox = new(_ => { });
    private readonly RecordingHandler _handler = new();

    public LinkReceiverTests() => _inbox.Start(_handler);

    [Fact]
    public void Messages_behind_an_unfinished_one_wait_for_it()
    {
        LinkReceiver receiver = new(_inbox, new MemoryBudget(Plenty), Plenty);
        byte[] first = Messages.Random(3000);
        byte[] third = Messages.Random(2000);
        receiver.OnMessage("before"u8);
        Chunk(receiver, 1, 0, third);
        Announce(receiver, 0, first);
        receiver.OnMessage("after"u8);
        Announce(receiver, 1, third);
        Chunk(receiver, 0, 1500, first.AsSpan(1500));
        _inbox.Drain(int.MaxValue);
        Assert.Equal("before"u8, _handler.Take());
        _handler.AssertNothingCame();

        Chunk(receiver, 0, 0, first.AsSpan(0, 1500));
        _inbox.Drain(int.MaxValue);
        Assert.Equal(first, _handler.Take());
        Assert.Equal("after"u8, _handler.Take());
        Assert.Equal(third, _handler.Take());
    }

    [Fact]
    public void Bytes_may_come_in_any_order_and_across_segments()
    {
        LinkReceiver receiver = new(_inbox, new MemoryBudget(Plenty), Plenty);
        byte[] message = Messages.Random((2 << 20) + 4321);
        Announce(receiver, 0, message);
        const int Length = 1111;
        int[] offsets = [.. Enumerable.Range(0, (message.Length + Length - 1) / Length).Select(i => i * Length)];
        Random random = new(3);
        for (int i = 0; i < offsets.Length; i += 64)
        {
            // Chunks pass each other on the way, but not by more than a window.
            random.Shuffle(offsets.AsSpan(i, Math.Min(64, offsets.Length - i)));
        }

        foreach (int offset in offsets)
        {
            Chunk(receiver, 0, (uint)offset, message.AsSpan(offset, Math.Min(Length, message.Length - offset)));
            receiver.Update(0);
        }

        _inbox.Drain(int.MaxValue);
        Assert.True(message.AsSpan().SequenceEqual(_handler.Take()));
    }

    [Fact]
    public void A_message_without_room_waits_until_another_link_has_made_some()
    {
        MemoryBudget budget = new(5000);
        LinkInbox otherInbox = new(_ => { });
        RecordingHandler otherHandler = new();
        otherInbox.Start(otherHandler);
        LinkReceiver other = new(otherInbox, budget, Plenty);
        LinkReceiver receiver = new(_inbox, budget, Plenty);
        byte[] message = Messages.Random(3000);
        Deliver(other, 0, message);
        Deliver(receiver, 0, message);
        _inbox.Drain(int.MaxValue);
        receiver.Update(0);
        _handler.AssertNothingCame();

        otherInbox.Drain(int.MaxValue);
        otherHandler.Take();
        other.Update(0);
        receiver.Update(0);
        _inbox.Drain(int.MaxValue);
        Assert.Equal(message, _handler.Take());
    }

    [Fact]
    public void A_link_that_ends_gives_its_room_back()
    {
        MemoryBudget budget = new(5000);
        LinkReceiver other = new(new LinkInbox(_ => { }), budget, Plenty);
        LinkReceiver receiver = new(_inbox, budget, Plenty);
        byte[] message = Messages.Random(3000);
        Announce(other, 0, message);
        Chunk(other, 0, 0, message.AsSpan(0, 100));
        Deliver(receiver, 0, message);
        other.Clear();
        receiver.Update(0);
        _inbox.Drain(int.MaxValue);
        Assert.Equal(message, _handler.Take());
    }

    [Fact]
    public void Credit_follows_the_handler_and_not_the_network()
    {
        LinkReceiver receiver = new(_inbox, new MemoryBudget(Plenty), Plenty);
        byte[] message = new byte[1000];
        int count = LinkProtocol.InitialCredit / (message.Length + LinkProtocol.MessageOverhead);
        for (int i = 0; i < count; i++)
        {
            receiver.OnMessage(message);
            Assert.Equal(0, receiver.Update(0));
        }

        Assert.Throws<LinkViolationException>(() => receiver.OnMessage(message));
        _inbox.Drain(int.MaxValue);
        long granted = receiver.Update(0);
        Assert.Equal((count * (message.Length + LinkProtocol.MessageOverhead)) + LinkProtocol.InitialCredit, granted);
    }

    [Fact]
    public void An_admitted_message_gets_credit_while_the_handler_is_busy_and_one_without_room_gets_none()
    {
        const int Length = 8 << 20;
        LinkReceiver admitted = new(_inbox, new MemoryBudget(Plenty), Plenty);
        LinkReceiver refused = new(_inbox, new MemoryBudget(Length - 1), Plenty);
        Assert.InRange(SendUntilOutOfCredit(admitted), Length, Length);
        Assert.InRange(SendUntilOutOfCredit(refused), 1, LinkProtocol.InitialCredit);

        static int SendUntilOutOfCredit(LinkReceiver receiver)
        {
            byte[] message = new byte[Length];
            Announce(receiver, 0, message);
            long credit = LinkProtocol.InitialCredit - LinkProtocol.MessageOverhead;
            int sent = 0;
            while (sent < Length && credit >= 1024)
            {
                Chunk(receiver, 0, (uint)sent, message.AsSpan(sent, 1024));
                sent += 1024;
                credit -= 1024;
                long limit = receiver.Update(0);
                if (limit > 0)
                {
                    credit = limit - LinkProtocol.MessageOverhead - sent;
                }
            }

            return sent;
        }
    }

    [Fact]
    public void Only_an_admitted_message_that_does_not_grow_is_stalled()
    {
        MemoryBudget budget = new(3000);
        LinkReceiver receiver = new(_inbox, budget, Plenty);
        Assert.False(receiver.IsStalled(deadline: 1000));
        byte[] message = Messages.Random(3000);
        Announce(receiver, 0, message, now: 100);
        Assert.False(receiver.IsStalled(deadline: 100));
        Assert.True(receiver.IsStalled(deadline: 101));
        Chunk(receiver, 0, 0, message.AsSpan(0, 10), now: 200);
        Assert.False(receiver.IsStalled(deadline: 200));

        LinkReceiver waiting = new(_inbox, budget, Plenty);
        Announce(waiting, 0, message, now: 100);
        Assert.False(waiting.IsStalled(deadline: 1000));
    }

    [Fact]
    public void The_close_reason_comes_after_everything_before_it()
    {
        LinkReceiver receiver = new(_inbox, new MemoryBudget(Plenty), Plenty);
        byte[] message = Messages.Random(3000);
        Announce(receiver, 0, message);
        receiver.OnClose([(byte)MessageType.Close, .. "good bye"u8]);
        Assert.Null(receiver.CloseReason);
        Chunk(receiver, 0, 0, message);
        Assert.Equal("good bye", receiver.CloseReason);
    }

    private static void Deliver(LinkReceiver receiver, uint transfer, byte[] message)
    {
        Announce(receiver, transfer, message);
        Chunk(receiver, transfer, 0, message);
    }

    private static void Announce(LinkReceiver receiver, uint transfer, byte[] message, long now = 0)
    {
        byte[] announcement = new byte[Announcement.EncodedLength];
        new Announcement(transfer, message.Length, XxHash128.HashToUInt128(message)).Encode(announcement);
        receiver.OnAnnounce(announcement, now);
    }

    private static void Chunk(LinkReceiver receiver, uint transfer, uint offset, ReadOnlySpan<byte> chunk, long now = 0) =>
        receiver.OnChunk([.. BitConverter.GetBytes(transfer), .. BitConverter.GetBytes(offset), .. chunk], now);
}

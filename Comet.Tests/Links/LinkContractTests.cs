using System.Diagnostics;
using Comet.Links;

namespace Comet.Tests.Links;

/// <summary>What <see cref="ILink"/> promises, the same for every kind of link.</summary>
public abstract class LinkContractTests
{
    private static readonly TimeSpan _deathIsNoticedWithin = TimeSpan.FromSeconds(3);

    internal abstract Task<LinkPair> ConnectAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(999)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1019)]
    [InlineData(1020)]
    [InlineData(1427)]
    [InlineData(1428)]
    [InlineData(1429)]
    [InlineData(2000)]
    [InlineData(65_536)]
    [InlineData(1_048_577)]
    [InlineData(16 << 20)]
    [InlineData(64 << 20)]
    [InlineData(LinkLimits.MaxMessageLength)]
    public async Task A_message_arrives_whole(int length)
    {
        using LinkPair pair = await ConnectAsync();
        RecordingHandler client = Start(pair.Client);
        RecordingHandler server = Start(pair.Server);
        byte[] message = Messages.Random(length);

        pair.Client.Send(message);
        Assert.True(message.AsSpan().SequenceEqual(server.Take()));
        Assert.Equal(length, pair.Client.BytesSent);
        Assert.Equal(length, pair.Server.BytesReceived);

        if (length <= 16 << 20)
        {
            pair.Server.Send(message);
            Assert.True(message.AsSpan().SequenceEqual(client.Take()));
            Assert.Equal(length, pair.Client.BytesReceived);
        }
    }

    [Fact]
    public async Task Messages_of_mixed_lengths_keep_their_order_in_both_directions_at_once()
    {
        using LinkPair pair = await ConnectAsync();
        RecordingHandler client = Start(pair.Client);
        RecordingHandler server = Start(pair.Server);
        byte[][] upwards = Messages.Mixed(seed: 1, count: 400);
        byte[][] downwards = Messages.Mixed(seed: 2, count: 400);

        Task up = Task.Run(() => SendAll(pair.Client, upwards));
        Task down = Task.Run(() => SendAll(pair.Server, downwards));
        AssertAll(server, upwards);
        AssertAll(client, downwards);
        await Task.WhenAll(up, down).WaitAsync(RecordingHandler.Patience);
    }

    [Fact]
    public async Task Messages_of_several_threads_all_arrive_and_those_of_one_thread_in_order()
    {
        const int Threads = 4;
        const int Count = 500;
        using LinkPair pair = await ConnectAsync();
        Start(pair.Client);
        RecordingHandler server = Start(pair.Server);

        Task[] senders = [.. Enumerable.Range(0, Threads).Select(thread => Task.Run(() =>
        {
            byte[] message = new byte[3000];
            for (int i = 0; i < Count; i++)
            {
                message[0] = (byte)thread;
                BitConverter.TryWriteBytes(message.AsSpan(1), i);
                pair.Client.Send(message.AsSpan(0, 5 + (i % 50 == 0 ? 2000 : i % 7)));
            }
        }))];

        int[] next = new int[Threads];
        for (int i = 0; i < Threads * Count; i++)
        {
            byte[] message = server.Take();
            Assert.Equal(next[message[0]]++, BitConverter.ToInt32(message, 1));
        }

        await Task.WhenAll(senders).WaitAsync(RecordingHandler.Patience);
    }

    [Fact]
    public async Task Nothing_is_delivered_before_start_and_everything_after()
    {
        using LinkPair pair = await ConnectAsync();
        byte[][] messages = Messages.Mixed(seed: 3, count: 40);
        Start(pair.Client);
        SendAll(pair.Client, messages);
        AssertAll(Start(pair.Server), messages);
    }

    [Fact]
    public async Task A_link_is_started_once()
    {
        using LinkPair pair = await ConnectAsync();
        Start(pair.Client);
        Assert.Throws<InvalidOperationException>(() => pair.Client.Start(new RecordingHandler()));
    }

    [Fact]
    public async Task Empty_and_too_long_messages_are_refused_at_once()
    {
        using LinkPair pair = await ConnectAsync();
        Assert.Throws<ArgumentOutOfRangeException>(() => pair.Client.Send([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => pair.Client.Send(new byte[LinkLimits.MaxMessageLength + 1]));
    }

    [Fact]
    public async Task The_caller_keeps_its_buffer()
    {
        using LinkPair pair = await ConnectAsync();
        Start(pair.Client);
        RecordingHandler server = Start(pair.Server);
        byte[] buffer = new byte[200_000];
        for (int i = 1; i <= 20; i++)
        {
            buffer.AsSpan().Fill((byte)i);
            pair.Client.Send(buffer);
        }

        buffer.AsSpan().Clear();
        for (int i = 1; i <= 20; i++)
        {
            Assert.Equal(-1, server.Take().AsSpan().IndexOfAnyExcept((byte)i));
        }
    }

    [Fact]
    public async Task A_handler_may_answer_from_within_its_call()
    {
        const int Rounds = 2000;
        using LinkPair pair = await ConnectAsync();
        RecordingHandler client = new();
        RecordingHandler server = new();
        server.OnEach = message => pair.Server.Send(message);
        client.OnEach = message =>
        {
            int round = BitConverter.ToInt32(message);
            if (round < Rounds)
            {
                byte[] answer = new byte[round % 100 == 0 ? 5000 : 4];
                BitConverter.TryWriteBytes(answer, round + 1);
                pair.Client.Send(answer);
            }
        };
        pair.Client.Start(client);
        pair.Server.Start(server);

        pair.Client.Send(BitConverter.GetBytes(0));
        for (int i = 0; i <= Rounds; i++)
        {
            Assert.Equal(i, BitConverter.ToInt32(client.Take()));
        }
    }

    [Fact]
    public async Task A_sender_is_not_held_up_by_the_peers_handler()
    {
        using LinkPair pair = await ConnectAsync();
        using ManualResetEventSlim release = new();
        RecordingHandler server = new() { OnEach = _ => release.Wait(RecordingHandler.Patience) };
        Start(pair.Client);
        pair.Server.Start(server);

        byte[][] messages = Messages.Mixed(seed: 4, count: 60);
        SendAll(pair.Client, messages);
        release.Set();
        AssertAll(server, messages);
    }

    [Fact]
    public async Task A_handler_that_waits_for_an_answer_to_another_thread_does_not_stop_the_link_from_sending()
    {
        using LinkPair pair = await ConnectAsync();
        RecordingHandler client = Start(pair.Client);
        RecordingHandler server = new();
        server.OnEach = message => Task.Run(() => pair.Server.Send(message)).Wait(RecordingHandler.Patience);
        pair.Server.Start(server);

        for (int i = 0; i < 20; i++)
        {
            pair.Client.Send([(byte)i]);
            Assert.Equal([(byte)i], client.Take());
        }
    }

    [Fact]
    public async Task Close_delivers_what_was_sent_and_its_reason()
    {
        using LinkPair pair = await ConnectAsync();
        RecordingHandler client = Start(pair.Client);
        RecordingHandler server = Start(pair.Server);
        byte[][] messages = Messages.Mixed(seed: 5, count: 60);

        SendAll(pair.Client, messages);
        pair.Client.Close("nothing left to do – ünïcode");

        AssertAll(server, messages);
        Assert.Equal("nothing left to do – ünïcode", server.WaitClosed());
        Assert.Equal("nothing left to do – ünïcode", client.WaitClosed());
    }

    [Fact]
    public async Task Closing_works_from_either_end()
    {
        using LinkPair pair = await ConnectAsync();
        RecordingHandler client = Start(pair.Client);
        RecordingHandler server = Start(pair.Server);
        pair.Server.Close("the server goes");
        Assert.Equal("the server goes", client.WaitClosed());
        Assert.Equal("the server goes", server.WaitClosed());
    }

    [Fact]
    public async Task Both_ends_may_close_at_once_and_again()
    {
        for (int i = 0; i < 10; i++)
        {
            using LinkPair pair = await ConnectAsync();
            RecordingHandler client = Start(pair.Client);
            RecordingHandler server = Start(pair.Server);
            using Barrier together = new(2);
            Parallel.Invoke(
                () => CloseTogether(pair.Client, together),
                () => CloseTogether(pair.Server, together));
            pair.Client.Close("again");
            pair.Client.Dispose();
            pair.Client.Abort();
            Assert.Equal("done", client.WaitClosed());
            Assert.Equal("done", server.WaitClosed());
            Assert.Equal(1, client.ClosedCalls);
            Assert.Equal(1, server.ClosedCalls);
        }
    }

    [Fact]
    public async Task A_handler_may_close_from_within_its_call()
    {
        using LinkPair pair = await ConnectAsync();
        RecordingHandler client = Start(pair.Client);
        RecordingHandler server = new();
        server.OnEach = _ =>
        {
            pair.Server.Send([42]);
            pair.Server.Close("enough");
            pair.Server.Dispose();
        };
        pair.Server.Start(server);
        pair.Client.Send([1]);
        Assert.Equal([42], client.Take());
        Assert.Equal("enough", client.WaitClosed());
        Assert.Equal("enough", server.WaitClosed());
    }

    [Fact]
    public async Task A_handler_that_throws_closes_the_link_at_both_ends()
    {
        using LinkPair pair = await ConnectAsync();
        RecordingHandler client = Start(pair.Client);
        RecordingHandler server = new() { OnEach = _ => throw new InvalidOperationException("boom") };
        pair.Server.Start(server);
        pair.Client.Send([1]);
        Assert.Contains("boom", server.WaitClosed(), StringComparison.Ordinal);
        Assert.Contains("boom", client.WaitClosed(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_on_a_closed_link_does_nothing()
    {
        using LinkPair pair = await ConnectAsync();
        RecordingHandler client = Start(pair.Client);
        RecordingHandler server = Start(pair.Server);
        pair.Client.Close("over");
        pair.Client.Send([1]);
        pair.Client.Send(new byte[100_000]);
        server.WaitClosed();
        client.WaitClosed();
        pair.Client.Send([1]);
        pair.Server.Send([1]);
        server.AssertNothingCame();
        client.AssertNothingCame();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Abort_is_noticed_by_the_peer_within_three_seconds(bool byClient)
    {
        using LinkPair pair = await ConnectAsync();
        (ILink aborting, ILink left) = byClient ? (pair.Client, pair.Server) : (pair.Server, pair.Client);
        RecordingHandler own = Start(aborting);
        RecordingHandler other = Start(left);
        long start = Stopwatch.GetTimestamp();
        aborting.Abort();
        own.WaitClosed(_deathIsNoticedWithin);
        other.WaitClosed(_deathIsNoticedWithin);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, _deathIsNoticedWithin);
        Assert.Equal(1, own.ClosedCalls);
        Assert.Equal(1, other.ClosedCalls);
    }

    [Fact]
    public async Task Abort_in_the_middle_of_a_long_message_delivers_nothing_of_it()
    {
        using LinkPair pair = await ConnectAsync();
        RecordingHandler server = new();
        using SemaphoreSlim first = new(0);
        server.OnEach = _ => first.Release();
        Start(pair.Client);
        pair.Server.Start(server);
        pair.Client.Send([1]);
        Assert.True(first.Wait(RecordingHandler.Patience));
        pair.Server.Abort();
        pair.Client.Send(new byte[8 << 20]);
        server.WaitClosed();
        Assert.Equal([1], server.Take());
        server.AssertNothingCame();
    }

    [Fact]
    public async Task A_link_that_was_closed_before_start_says_so_on_start()
    {
        using LinkPair pair = await ConnectAsync();
        RecordingHandler client = Start(pair.Client);
        pair.Client.Close("too late");
        client.WaitClosed();
        RecordingHandler server = Start(pair.Server);
        Assert.Equal("too late", server.WaitClosed());
    }

    [Fact]
    public async Task The_round_trip_time_is_measured()
    {
        using LinkPair pair = await ConnectAsync();
        RecordingHandler client = Start(pair.Client);
        RecordingHandler server = new();
        server.OnEach = message => pair.Server.Send(message);
        pair.Server.Start(server);
        Stopwatch clock = Stopwatch.StartNew();
        while (pair.Client.RoundTripTime == TimeSpan.Zero && clock.Elapsed < RecordingHandler.Patience)
        {
            pair.Client.Send([1]);
            client.Take();
        }

        Assert.InRange(pair.Client.RoundTripTime, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(1));
    }

    private protected static RecordingHandler Start(ILink link)
    {
        RecordingHandler handler = new();
        link.Start(handler);
        return handler;
    }

    private protected static void SendAll(ILink link, byte[][] messages)
    {
        foreach (byte[] message in messages)
        {
            link.Send(message);
        }
    }

    private protected static void AssertAll(RecordingHandler handler, byte[][] messages)
    {
        for (int i = 0; i < messages.Length; i++)
        {
            byte[] message = handler.Take();
            Assert.True(message.AsSpan().SequenceEqual(messages[i]), $"message {i}: {message.Length} bytes came, {messages[i].Length} were sent, or others");
        }
    }

    private static void CloseTogether(ILink link, Barrier together)
    {
        together.SignalAndWait(RecordingHandler.Patience);
        link.Close("done");
    }
}

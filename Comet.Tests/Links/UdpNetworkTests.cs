using System.Diagnostics;
using Comet.Net;

namespace Comet.Tests.Links;

/// <summary>Links over networks that lose, repeat and reorder datagrams, or stop carrying them.</summary>
public sealed class UdpNetworkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Everything_arrives_in_order_over_a_bad_network(int seed)
    {
        using UdpProxy proxy = new(seed);
        using LinkPair pair = await LinkPair.OverUdpAsync(null, proxy);
        RecordingHandler client = new();
        RecordingHandler server = new();
        pair.Client.Start(client);
        pair.Server.Start(server);
        proxy.LossPercent = 3;
        proxy.RepeatPercent = 3;
        proxy.ReorderPercent = 3;

        byte[][] messages = Messages.Mixed(seed, 60);
        foreach (byte[] message in messages)
        {
            pair.Client.Send(message);
            pair.Server.Send(message);
        }

        foreach (byte[] message in messages)
        {
            Assert.Equal(message, server.Take());
            Assert.Equal(message, client.Take());
        }
    }

    [Fact]
    public async Task Connecting_works_over_a_bad_network()
    {
        using UdpProxy proxy = new(seed: 5) { LossPercent = 25, RepeatPercent = 10 };
        for (int i = 0; i < 3; i++)
        {
            using LinkPair pair = await LinkPair.OverUdpAsync(UdpLinkOptions.Default with { ConnectTimeout = RecordingHandler.Patience }, proxy);
            RecordingHandler server = new();
            pair.Server.Start(server);
            pair.Client.Send([1]);
            Assert.Equal([1], server.Take());
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cut_is_noticed_at_both_ends_within_three_seconds(bool underLoad)
    {
        using UdpProxy proxy = new(seed: 1);
        using LinkPair pair = await LinkPair.OverUdpAsync(null, proxy);
        RecordingHandler client = new();
        RecordingHandler server = new();
        pair.Client.Start(client);
        pair.Server.Start(server);
        pair.Client.Send([1]);
        server.Take();
        if (underLoad)
        {
            pair.Client.Send(new byte[64 << 20]);
        }

        proxy.IsCut = true;
        long cut = Stopwatch.GetTimestamp();
        string told = client.WaitClosed();
        Assert.Contains("not answered for 2.5 s", told, StringComparison.Ordinal);
        server.WaitClosed();
        Assert.InRange(Stopwatch.GetElapsedTime(cut), TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(3));
        Assert.Equal(1, client.ClosedCalls);
        Assert.Equal(1, server.ClosedCalls);
    }

    [Fact]
    public async Task Closing_over_a_cut_network_takes_a_second_and_no_more()
    {
        using UdpProxy proxy = new(seed: 1);
        using LinkPair pair = await LinkPair.OverUdpAsync(null, proxy);
        RecordingHandler client = new();
        pair.Client.Start(client);
        proxy.IsCut = true;
        pair.Client.Send([1]);
        long start = Stopwatch.GetTimestamp();
        pair.Client.Close("good bye");
        Assert.Equal("good bye", client.WaitClosed());
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task An_idle_link_stays_open()
    {
        using UdpProxy proxy = new(seed: 1);
        using LinkPair pair = await LinkPair.OverUdpAsync(UdpLinkOptions.Default with { SilenceTimeout = TimeSpan.FromSeconds(1) }, proxy);
        RecordingHandler client = new();
        RecordingHandler server = new();
        pair.Client.Start(client);
        pair.Server.Start(server);
        await Assert.ThrowsAsync<TimeoutException>(() => client.Closed.WaitAsync(TimeSpan.FromSeconds(3)));
        pair.Client.Send([1]);
        Assert.Equal([1], server.Take());
    }
}

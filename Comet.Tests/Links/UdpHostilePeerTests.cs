using System.Diagnostics;
using System.IO.Hashing;
using System.Net;
using System.Net.Sockets;
using Comet.Links;
using Comet.Net;
using Comet.Net.Wire;
using LiteNetLib;

namespace Comet.Tests.Links;

/// <summary>What a peer that has the key, or anybody who can send datagrams, cannot do.</summary>
public sealed class UdpHostilePeerTests : IAsyncLifetime
{
    private readonly UdpLinkListener _listener = UdpLinkListener.Start(
        new IPEndPoint(IPAddress.Loopback, 0), UdpLinkOptions.Default with { StallTimeout = TimeSpan.FromSeconds(1) });

    private RecordingHandler _bystander = null!;
    private ILink _bystanderLink = null!;

    /// <summary>Every wrong thing to say, each after a correct handshake.</summary>
    public static TheoryData<string> Violations => [.. _violations.Keys];

    private static readonly Dictionary<string, (Action<RawPeer> Say, string Told)> _violations = new()
    {
        ["a type that is none"] = (peer => peer.Send([200, 1, 2]), "unknown type"),
        ["type zero"] = (peer => peer.Send([0]), "unknown type"),
        ["a welcome from a client"] = (peer => peer.Send(new byte[] { (byte)MessageType.Welcome }), "unknown type"),
        ["an acknowledgement of no closing"] = (peer => peer.Send([(byte)MessageType.CloseAck]), "unknown type"),
        ["an empty message"] = (peer => peer.Send([(byte)MessageType.Message]), "empty message"),
        ["a short announcement"] = (peer => peer.Send([(byte)MessageType.Announce, 0, 0]), "announcement"),
        ["a message of length zero"] = (peer => peer.Announce(0, 0), "announcement"),
        ["a message of negative length"] = (peer => peer.Announce(0, -1), "announcement"),
        ["a message that is too long"] = (peer => peer.Announce(0, LinkLimits.MaxMessageLength + 1), "longer than any"),
        ["an announcement out of turn"] = (peer => peer.Announce(1, 5000), "out of turn"),
        ["an announcement twice"] = (peer =>
        {
            peer.Announce(0, 5000);
            peer.Announce(0, 5000);
        }, "out of turn"),
        ["a short credit"] = (peer => peer.Send([(byte)MessageType.Credit, 1]), "wrong length"),
        ["a short ping"] = (peer => peer.Send([(byte)MessageType.Ping]), "wrong length"),
        ["an empty chunk"] = (peer => peer.SendChunk(0, 0, 0), "empty chunk"),
        ["half a chunk header"] = (peer => peer.Send([0, 0, 0], 1, DeliveryMethod.ReliableUnordered), "empty chunk"),
        ["a chunk past the end"] = (peer =>
        {
            peer.Announce(0, 1500);
            peer.SendChunk(0, 1000, 501);
        }, "outside of its message"),
        ["a chunk past the end that came before its announcement"] = (peer =>
        {
            peer.SendChunk(0, 1000, 501);
            peer.PumpFor(TimeSpan.FromMilliseconds(100));
            peer.Announce(0, 1500);
        }, "outside of its message"),
        ["a chunk past every end"] = (peer => peer.SendChunk(0, uint.MaxValue, 500), "outside of its message"),
        ["a chunk at two gigabytes"] = (peer => peer.SendChunk(0, int.MaxValue, 500), "outside of its message"),
        ["a chunk far ahead"] = (peer =>
        {
            peer.Announce(0, LinkLimits.MaxMessageLength);
            peer.SendChunk(0, 8 << 20, 500);
        }, "too far ahead"),
        ["a chunk twice"] = (peer =>
        {
            peer.Announce(0, 5000);
            peer.SendChunk(0, 0, 500);
            peer.SendChunk(0, 0, 500);
        }, "overlaps"),
        ["overlapping chunks"] = (peer =>
        {
            peer.Announce(0, 5000);
            peer.SendChunk(0, 1000, 500);
            peer.SendChunk(0, 501, 500);
        }, "overlaps"),
        ["a chunk of a message that is complete"] = (peer =>
        {
            peer.Announce(0, 4, XxHash128.HashToUInt128("abcd"u8));
            peer.SendChunk(0, 0, "abcd"u8);
            peer.SendChunk(0, 0, "abcd"u8);
        }, "unknown message"),
        ["a chunk of a message far in the future"] = (peer => peer.SendChunk(1_000_000, 0, 500), "unknown message"),
        ["another message than was announced"] = (peer =>
        {
            peer.Announce(0, 4, XxHash128.HashToUInt128("abcd"u8));
            peer.SendChunk(0, 0, "abce"u8);
        }, "hash"),
        ["more than was granted"] = (peer =>
        {
            for (uint i = 0; i < 1200; i++)
            {
                peer.SendChunk(i, 0, 1000);
            }
        }, "granted"),
        ["crumbs with a gap after each"] = (peer =>
        {
            peer.Announce(0, 1_000_000);
            for (uint i = 0; i < 3000; i++)
            {
                peer.SendChunk(0, i * 2, 1);
            }
        }, "gaps"),
        ["a chunk on the control channel"] = (peer => peer.Send([1, 2, 3], 0, DeliveryMethod.ReliableUnordered), "not used so"),
        ["an order on a bulk channel"] = (peer => peer.Send([(byte)MessageType.Message, 1], 2), "not used so"),
        ["an unreliable message"] = (peer => peer.Send([(byte)MessageType.Message, 1], 0, DeliveryMethod.Unreliable), "not used so"),
        ["a sequenced message"] = (peer => peer.Send([(byte)MessageType.Message, 1], 0, DeliveryMethod.Sequenced), "not used so"),
    };

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        _bystanderLink = await UdpLinkClient.ConnectAsync("127.0.0.1", _listener.LocalEndPoint.Port).WaitAsync(RecordingHandler.Patience);
        ILink server = await _listener.AcceptAsync();
        server.Start(new RecordingHandler { OnEach = message => server.Send(message) });
        _bystander = new RecordingHandler();
        _bystanderLink.Start(_bystander);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        _bystanderLink.Abort();
        await _listener.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Violations))]
    public async Task Closes_its_own_link_only_and_is_told_why(string violation)
    {
        using RawPeer peer = RawPeer.Establish(_listener.LocalEndPoint);
        ValueTask<ILink> accept = _listener.AcceptAsync();
        peer.PumpUntil(() => accept.IsCompleted, "the link");
        RecordingHandler handler = new();
        (await accept).Start(handler);

        (Action<RawPeer> say, string told) = _violations[violation];
        say(peer);
        peer.PumpUntil(() => peer.IsDisconnected, "the end of the link");
        Assert.Contains("protocol violation", peer.LastReason, StringComparison.Ordinal);
        Assert.Contains(told, peer.LastReason, StringComparison.Ordinal);
        Assert.Contains(told, handler.WaitClosed(), StringComparison.Ordinal);
        AssertBystanderIsWell();
    }

    [Fact]
    public void Announcing_much_and_sending_nothing_ends()
    {
        using RawPeer peer = RawPeer.Establish(_listener.LocalEndPoint);
        peer.Announce(0, LinkLimits.MaxMessageLength);
        peer.Announce(1, LinkLimits.MaxMessageLength);
        peer.SendChunk(0, 0, 1000);
        peer.PumpUntil(() => peer.IsDisconnected, "the end of the link");
        Assert.Contains("sent nothing", peer.LastReason, StringComparison.Ordinal);
        AssertBystanderIsWell();
    }

    [Fact]
    public void Rubbish_and_emptiness_from_anybody_change_nothing()
    {
        using Socket anybody = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        anybody.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Random random = new(7);
        for (int round = 0; round < 50; round++)
        {
            for (int i = 0; i < 40; i++)
            {
                byte[] rubbish = new byte[i % 10 == 0 ? 0 : random.Next(1, 1400)];
                random.NextBytes(rubbish);
                anybody.SendTo(rubbish, _listener.LocalEndPoint);
            }

            AssertBystanderIsWell();
        }

        Assert.Equal(1, _listener.LinkCount);
    }

    [Fact]
    public async Task Rubbish_in_a_peers_name_changes_nothing()
    {
        using UdpProxy proxy = new(seed: 1);
        using LinkPair pair = await LinkPair.OverUdpAsync(null, proxy);
        RecordingHandler client = new();
        pair.Client.Start(client);
        pair.Server.Start(new RecordingHandler { OnEach = message => pair.Server.Send(message) });

        byte[] request = new byte[180];
        request[0] = 6;
        BitConverter.TryWriteBytes(request.AsSpan(1), 13);
        BitConverter.TryWriteBytes(request.AsSpan(5), DateTime.UtcNow.Ticks + TimeSpan.TicksPerHour);
        request[17] = 16;
        foreach (byte[] forged in new byte[][] { [15], [15, 1], [16], [14], request })
        {
            proxy.Forge(forged);
            proxy.ForgeToClient(forged);
            for (byte i = 0; i < 20; i++)
            {
                pair.Client.Send([i]);
                Assert.Equal([i], client.Take());
            }
        }
    }

    [Fact]
    public async Task A_handler_that_does_not_return_holds_up_no_other_link()
    {
        using RawPeer peer = RawPeer.Establish(_listener.LocalEndPoint);
        ValueTask<ILink> accept = _listener.AcceptAsync();
        peer.PumpUntil(() => accept.IsCompleted, "the link");
        using ManualResetEventSlim entered = new();
        using ManualResetEventSlim release = new();
        (await accept).Start(new RecordingHandler
        {
            OnEach = _ =>
            {
                entered.Set();
                release.Wait(RecordingHandler.Patience);
            },
        });
        peer.Send([(byte)MessageType.Message, 1]);
        peer.PumpUntil(() => entered.IsSet, "the handler");

        // Longer than a silent peer lives: the pump must have gone on all that time.
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(4))
        {
            AssertBystanderIsWell();
        }

        release.Set();
    }

    private void AssertBystanderIsWell()
    {
        byte[] message = Messages.Random(2000);
        _bystanderLink.Send(message);
        Assert.Equal(message, _bystander.Take());
    }
}

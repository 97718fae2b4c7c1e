using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Comet.Links;
using Comet.Net;
using Comet.Net.Handshake;
using Comet.Net.Wire;

namespace Comet.Tests.Links;

/// <summary>Who gets a link, who does not, and what those are told.</summary>
public sealed class UdpHandshakeTests
{
    private static readonly UdpLinkOptions _keyed = UdpLinkOptions.Default with { Key = "a key & more" };

    [Fact]
    public async Task Both_ends_have_the_session_id_the_server_issued()
    {
        using LinkPair pair = await LinkPair.OverUdpAsync(_keyed);
        byte[] id = ((UdpLink)pair.Client).SessionId;
        Assert.Equal(LinkProtocol.NonceLength, id.Length);
        Assert.Equal(id, ((UdpLink)pair.Server).SessionId);
        using LinkPair other = await LinkPair.OverUdpAsync(_keyed);
        Assert.NotEqual(id, ((UdpLink)other.Client).SessionId);
    }

    [Fact]
    public async Task An_address_with_the_key_connects()
    {
        await using UdpLinkListener listener = Listen(_keyed);
        using ILink client = await UdpLinkClient.ConnectAsync(CometUri.Parse($"comet://localhost:{listener.LocalEndPoint.Port}?key=a%20key%20%26%20more"));
        Assert.Equal(listener.LocalEndPoint.ToString(), client.RemoteName);
    }

    [Theory]
    [InlineData("another key")]
    [InlineData("")]
    public async Task A_wrong_key_is_refused(string key)
    {
        await using UdpLinkListener listener = Listen(_keyed);
        Assert.Contains("key is wrong", await RefusalAsync(listener, UdpLinkOptions.Default with { Key = key }), StringComparison.Ordinal);
        Assert.Equal(0, listener.LinkCount);
    }

    [Fact]
    public async Task A_key_for_a_server_without_one_is_refused()
    {
        await using UdpLinkListener listener = Listen();
        Assert.Contains("has no key", await RefusalAsync(listener, _keyed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_version_is_refused_with_both_versions()
    {
        await using UdpLinkListener listener = Listen();
        string reason = await RefusalAsync(listener, UdpLinkOptions.Default with { ProtocolVersion = 77 });
        Assert.Contains($"version {LinkProtocol.Version} ", reason, StringComparison.Ordinal);
        Assert.Contains("version 77", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_server_refuses_until_a_link_is_closed()
    {
        UdpLinkOptions options = UdpLinkOptions.Default with { MaxLinks = 2 };
        await using UdpLinkListener listener = Listen(options);
        ILink first = await ConnectAsync(listener);
        using ILink second = await ConnectAsync(listener);
        Assert.Contains("full: 2 of 2", await RefusalAsync(listener), StringComparison.Ordinal);

        RecordingHandler handler = new();
        (await listener.AcceptAsync()).Start(handler);
        first.Dispose();
        handler.WaitClosed();
        using ILink third = await ConnectAsync(listener);
        Assert.Equal(2, listener.LinkCount);
    }

    [Fact]
    public async Task A_draining_server_refuses_and_keeps_its_links()
    {
        await using UdpLinkListener listener = Listen();
        using ILink client = await ConnectAsync(listener);
        listener.Drain("it is being updated");
        Assert.Contains("it is being updated", await RefusalAsync(listener), StringComparison.Ordinal);

        ILink server = await listener.AcceptAsync();
        RecordingHandler handler = new();
        server.Start(handler);
        client.Send([7]);
        Assert.Equal([7], handler.Take());
    }

    [Fact]
    public async Task A_stopped_server_tells_its_links()
    {
        UdpLinkListener listener = Listen();
        using ILink client = await ConnectAsync(listener);
        RecordingHandler handler = new();
        client.Start(handler);
        await listener.DisposeAsync();
        Assert.Equal("the server has stopped", handler.WaitClosed());
        await Assert.ThrowsAsync<System.Threading.Channels.ChannelClosedException>(async () =>
        {
            while (true)
            {
                await listener.AcceptAsync();
            }
        });
    }

    [Fact]
    public async Task Nobody_there_is_said_within_the_timeout()
    {
        using Socket silent = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        silent.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        long start = Stopwatch.GetTimestamp();
        LinkUnreachableException exception = await Assert.ThrowsAsync<LinkUnreachableException>(() => UdpLinkClient.ConnectAsync(
            "127.0.0.1", ((IPEndPoint)silent.LocalEndPoint!).Port, UdpLinkOptions.Default with { ConnectTimeout = TimeSpan.FromSeconds(0.5) }));
        Assert.Contains("No Comet server answered", exception.Message, StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.FromSeconds(0.4), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task An_unknown_host_is_said() =>
        await Assert.ThrowsAsync<LinkUnreachableException>(() => UdpLinkClient.ConnectAsync("no-such-host.invalid", 9050).WaitAsync(RecordingHandler.Patience));

    [Fact]
    public async Task An_attempt_can_be_cancelled()
    {
        using Socket silent = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        silent.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        using CancellationTokenSource cancel = new();
        Task<ILink> attempt = UdpLinkClient.ConnectAsync("127.0.0.1", ((IPEndPoint)silent.LocalEndPoint!).Port, null, cancel.Token);
        cancel.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => attempt.WaitAsync(RecordingHandler.Patience));
    }

    [Fact]
    public async Task An_address_in_use_is_said()
    {
        await using UdpLinkListener listener = Listen();
        SocketException exception = Assert.Throws<SocketException>(() => UdpLinkListener.Start(listener.LocalEndPoint));
        Assert.Contains("in use", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_of_something_else_is_told_so()
    {
        await using UdpLinkListener listener = Listen();
        using RawPeer peer = new(listener.LocalEndPoint);
        peer.Connect([.. "let me in"u8, .. new byte[100]]);
        peer.PumpUntil(() => peer.LastNotice is not null, "a refusal");
        Assert.Contains("does not speak its protocol", peer.LastReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_to_a_challenge_of_another_address_gets_another_challenge()
    {
        await using UdpLinkListener listener = Listen();
        using RawPeer peer = new(listener.LocalEndPoint);
        ChallengeIssuer elsewhere = new(TimeProvider.System);
        peer.Answer(elsewhere.Issue(listener.LocalEndPoint, new byte[LinkProtocol.NonceLength]));
        peer.PumpUntil(() => peer.LastNotice is not null, "a reply");
        Assert.Equal(Notice.Challenge, peer.LastNotice![0]);
        Assert.Equal(0, listener.LinkCount);
    }

    [Fact]
    public async Task A_server_that_does_not_know_the_key_gets_no_link()
    {
        // One that lets everybody in: it skips the check of the client's proof, but cannot make its own.
        using ImpostorServer impostor = new();
        LinkRefusedException exception = await Assert.ThrowsAsync<LinkRefusedException>(
            () => UdpLinkClient.ConnectAsync("127.0.0.1", impostor.Port, _keyed).WaitAsync(RecordingHandler.Patience));
        Assert.Contains("did not prove", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_proof_is_of_one_speaker_version_and_session()
    {
        KeyProof right = new("right");
        byte[] nonce = new byte[LinkProtocol.NonceLength];
        byte[] challenge = new byte[ChallengeIssuer.Length];
        byte[] client = right.OfClient(1, nonce, challenge);
        Assert.Equal(client, new KeyProof("right").OfClient(1, nonce, challenge));
        Assert.NotEqual(client, new KeyProof("wrong").OfClient(1, nonce, challenge));
        Assert.NotEqual(client, right.OfServer(1, nonce, challenge, []));
        Assert.NotEqual(client, right.OfClient(2, nonce, challenge));
        Assert.NotEqual(right.OfServer(1, nonce, challenge, nonce), right.OfServer(1, nonce, challenge, [.. nonce[1..], 1]));
    }

    [Fact]
    public void A_challenge_is_good_for_its_client_and_nonce_and_ten_seconds()
    {
        ManualClock clock = new();
        ChallengeIssuer issuer = new(clock);
        IPEndPoint client = new(IPAddress.Parse("10.0.0.1"), 1000);
        byte[] nonce = new byte[LinkProtocol.NonceLength];
        byte[] challenge = issuer.Issue(client, nonce);

        Assert.True(issuer.IsValid(client, nonce, challenge));
        Assert.False(issuer.IsValid(new IPEndPoint(client.Address, 1001), nonce, challenge));
        Assert.False(issuer.IsValid(new IPEndPoint(IPAddress.Parse("10.0.0.2"), 1000), nonce, challenge));
        Assert.False(issuer.IsValid(client, [.. nonce[1..], 1], challenge));
        Assert.False(new ChallengeIssuer(clock).IsValid(client, nonce, challenge));
        for (int i = 0; i < challenge.Length; i++)
        {
            byte[] changed = [.. challenge];
            changed[i] ^= 1;
            Assert.False(issuer.IsValid(client, nonce, changed));
        }

        clock.Advance(TimeSpan.FromSeconds(9.9));
        Assert.True(issuer.IsValid(client, nonce, challenge));
        clock.Advance(TimeSpan.FromSeconds(0.2));
        Assert.False(issuer.IsValid(client, nonce, challenge));
    }

    [Fact]
    public async Task A_forged_address_gets_less_than_was_sent_in_its_name()
    {
        await using UdpLinkListener listener = Listen();
        byte[] request = await CaptureRequestAsync();
        using Socket victim = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        victim.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        victim.ReceiveTimeout = 1500;
        victim.SendTo(request, listener.LocalEndPoint);

        int replied = 0;
        byte[] buffer = new byte[2048];
        try
        {
            while (true)
            {
                replied += victim.Receive(buffer);
            }
        }
        catch (SocketException exception) when (exception.SocketErrorCode is SocketError.TimedOut or SocketError.WouldBlock)
        {
            // Silence for as long as three pings take: that was all.
        }

        Assert.InRange(replied, 1, request.Length);
        Assert.Equal(0, listener.LinkCount);
    }

    [Fact]
    public async Task A_client_that_never_gets_ready_leaves_no_link_behind()
    {
        await using UdpLinkListener listener = Listen();
        using RawPeer peer = new(listener.LocalEndPoint);
        peer.Connect(peer.Hello);
        peer.PumpUntil(() => peer.LastNotice is not null, "a challenge");
        peer.Answer(peer.LastNotice.AsSpan(1));
        peer.PumpUntil(() => peer.Received.Count > 0, "a welcome");
        Assert.Equal(1, listener.LinkCount);
        peer.PumpUntil(() => peer.IsDisconnected, "the end");
        Assert.Contains("handshake", peer.LastReason, StringComparison.Ordinal);
        Assert.Equal(0, listener.LinkCount);
    }

    private static UdpLinkListener Listen(UdpLinkOptions? options = null) => UdpLinkListener.Start(new IPEndPoint(IPAddress.Loopback, 0), options);

    private static Task<ILink> ConnectAsync(UdpLinkListener listener, UdpLinkOptions? options = null) =>
        UdpLinkClient.ConnectAsync("127.0.0.1", listener.LocalEndPoint.Port, options).WaitAsync(RecordingHandler.Patience);

    private static async Task<string> RefusalAsync(UdpLinkListener listener, UdpLinkOptions? options = null) =>
        (await Assert.ThrowsAsync<LinkRefusedException>(() => ConnectAsync(listener, options))).Message;

    /// <summary>The first datagram of a client.</summary>
    private static async Task<byte[]> CaptureRequestAsync()
    {
        using Socket server = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        server.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        using CancellationTokenSource cancel = new();
        Task<ILink> attempt = UdpLinkClient.ConnectAsync("127.0.0.1", ((IPEndPoint)server.LocalEndPoint!).Port, null, cancel.Token);
        byte[] buffer = new byte[2048];
        int length = await server.ReceiveAsync(buffer).WaitAsync(RecordingHandler.Patience);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => attempt);
        return buffer[..length];
    }

    private sealed class ManualClock : TimeProvider
    {
        private long _now = 1_000_000;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => _now;

        internal void Advance(TimeSpan time) => _now += (long)time.TotalMilliseconds;
    }
}

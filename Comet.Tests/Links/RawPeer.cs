using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Comet.Net.Handshake;
using Comet.Net.Wire;
using LiteNetLib;

namespace Comet.Tests.Links;

/// <summary>A client that speaks the transport and the handshake as it should, and afterwards whatever a test has it say.</summary>
internal sealed class RawPeer : INetEventListener, IDisposable
{
    private readonly NetManager _manager;
    private readonly byte[] _nonce = RandomNumberGenerator.GetBytes(LinkProtocol.NonceLength);
    private readonly IPEndPoint _server;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private byte[]? _connectNext;
    private double _lastUpdate;

    internal RawPeer(IPEndPoint server)
    {
        _server = server;
        _manager = new NetManager(this)
        {
            ChannelsCount = 1 + LinkProtocol.BulkChannels,
            IPv6Enabled = false,
            AutoRecycle = true,
            ReconnectDelay = 100,
            DisconnectTimeout = 5000,
        };
        Assert.True(_manager.StartInManualMode(IPAddress.Loopback, IPAddress.IPv6None, 0));
    }

    internal NetPeer? Peer { get; private set; }

    /// <summary>What came on channel 0.</summary>
    internal List<byte[]> Received { get; } = [];

    /// <summary>What came with the rejection or the end of the connection.</summary>
    internal byte[]? LastNotice { get; private set; }

    /// <summary>The reason in <see cref="LastNotice"/>.</summary>
    internal string LastReason => LastNotice is { Length: > 0 } notice ? Notice.DecodeReason(notice.AsSpan(1)) : "none";

    internal bool IsDisconnected { get; private set; }

    internal byte[] Hello => ConnectData.EncodeHello(LinkProtocol.Version, _nonce);

    /// <summary>A peer that has done the whole handshake.</summary>
    internal static RawPeer Establish(IPEndPoint server)
    {
        RawPeer peer = new(server);
        peer.Connect(peer.Hello);
        peer.PumpUntil(() => peer.LastNotice is not null, "a challenge");
        peer.Answer(peer.LastNotice.AsSpan(1));
        peer.PumpUntil(() => peer.Received.Count > 0, "a welcome");
        Assert.True(Welcome.TryDecode(peer.Received[0], out _));
        peer.Send([(byte)MessageType.Ready]);
        return peer;
    }

    internal void Connect(byte[] data) => _manager.Connect(_server, data);

    internal void Answer(ReadOnlySpan<byte> challenge)
    {
        byte[] proof = new KeyProof("").OfClient(LinkProtocol.Version, _nonce, challenge);
        LastNotice = null;
        IsDisconnected = false;
        _connectNext = ConnectData.EncodeAnswer(LinkProtocol.Version, _nonce, challenge, proof);
    }

    internal void Send(ReadOnlySpan<byte> message, byte channel = 0, DeliveryMethod method = DeliveryMethod.ReliableOrdered) =>
        Peer!.Send(message, channel, method);

    internal void SendChunk(uint transfer, uint offset, int length) => SendChunk(transfer, offset, new byte[length]);

    internal void SendChunk(uint transfer, uint offset, ReadOnlySpan<byte> chunk) =>
        Send([.. BitConverter.GetBytes(transfer), .. BitConverter.GetBytes(offset), .. chunk], 1, DeliveryMethod.ReliableUnordered);

    internal void Announce(uint transfer, int length, UInt128 hash = default)
    {
        byte[] message = new byte[Announcement.EncodedLength];
        new Announcement(transfer, length, hash).Encode(message);
        Send(message);
    }

    internal void PumpUntil(Func<bool> condition, string what)
    {
        long start = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < RecordingHandler.Patience, $"{what} did not come; last reason: {LastReason}");
            Pump();
        }
    }

    internal void PumpFor(TimeSpan time)
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < time)
        {
            Pump();
        }
    }

    public void Dispose() => _manager.Stop(false);

    void INetEventListener.OnPeerConnected(NetPeer peer) => Peer = peer;

    void INetEventListener.OnPeerDisconnected(NetPeer peer, DisconnectInfo disconnectInfo)
    {
        LastNotice = disconnectInfo.AdditionalData?.GetRemainingBytesSpan().ToArray() ?? [];
        IsDisconnected = true;
    }

    void INetEventListener.OnNetworkReceive(NetPeer peer, NetPacketReader reader, byte channelNumber, DeliveryMethod deliveryMethod) =>
        Received.Add(reader.GetRemainingBytesSpan().ToArray());

    void INetEventListener.OnConnectionRequest(ConnectionRequest request) => request.RejectForce();

    void INetEventListener.OnNetworkError(IPEndPoint endPoint, SocketError socketError)
    {
    }

    void INetEventListener.OnNetworkReceiveUnconnected(IPEndPoint remoteEndPoint, NetPacketReader reader, UnconnectedMessageType messageType)
    {
    }

    void INetEventListener.OnNetworkLatencyUpdate(NetPeer peer, int latency)
    {
    }

    private void Pump()
    {
        _manager.PollEvents();
        if (_connectNext is { } data)
        {
            _connectNext = null;
            Connect(data);
        }

        double now = _clock.Elapsed.TotalMilliseconds;
        _manager.ManualUpdate((float)(now - _lastUpdate));
        _lastUpdate = now;
        Thread.Yield();
    }
}

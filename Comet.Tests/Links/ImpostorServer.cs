using System.Net;
using System.Net.Sockets;
using Comet.Net.Handshake;
using Comet.Net.Wire;
using LiteNetLib;

namespace Comet.Tests.Links;

/// <summary>A server that speaks the handshake without knowing any key.</summary>
internal sealed class ImpostorServer : INetEventListener, IDisposable
{
    private readonly NetManager _manager;
    private readonly ChallengeIssuer _challenges = new(TimeProvider.System);
    private readonly Thread _thread;
    private volatile bool _isStopping;

    internal ImpostorServer()
    {
        _manager = new NetManager(this) { ChannelsCount = 1 + LinkProtocol.BulkChannels, IPv6Enabled = false, AutoRecycle = true };
        Assert.True(_manager.StartInManualMode(IPAddress.Loopback, IPAddress.IPv6None, 0));
        _thread = new Thread(Run) { IsBackground = true };
        _thread.Start();
    }

    internal int Port => _manager.LocalPort;

    public void Dispose()
    {
        _isStopping = true;
        Assert.True(_thread.Join(RecordingHandler.Patience));
        _manager.Stop();
    }

    void INetEventListener.OnConnectionRequest(ConnectionRequest request)
    {
        Assert.True(ConnectData.TryDecode(request.Data.GetRemainingBytesSpan(), out ConnectData data));
        if (!data.IsAnswer)
        {
            request.RejectForce([Notice.Challenge, .. _challenges.Issue(request.RemoteEndPoint, data.ClientNonce)]);
            return;
        }

        byte[] sessionId = new byte[LinkProtocol.NonceLength];
        byte[] proof = new KeyProof("a guess").OfServer(data.Version, data.ClientNonce, data.Challenge, sessionId);
        request.Accept().Send(Welcome.Encode(sessionId, proof), LinkProtocol.ControlChannel, DeliveryMethod.ReliableOrdered);
    }

    void INetEventListener.OnPeerConnected(NetPeer peer)
    {
    }

    void INetEventListener.OnPeerDisconnected(NetPeer peer, DisconnectInfo disconnectInfo)
    {
    }

    void INetEventListener.OnNetworkReceive(NetPeer peer, NetPacketReader reader, byte channelNumber, DeliveryMethod deliveryMethod)
    {
    }

    void INetEventListener.OnNetworkError(IPEndPoint endPoint, SocketError socketError)
    {
    }

    void INetEventListener.OnNetworkReceiveUnconnected(IPEndPoint remoteEndPoint, NetPacketReader reader, UnconnectedMessageType messageType)
    {
    }

    void INetEventListener.OnNetworkLatencyUpdate(NetPeer peer, int latency)
    {
    }

    private void Run()
    {
        while (!_isStopping)
        {
            _manager.PollEvents();
            _manager.ManualUpdate(5);
            Thread.Sleep(5);
        }
    }
}

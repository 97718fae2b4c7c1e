using LiteNetLib;

namespace Comet.Net.Pump;

/// <summary>What differs between a pump that connects and one that listens. All calls are made under the pump's gate.</summary>
internal interface IPumpRole
{
    /// <summary>A client asks for a connection.</summary>
    void OnConnectionRequest(ConnectionRequest request);

    /// <summary>An outgoing connection of the transport is there.</summary>
    void OnConnected(NetPeer peer);

    /// <summary>A connection that carries no link yet is rejected or lost.</summary>
    void OnRejected(DisconnectInfo info);

    /// <summary>The first message of a link in its handshake.</summary>
    void OnHandshake(UdpLink link, ReadOnlySpan<byte> message);

    /// <summary>A link is closed and leaves the pump.</summary>
    void OnLinkClosed(UdpLink link);

    /// <summary>Time has passed.</summary>
    /// <param name="now">Milliseconds of the pump's clock.</param>
    void OnTick(long now);
}

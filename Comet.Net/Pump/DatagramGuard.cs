using System.Net;
using LiteNetLib;
using LiteNetLib.Layers;

namespace Comet.Net.Pump;

/// <summary>
/// Sees every datagram before the transport does and after it: the place of encryption. As it is, it drops the datagrams that would let anybody who can
/// forge a sender's address end a live connection, and changes nothing else.
/// </summary>
internal sealed class DatagramGuard : PacketLayerBase
{
    private const int KindMask = 0x1F;
    private const int ConnectRequestKind = 6;
    private const int PeerNotFoundKind = 15;

    internal DatagramGuard()
        : base(0)
    {
    }

    /// <inheritdoc/>
    public override void ProcessInboundPacket(ref IPEndPoint endPoint, ref byte[] data, ref int length)
    {
        switch (data[0] & KindMask)
        {
            // "I do not know you": true only when the peer was restarted, which its silence tells as well.
            case PeerNotFoundKind:

            // A new connection from the address of an established one replaces that one before any proof is looked at.
            case ConnectRequestKind when endPoint is NetPeer { Tag: UdpLink { IsEstablished: true } }:
                length = 0;
                break;
        }
    }

    /// <inheritdoc/>
    public override void ProcessOutBoundPacket(ref IPEndPoint endPoint, ref byte[] data, ref int offset, ref int length)
    {
    }
}

using System.Net;
using System.Net.Sockets;
using LiteNetLib;
using LiteNetLib.Layers;

namespace Comet.Net.Pump;

/// <summary>The transport, in manual mode and with access to its socket, which the pump's thread waits on.</summary>
/// <remarks>The threaded modes of the transport can lose a wake-up, so that a message stays queued until the next one: they are never used.</remarks>
internal sealed class CometNetManager : NetManager
{
    /// <summary>What the socket is asked to hold, in bytes, each way; the system may give less.</summary>
    private const int SocketBufferSize = 4 * 1024 * 1024;

    /// <summary>The largest datagram that is safe where no router is on the way.</summary>
    private const int LoopbackDatagramSize = 1432;

    private const int PingMilliseconds = 500;
    private const int ConnectRetryMilliseconds = 250;
    private const int PooledPackets = 4096;

    private IPEndPoint? _wakeTarget;

    static CometNetManager()
    {
        // The default writes to the console, where malformed datagrams could write what and as often as they like.
        NetDebug.Logger ??= new SilentLogger();
    }

    internal CometNetManager(INetEventListener listener, PacketLayerBase layer, UdpLinkOptions options, bool isLoopback)
        : base(listener, layer)
    {
        ChannelsCount = 1 + Wire.LinkProtocol.BulkChannels;
        AutoRecycle = true;
        IPv6Enabled = false;
        MaxFragmentsCount = 1;
        PacketPoolSize = PooledPackets;
        PingInterval = PingMilliseconds;
        DisconnectTimeout = (int)options.SilenceTimeout.TotalMilliseconds;
        ReconnectDelay = ConnectRetryMilliseconds;
        MaxConnectAttempts = int.MaxValue;
        MtuDiscovery = options.DiscoverDatagramSize;
        MtuOverride = isLoopback && options.DiscoverDatagramSize ? LoopbackDatagramSize - layer.ExtraPacketSizeForLayer : 0;
    }

    /// <summary>The socket, once bound.</summary>
    internal Socket Socket => _udpSocketv4;

    /// <summary>Binds the socket.</summary>
    /// <exception cref="SocketException">The address is in use or not of this host.</exception>
    internal void Bind(IPEndPoint local)
    {
        if (!StartInManualMode(local.Address, IPAddress.IPv6None, local.Port))
        {
            throw new SocketException((int)SocketError.AddressAlreadyInUse, $"The UDP address {local} cannot be bound: it is in use, or not an address of this machine.");
        }

        try
        {
            Socket.ReceiveBufferSize = SocketBufferSize;
            Socket.SendBufferSize = SocketBufferSize;
        }
        catch (SocketException)
        {
            // The sizes of the transport stay: slower with many links, and right all the same.
        }

        IPAddress self = local.Address.Equals(IPAddress.Any) ? IPAddress.Loopback : local.Address;
        _wakeTarget = new IPEndPoint(self, LocalPort);
    }

    /// <summary>Makes a thread that waits on the socket look up: an empty datagram from the socket to itself. From any thread.</summary>
    internal void Wake()
    {
        try
        {
            // The library lets go of its socket when it stops.
            Socket?.SendTo([], SocketFlags.None, _wakeTarget!);
        }
        catch (SocketException)
        {
            // The thread looks up by itself within one waiting period.
        }
        catch (ObjectDisposedException)
        {
            // Nobody waits on a closed socket.
        }
    }

    /// <summary>
    /// Reads what has arrived. An empty datagram at the head of the socket's queue, ours or anyone's, hides all behind it from the transport, which asks
    /// how many bytes are there before it reads; so these are taken out here.
    /// </summary>
    internal void Receive()
    {
        const int MaxEmptyDatagrams = 64;
        Span<byte> nothing = stackalloc byte[1];
        for (int i = 0; i < MaxEmptyDatagrams; i++)
        {
            PollEvents();
            if (!Socket.Poll(0, SelectMode.SelectRead) || Socket.Available > 0)
            {
                return;
            }

            try
            {
                // The order of the two looks matters: what is at the head was there at the first, and is empty at the second. The other way round, a datagram
                // that arrives in between would be taken for an empty one, and lost until it is sent again.
                Socket.Receive(nothing);
            }
            catch (SocketException)
            {
                // A pending error of the socket, such as an unreachable port reported back: reading it has cleared it.
            }
        }
    }

    private sealed class SilentLogger : INetLogger
    {
        public void WriteNet(NetLogLevel level, string str, params object[] args)
        {
        }
    }
}

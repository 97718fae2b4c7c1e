using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Comet.LinkEmulator.Model;

namespace Comet.LinkEmulator.Relays;

/// <summary>Relays datagrams between devices and a server over an emulated link. All devices share the link, as they would share a radio cell; the server sees each at a port of its own.</summary>
internal sealed class UdpRelay : IRelay
{
    private const int LargestDatagram = 65_535;
    private const int SocketBuffer = 8 << 20;

    private readonly IPEndPoint _server;
    private readonly Socket _front;
    private readonly DeliveryLine _up;
    private readonly DeliveryLine _down;
    private readonly ConcurrentDictionary<SocketAddress, Device> _devices = new();

    /// <summary>Starts to relay.</summary>
    /// <param name="listen">Where devices connect to; port 0 for any that is free.</param>
    /// <param name="server">Where the server is.</param>
    /// <param name="profile">The link.</param>
    /// <param name="seed">What chance is made of.</param>
    /// <exception cref="SocketException">The port is taken.</exception>
    public UdpRelay(IPEndPoint listen, IPEndPoint server, LinkProfile profile, int seed)
    {
        _server = server;
        _front = Bind(listen);
        LocalEndPoint = (IPEndPoint)_front.LocalEndPoint!;
        _up = new DeliveryLine(profile.Up, seed, "link up");
        _down = new DeliveryLine(profile.Down, unchecked((seed * 31) + 1), "link down");
        new Thread(ReceiveFromDevices) { IsBackground = true, Name = "from devices" }.Start();
    }

    public IPEndPoint LocalEndPoint { get; }

    public LaneCounters Up => _up.Counters;

    public LaneCounters Down => _down.Counters;

    public bool IsCut
    {
        get => _up.IsCut;
        set => _up.IsCut = _down.IsCut = value;
    }

    /// <summary>Gives each device another address towards the server, as a change of networks does. What the server sends to the old one is lost.</summary>
    public void Roam()
    {
        foreach (var device in _devices.Values)
            device.Roam();
    }

    public void Dispose()
    {
        _front.Dispose();
        foreach (var device in _devices.Values)
            device.Dispose();
        _up.Dispose();
        _down.Dispose();
    }

    private static Socket Bind(IPEndPoint endPoint)
    {
        var socket = new Socket(endPoint.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { ReceiveBufferSize = SocketBuffer, SendBufferSize = SocketBuffer };
        try
        {
            socket.Bind(endPoint);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private void ReceiveFromDevices()
    {
        var sender = new SocketAddress(_front.AddressFamily);
        Receive(_front, sender, bytes =>
        {
            if (!_devices.TryGetValue(sender, out var device))
            {
                var address = new SocketAddress(sender.Family, sender.Size);
                sender.Buffer.Span[..sender.Size].CopyTo(address.Buffer.Span);
                _devices[address] = device = new Device(this, address);
            }

            _up.Send(bytes, device);
        });
    }

    /// <summary>Takes in what comes until the socket is closed.</summary>
    private static void Receive(Socket socket, SocketAddress sender, ReadOnlySpanAction take)
    {
        var buffer = new byte[LargestDatagram];
        while (true)
        {
            try
            {
                take(buffer.AsSpan(0, socket.ReceiveFrom(buffer, SocketFlags.None, sender)));
            }
            catch (SocketException e) when (e.SocketErrorCode is SocketError.ConnectionRefused or SocketError.ConnectionReset)
            {
                // The other side is gone, or not there yet: datagrams to it are lost.
            }
            catch (Exception e) when (e is ObjectDisposedException or SocketException)
            {
                return;
            }
        }
    }

    private delegate void ReadOnlySpanAction(ReadOnlySpan<byte> bytes);

    /// <summary>A device as the server sees it, and the server as the device does.</summary>
    private sealed class Device : IDestination, IDisposable
    {
        private readonly UdpRelay _relay;
        private readonly ToDevice _back;
        private readonly SocketAddress _serverAddress;
        private volatile Socket _socket;

        public Device(UdpRelay relay, SocketAddress address)
        {
            _relay = relay;
            _back = new ToDevice(relay._front, address);
            _serverAddress = relay._server.Serialize();
            _socket = Open();
        }

        public void Deliver(ReadOnlySpan<byte> bytes) => Send(_socket, bytes, _serverAddress);

        public void Roam()
        {
            var old = _socket;
            _socket = Open();
            old.Dispose();
        }

        public void Dispose() => _socket.Dispose();

        private Socket Open()
        {
            var any = _relay._server.AddressFamily == AddressFamily.InterNetwork ? IPAddress.Any : IPAddress.IPv6Any;
            var socket = Bind(new IPEndPoint(any, 0));
            var sender = new SocketAddress(socket.AddressFamily);
            new Thread(() => Receive(socket, sender, bytes =>
            {
                // As a router with a stateful firewall would.
                if (sender.Equals(_serverAddress))
                    _relay._down.Send(bytes, _back);
            }))
            { IsBackground = true, Name = "from server" }.Start();
            return socket;
        }
    }

    private sealed class ToDevice(Socket front, SocketAddress address) : IDestination
    {
        public void Deliver(ReadOnlySpan<byte> bytes) => Send(front, bytes, address);
    }

    private static void Send(Socket socket, ReadOnlySpan<byte> bytes, SocketAddress to)
    {
        try
        {
            socket.SendTo(bytes, SocketFlags.None, to);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // A datagram that cannot be sent is a lost one.
        }
    }
}

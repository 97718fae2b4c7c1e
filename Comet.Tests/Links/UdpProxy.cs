using System.Net;
using System.Net.Sockets;

namespace Comet.Tests.Links;

/// <summary>
/// Stands between one client and a server and does to their datagrams what networks do: loses, repeats, delays past each other, or carries none at all.
/// </summary>
internal sealed class UdpProxy : IDisposable
{
    private readonly Socket _front = Bind();
    private readonly Socket _back = Bind();
    private readonly Random _random;
    private readonly Lock _lock = new();
    private EndPoint? _client;
    private byte[]? _held;
    private volatile bool _isCut;
    private long _forwarded;

    internal UdpProxy(int seed)
    {
        _random = new Random(seed);
        new Thread(() => Forward(_front, isFromClient: true)) { IsBackground = true }.Start();
        new Thread(() => Forward(_back, isFromClient: false)) { IsBackground = true }.Start();
    }

    /// <summary>The server.</summary>
    internal IPEndPoint? Target { get; set; }

    /// <summary>How many of a hundred datagrams get lost.</summary>
    internal int LossPercent { get; set; }

    /// <summary>How many of a hundred arrive twice.</summary>
    internal int RepeatPercent { get; set; }

    /// <summary>How many of a hundred are passed by the next one.</summary>
    internal int ReorderPercent { get; set; }

    /// <summary>Carries nothing any more, in either direction, and says nothing about it.</summary>
    internal bool IsCut
    {
        get => _isCut;
        set => _isCut = value;
    }

    /// <summary>The port clients connect to.</summary>
    internal int Port => ((IPEndPoint)_front.LocalEndPoint!).Port;

    /// <summary>The port the server sees.</summary>
    internal int ClientPort => ((IPEndPoint)_back.LocalEndPoint!).Port;

    /// <summary>Datagrams carried.</summary>
    internal long Forwarded => Interlocked.Read(ref _forwarded);

    /// <summary>Sends a datagram to the server that seems to come from the client.</summary>
    internal void Forge(byte[] datagram) => _back.SendTo(datagram, Target!);

    /// <summary>Sends a datagram to the client that seems to come from the server.</summary>
    internal void ForgeToClient(byte[] datagram) => _front.SendTo(datagram, _client!);

    public void Dispose()
    {
        _front.Dispose();
        _back.Dispose();
    }

    private static Socket Bind()
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveBufferSize = 4 << 20 };
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }

    private void Forward(Socket from, bool isFromClient)
    {
        byte[] buffer = new byte[2048];
        EndPoint sender = new IPEndPoint(IPAddress.Any, 0);
        while (true)
        {
            int length;
            try
            {
                length = from.ReceiveFrom(buffer, ref sender);
            }
            catch (SocketException)
            {
                continue;
            }
            catch (ObjectDisposedException)
            {
                return;
            }

            if (isFromClient)
            {
                _client = sender;
            }

            try
            {
                Carry(buffer[..length], isFromClient);
            }
            catch (ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Carry(byte[] datagram, bool isFromClient)
    {
        lock (_lock)
        {
            if (_isCut || _random.Next(100) < LossPercent)
            {
                return;
            }

            if (isFromClient && _held is null && _random.Next(100) < ReorderPercent)
            {
                _held = datagram;
                return;
            }

            Send(datagram, isFromClient);
            if (_random.Next(100) < RepeatPercent)
            {
                Send(datagram, isFromClient);
            }

            if (isFromClient && _held is { } held)
            {
                _held = null;
                Send(held, isFromClient);
            }
        }
    }

    private void Send(byte[] datagram, bool isFromClient)
    {
        Interlocked.Increment(ref _forwarded);
        if (isFromClient)
        {
            _back.SendTo(datagram, Target!);
        }
        else
        {
            _front.SendTo(datagram, _client!);
        }
    }
}

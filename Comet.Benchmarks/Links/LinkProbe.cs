using System.Net;
using System.Net.Sockets;
using Comet.Benchmarks.Measuring;
using Comet.LinkEmulator.Model;
using Comet.LinkEmulator.Relays;

namespace Comet.Benchmarks.Links;

/// <summary>A device and a server with an emulated link between them, which measure it.</summary>
internal sealed class LinkProbe : IDisposable
{
    private const int DatagramBytes = 1200;

    private static readonly IPEndPoint _any = new(IPAddress.Loopback, 0);

    private readonly Socket _device = Open();
    private readonly Socket _server = Open();
    private readonly UdpRelay _relay;
    private readonly EndPoint _deviceAtServer;

    public LinkProbe(LinkProfile link)
    {
        _relay = new UdpRelay(_any, (IPEndPoint)_server.LocalEndPoint!, link, seed: 1);
        _deviceAtServer = Introduce();
    }

    /// <summary>The median of the time from the device to the server and back, in milliseconds.</summary>
    public double RoundTrip(int count)
    {
        byte[] buffer = new byte[DatagramBytes];
        var times = new double[count];
        for (var i = 0; i < count; i++)
        {
            var start = Clock.Now;
            _device.SendTo(buffer.AsSpan(0, 64), _relay.LocalEndPoint);
            _server.Receive(buffer);
            _server.SendTo(buffer.AsSpan(0, 64), _deviceAtServer);
            _device.Receive(buffer);
            times[i] = (Clock.Now - start) / 1e6;
        }

        return Statistics.Median(times);
    }

    /// <summary>Sends a little more than a direction carries, and counts what arrives.</summary>
    /// <returns>Bits per second that left the emulated sender, and the share of those that got lost.</returns>
    public (double Rate, double Lost) Fill(bool isDown, LaneSettings lane, double seconds)
    {
        var counters = isDown ? _relay.Down : _relay.Up;
        var (from, to) = isDown ? (_server, _device) : (_device, _server);
        var target = (isDown ? _deviceAtServer : _relay.LocalEndPoint).Serialize();
        using var drain = new CancellationTokenSource();
        var reader = new Thread(() => Drain(to, drain.Token)) { IsBackground = true };
        reader.Start();

        byte[] datagram = new byte[DatagramBytes];
        var interval = DatagramBytes * 8 * 1e9 / (lane.Rate * Pressure(lane.Rate));

        // The queue is filled first; what is measured is what comes after.
        for (var waiting = 0; waiting < lane.QueueBytes; waiting += DatagramBytes)
            from.SendTo(datagram, SocketFlags.None, target);
        var warm = Clock.Now + 300_000_000;
        var end = warm + (long)(seconds * 1e9);
        long sent = 0, start = Clock.Now, began = 0, arrivedBefore = 0, lostBefore = 0;
        for (var now = start; now < end; now = Clock.Now)
        {
            if (began == 0 && now >= warm)
                (began, arrivedBefore, lostBefore) = (now, counters.Arrived, counters.Lost);
            for (var due = (long)((now - start) / interval); sent < due; sent++)
                from.SendTo(datagram, SocketFlags.None, target);
            Clock.SleepUntil(start + (long)((sent + 1) * interval));
        }

        double arrived = counters.Arrived - arrivedBefore, lost = counters.Lost - lostBefore, time = (Clock.Now - began) / 1e9;
        drain.Cancel();
        reader.Join();
        return ((arrived + lost) * DatagramBytes * 8 / time, lost / (arrived + lost));
    }

    public void Dispose()
    {
        _relay.Dispose();
        _device.Dispose();
        _server.Dispose();
    }

    /// <summary>How much more is sent than the link carries, so that it is never idle: little where sending it is much of a processor's work.</summary>
    private static double Pressure(double rate) => rate > 100e6 ? 1.08 : 1.5;

    private static Socket Open()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = 2000, ReceiveBufferSize = 8 << 20, SendBufferSize = 8 << 20 };
        socket.Bind(_any);
        return socket;
    }

    private EndPoint Introduce()
    {
        byte[] buffer = new byte[DatagramBytes];
        while (true)
        {
            _device.SendTo([0], _relay.LocalEndPoint);
            EndPoint seen = new IPEndPoint(IPAddress.Any, 0);
            try
            {
                _server.ReceiveFrom(buffer, ref seen);
                return seen;
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.TimedOut)
            {
                // Lost on the way; the next may not be.
            }
        }
    }

    private static void Drain(Socket socket, CancellationToken end)
    {
        byte[] buffer = new byte[DatagramBytes];
        while (!end.IsCancellationRequested)
        {
            try
            {
                socket.Receive(buffer);
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.TimedOut)
            {
                // Nothing has come for a while.
            }
        }
    }
}

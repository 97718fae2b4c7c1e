using System.Net;
using System.Net.Sockets;
using Comet.LinkEmulator.Model;

namespace Comet.LinkEmulator.Relays;

/// <summary>
/// Relays TCP connections over an emulated link, so that what runs on TCP can be compared with what runs on UDP over the same delay, rate and loss. Both ends talk to this process's own TCP, which loses nothing;
/// so the relay does what TCP would make of the link: a handshake takes a round trip, and a lost segment arrives a round trip later with all that follows it waiting. There is no slow start and no
/// congestion window: the emulated TCP always sends at the link's full rate, which flatters it.
/// </summary>
internal sealed class TcpRelay : IRelay
{
    /// <summary>What a segment carries on Ethernet with timestamps.</summary>
    private const int SegmentBytes = 1448;

    /// <summary>How much is read at once.</summary>
    private const int PartBytes = 16 * 1024;

    /// <summary>How far ahead of the sender the relay reads: a sender's own buffer.</summary>
    private static readonly TimeSpan _ahead = TimeSpan.FromMilliseconds(20);

    private readonly IPEndPoint _server;
    private readonly Socket _listener;
    private readonly DeliveryLine _up;
    private readonly DeliveryLine _down;
    private readonly long _roundTrip;
    private readonly CancellationTokenSource _end = new();

    /// <summary>Starts to relay.</summary>
    /// <param name="listen">Where devices connect to; port 0 for any that is free.</param>
    /// <param name="server">Where the server is.</param>
    /// <param name="profile">The link.</param>
    /// <param name="seed">What chance is made of.</param>
    /// <exception cref="SocketException">The port is taken.</exception>
    public TcpRelay(IPEndPoint listen, IPEndPoint server, LinkProfile profile, int seed)
    {
        _server = server;
        _roundTrip = (profile.Up.Delay + profile.Down.Delay).Ticks * TimeSpan.NanosecondsPerTick;
        _listener = new Socket(listen.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            _listener.Bind(listen);
            _listener.Listen();
        }
        catch
        {
            _listener.Dispose();
            throw;
        }

        LocalEndPoint = (IPEndPoint)_listener.LocalEndPoint!;
        _up = new DeliveryLine(profile.Up, seed, "link up");
        _down = new DeliveryLine(profile.Down, unchecked((seed * 31) + 1), "link down");
        _ = AcceptAsync();
    }

    public IPEndPoint LocalEndPoint { get; }

    public LaneCounters Up => _up.Counters;

    public LaneCounters Down => _down.Counters;

    /// <summary>Whether the link carries nothing. What is sent meanwhile waits, as TCP repeats it, and arrives when the link is there again.</summary>
    public bool IsCut { get; set; }

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _up.Dispose();
        _down.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = RelayAsync(await _listener.AcceptAsync(_end.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The relay has ended.
        }
    }

    private async Task RelayAsync(Socket device)
    {
        using (device)
        using (var server = new Socket(_server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true })
        {
            device.NoDelay = true;
            try
            {
                var established = Clock.Now + _roundTrip;
                await server.ConnectAsync(_server, _end.Token);
                await Task.WhenAll(PumpAsync(device, server, _up, established), PumpAsync(server, device, _down, established));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // One side has gone; closing both tells the other.
            }
        }
    }

    private async Task PumpAsync(Socket from, Socket to, DeliveryLine line, long earliest)
    {
        var destination = new ToSocket(to);
        var buffer = new byte[PartBytes];
        int length;
        do
        {
            length = await from.ReceiveAsync(buffer, _end.Token);
            while (IsCut)
                await Task.Delay(10, _end.Token);
            var free = line.SendStream(buffer.AsSpan(0, length), destination, earliest, SegmentBytes, _roundTrip);
            var ahead = new TimeSpan((free - Clock.Now) / TimeSpan.NanosecondsPerTick) - _ahead;
            if (ahead > TimeSpan.Zero)
                await Task.Delay(ahead, _end.Token);
        }
        while (length > 0);
        await destination.Ended.WaitAsync(_end.Token);
    }

    private sealed class ToSocket(Socket socket) : IDestination
    {
        private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Ends when the end of the stream has arrived.</summary>
        public Task Ended => _ended.Task;

        public void Deliver(ReadOnlySpan<byte> bytes)
        {
            try
            {
                if (bytes.IsEmpty)
                {
                    socket.Shutdown(SocketShutdown.Send);
                    _ended.TrySetResult();
                    return;
                }

                while (!bytes.IsEmpty)
                    bytes = bytes[socket.Send(bytes)..];
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                _ended.TrySetException(e);
            }
        }
    }
}

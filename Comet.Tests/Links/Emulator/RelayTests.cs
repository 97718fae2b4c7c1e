using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Comet.LinkEmulator.Model;
using Comet.LinkEmulator.Relays;

namespace Comet.Tests.Links.Emulator;

/// <summary>Relays between real sockets: nothing arrives sooner than the link allows, and nothing that arrives is other than it was sent.</summary>
public sealed class RelayTests
{
    private static readonly IPEndPoint _any = new(IPAddress.Loopback, 0);
    private static readonly LinkProfile _link = new("test", Lane(30), Lane(20));

    private static LaneSettings Lane(double delay) => new() { Delay = TimeSpan.FromMilliseconds(delay), Rate = 20e6 };

    [Fact]
    public void A_datagram_and_its_answer_take_both_delays()
    {
        using Socket server = Udp(), device = Udp();
        using UdpRelay relay = new(_any, (IPEndPoint)server.LocalEndPoint!, _link, seed: 1);
        for (int i = 0; i < 5; i++)
        {
            byte[] sent = [1, 2, (byte)i];
            Stopwatch watch = Stopwatch.StartNew();
            device.SendTo(sent, relay.LocalEndPoint);
            (byte[] there, EndPoint seen) = Receive(server);
            Assert.Equal(sent, there);
            Assert.NotEqual(device.LocalEndPoint, seen);
            server.SendTo([7, .. there], seen);
            Assert.Equal([7, .. sent], Receive(device).Bytes);
            Assert.True(watch.Elapsed >= TimeSpan.FromMilliseconds(50), $"{watch.Elapsed.TotalMilliseconds} ms");
        }

        Assert.Equal(5, relay.Up.Arrived);
        Assert.Equal(5, relay.Down.Arrived);
    }

    [Fact]
    public void Devices_are_told_apart()
    {
        using Socket server = Udp(), one = Udp(), other = Udp();
        using UdpRelay relay = new(_any, (IPEndPoint)server.LocalEndPoint!, LinkProfile.Named("none"), seed: 1);
        foreach (Socket device in new[] { one, other, one, other })
        {
            device.SendTo([1], relay.LocalEndPoint);
            (_, EndPoint seen) = Receive(server);
            server.SendTo([2], seen);
            Assert.Equal([2], Receive(device).Bytes);
        }
    }

    [Fact]
    public void A_cut_link_carries_nothing_until_it_is_healed()
    {
        using Socket server = Udp(), device = Udp();
        using UdpRelay relay = new(_any, (IPEndPoint)server.LocalEndPoint!, LinkProfile.Named("none"), seed: 1);
        relay.IsCut = true;
        device.SendTo([1], relay.LocalEndPoint);
        Assert.True(SpinWait.SpinUntil(() => relay.Up.Cut == 1, TimeSpan.FromSeconds(10)));
        relay.IsCut = false;
        device.SendTo([2], relay.LocalEndPoint);
        Assert.Equal([2], Receive(server).Bytes);
    }

    [Fact]
    public void A_device_that_roams_has_another_address_and_the_old_one_is_dead()
    {
        using Socket server = Udp(), device = Udp();
        using UdpRelay relay = new(_any, (IPEndPoint)server.LocalEndPoint!, LinkProfile.Named("none"), seed: 1);
        device.SendTo([1], relay.LocalEndPoint);
        (_, EndPoint before) = Receive(server);
        relay.Roam();
        server.SendTo([9], before);
        device.SendTo([2], relay.LocalEndPoint);
        (_, EndPoint after) = Receive(server);
        Assert.NotEqual(before, after);
        server.SendTo([3], after);
        Assert.Equal([3], Receive(device).Bytes);
    }

    [Fact]
    public async Task A_connection_carries_everything_at_the_rate()
    {
        using TcpListener server = new(_any);
        server.Start();
        using TcpRelay relay = new(_any, (IPEndPoint)server.LocalEndpoint, _link.With(l => l with { Loss = 0.01 }), seed: 1);
        byte[] sent = new byte[500_000];
        new Random(1).NextBytes(sent);

        Stopwatch watch = Stopwatch.StartNew();
        using TcpClient device = new();
        await device.ConnectAsync(relay.LocalEndPoint);
        using TcpClient there = await server.AcceptTcpClientAsync();
        NetworkStream atDevice = device.GetStream(), atServer = there.GetStream();
        Task sending = SendAsync(atDevice, sent);
        MemoryStream received = new();
        await atServer.CopyToAsync(received);
        await sending;
        Assert.Equal(sent, received.ToArray());

        // The handshake takes a round trip, the bytes 200 ms, the way 30 ms.
        Assert.True(watch.Elapsed >= TimeSpan.FromMilliseconds(280), $"{watch.Elapsed.TotalMilliseconds} ms");
        atServer.Write([1, 2, 3]);
        there.Client.Shutdown(SocketShutdown.Send);
        MemoryStream answer = new();
        await atDevice.CopyToAsync(answer);
        Assert.Equal([1, 2, 3], answer.ToArray());
    }

    private static async Task SendAsync(NetworkStream stream, byte[] bytes)
    {
        await stream.WriteAsync(bytes);
        stream.Socket.Shutdown(SocketShutdown.Send);
    }

    private static Socket Udp()
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = 10_000 };
        socket.Bind(_any);
        return socket;
    }

    private static (byte[] Bytes, EndPoint From) Receive(Socket socket)
    {
        byte[] buffer = new byte[2048];
        EndPoint from = new IPEndPoint(IPAddress.Any, 0);
        int length = socket.ReceiveFrom(buffer, ref from);
        return (buffer[..length], from);
    }
}

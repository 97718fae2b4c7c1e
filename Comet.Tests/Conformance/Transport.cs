using System.Net;
using Comet.Links;
using Comet.Net;

namespace Comet.Tests.Conformance;

/// <summary>Both ends of a link, and what carries it. The sessions own the ends.</summary>
internal sealed record Transport(ILink Home, ILink Server, IDisposable? Carrier)
{
    /// <summary>Through memory.</summary>
    public static Transport InProcess()
    {
        var (home, server) = InProcessLink.CreatePair();
        return new Transport(home, server, Carrier: null);
    }

    /// <summary>Real datagrams over the loopback interface.</summary>
    public static Transport Udp()
    {
        var listener = UdpLinkListener.Start(new IPEndPoint(IPAddress.Loopback, 0));
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            var server = listener.AcceptAsync(limit.Token).AsTask();
            var home = UdpLinkClient.ConnectAsync(listener.LocalEndPoint.Address.ToString(), listener.LocalEndPoint.Port, cancellationToken: limit.Token);
            return new Transport(home.GetAwaiter().GetResult(), server.GetAwaiter().GetResult(), listener);
        }
        catch
        {
            listener.Dispose();
            throw;
        }
    }
}

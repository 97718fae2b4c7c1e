using System.Net;
using Comet.Links;
using Comet.Net;

namespace Comet.Tests.Links;

/// <summary>Two connected ends, not started, and what must be disposed with them.</summary>
internal sealed class LinkPair : IDisposable
{
    private readonly IDisposable? _listener;

    internal LinkPair(ILink client, ILink server, IDisposable? listener = null)
    {
        Client = client;
        Server = server;
        _listener = listener;
    }

    internal ILink Client { get; }

    internal ILink Server { get; }

    internal static async Task<LinkPair> OverUdpAsync(UdpLinkOptions? options = null, UdpProxy? proxy = null)
    {
        UdpLinkListener listener = UdpLinkListener.Start(new IPEndPoint(IPAddress.Loopback, 0), options);
        try
        {
            int port = listener.LocalEndPoint.Port;
            if (proxy is not null)
            {
                proxy.Target = listener.LocalEndPoint;
                port = proxy.Port;
            }

            ILink client = await UdpLinkClient.ConnectAsync("127.0.0.1", port, options).WaitAsync(RecordingHandler.Patience);
            ILink server = await listener.AcceptAsync().AsTask().WaitAsync(RecordingHandler.Patience);
            return new LinkPair(client, server, listener);
        }
        catch
        {
            listener.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        // Without the courtesies of closing: many tests have cut the line already.
        Client.Abort();
        Server.Abort();
        _listener?.Dispose();
    }
}

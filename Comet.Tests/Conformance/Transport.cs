using System.Net;
using Comet.Links;
using Comet.Net;

namespace Comet.Tests.Conformance;

/// <summary>Both ends of a link, and what carries it. The sessions own the ends; there is none here of a server that is another process.</summary>
internal sealed record Transport(ILink Home, ILink? Server, IDisposable? Carrier)
{
    // Makes all runs that do not lose their server go to another process: see README.
    private static readonly bool _isElsewhere = Environment.GetEnvironmentVariable("COMET_ELSEWHERE") == "1";

    /// <summary>What the modes use that do not say otherwise.</summary>
    public static Transport Usual() => _isElsewhere ? OtherProcess() : InProcess();

    /// <summary>Through memory.</summary>
    public static Transport InProcess()
    {
        var (home, server) = InProcessLink.CreatePair();
        return new Transport(home, server, Carrier: null);
    }

    /// <summary>Real datagrams over the loopback interface, to a process of its own.</summary>
    public static Transport OtherProcess()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var address = ServerElsewhere.Address;
        return new Transport(UdpLinkClient.ConnectAsync(address.Address.ToString(), address.Port, cancellationToken: limit.Token).GetAwaiter().GetResult(), Server: null, Carrier: null);
    }
}

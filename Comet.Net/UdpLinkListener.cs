using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Comet.Links;
using Comet.Net.Handshake;
using Comet.Net.Pump;

namespace Comet.Net;

/// <summary>Accepts links on a UDP address. All members may be called from any thread.</summary>
public sealed class UdpLinkListener : IAsyncDisposable, IDisposable
{
    private static readonly TimeSpan _closePatience = TimeSpan.FromSeconds(2);

    private readonly LinkAcceptor _acceptor;
    private readonly LinkPump _pump;

    private UdpLinkListener(IPEndPoint local, UdpLinkOptions options)
    {
        _acceptor = new LinkAcceptor(options);
        _pump = new LinkPump(_acceptor, local, options, IPAddress.IsLoopback(local.Address));
        using (_pump.Enter())
        {
            _acceptor.Attach(_pump);
        }

        LocalEndPoint = new IPEndPoint(local.Address, _pump.LocalPort);
    }

    /// <summary>The address it listens on, with the port that was bound.</summary>
    public IPEndPoint LocalEndPoint { get; }

    /// <summary>The number of links that are open or being opened.</summary>
    public int LinkCount => _acceptor.LinkCount;

    /// <summary>Binds an address and accepts links from now on.</summary>
    /// <param name="local">An IPv4 address of this machine, or <see cref="IPAddress.Any"/>; port 0 for any free one.</param>
    /// <param name="options">The options of its links; null for the defaults.</param>
    /// <exception cref="SocketException">The address is in use, or not of this machine.</exception>
    /// <exception cref="ArgumentException">The address is not an IPv4 address.</exception>
    public static UdpLinkListener Start(IPEndPoint local, UdpLinkOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(local);
        if (local.AddressFamily != AddressFamily.InterNetwork)
        {
            throw new ArgumentException($"{local} is not an IPv4 address; this version of Comet listens on IPv4 only.", nameof(local));
        }

        options ??= UdpLinkOptions.Default;
        options.Validate();
        return new UdpLinkListener(local, options);
    }

    /// <summary>The next link, when there is one.</summary>
    /// <returns>A link that has proved its address and its key and is not started yet.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="System.Threading.Channels.ChannelClosedException">The listener was disposed.</exception>
    public ValueTask<ILink> AcceptAsync(CancellationToken cancellationToken = default) => _acceptor.Accepted.ReadAsync(cancellationToken);

    /// <summary>All links, as they come, until the listener is disposed.</summary>
    public async IAsyncEnumerable<ILink> AcceptAllAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (ILink link in _acceptor.Accepted.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return link;
        }
    }

    /// <summary>Refuses new links from now on; those that are there stay.</summary>
    /// <param name="reason">What those who try are told, in words.</param>
    public void Drain(string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        using (_pump.Enter())
        {
            _acceptor.Drain(reason);
        }
    }

    /// <summary>Closes every link (each sends what it has queued, for at most a second) and the socket.</summary>
    public async ValueTask DisposeAsync()
    {
        const string Reason = "the server has stopped";
        Drain(Reason);
        UdpLink[] links;
        using (_pump.Enter())
        {
            links = _acceptor.Links;
        }

        foreach (UdpLink link in links)
        {
            link.Close(Reason);
        }

        await Task.WhenAny(Task.WhenAll(links.Select(link => link.Closed)), Task.Delay(_closePatience)).ConfigureAwait(false);
        _pump.Stop();
        await _pump.Ended.ConfigureAwait(false);
        _acceptor.Complete();
    }

    /// <inheritdoc cref="DisposeAsync"/>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}

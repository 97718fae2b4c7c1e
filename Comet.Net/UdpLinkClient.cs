using System.Net;
using System.Net.Sockets;
using Comet.Links;
using Comet.Net.Handshake;
using Comet.Net.Pump;

namespace Comet.Net;

/// <summary>Connects to a <see cref="UdpLinkListener"/>.</summary>
public static class UdpLinkClient
{
    private static readonly TimeSpan _pauseBetweenAttempts = TimeSpan.FromMilliseconds(50);

    /// <summary>Connects to the server at an address; the key in the address goes before the one in <paramref name="options"/>.</summary>
    /// <inheritdoc cref="ConnectAsync(string, int, UdpLinkOptions?, CancellationToken)"/>
    public static Task<ILink> ConnectAsync(CometUri server, UdpLinkOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(server);
        options ??= UdpLinkOptions.Default;
        return ConnectAsync(server.Host, server.Port, server.Key.Length > 0 ? options with { Key = server.Key } : options, cancellationToken);
    }

    /// <summary>Connects to a server. The link has a thread of its own, which ends with it.</summary>
    /// <param name="host">A host name or an IPv4 address.</param>
    /// <param name="port">The server's UDP port.</param>
    /// <param name="options">The options of the link; null for the defaults.</param>
    /// <param name="cancellationToken">Gives the attempt up.</param>
    /// <returns>The link, not started yet.</returns>
    /// <exception cref="LinkRefusedException">The server refused, or did not prove that it knows the key.</exception>
    /// <exception cref="LinkUnreachableException">The host is unknown, or nobody answered within <see cref="UdpLinkOptions.ConnectTimeout"/>.</exception>
    public static async Task<ILink> ConnectAsync(string host, int port, UdpLinkOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(host);
        ArgumentOutOfRangeException.ThrowIfLessThan(port, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(port, ushort.MaxValue);
        options ??= UdpLinkOptions.Default;
        options.Validate();
        IPEndPoint target = new(await ResolveAsync(host, cancellationToken).ConfigureAwait(false), port);
        long deadline = LinkPump.Now + (long)options.ConnectTimeout.TotalMilliseconds;
        while (true)
        {
            ConnectAttempt attempt = new(target, options, deadline);
            try
            {
                return await attempt.RunAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (LinkUnreachableException) when (attempt.WasLost && LinkPump.Now < deadline)
            {
                // There is a server, behind a network that loses much. Its answer to the next attempt may come through.
                await Task.Delay(_pauseBetweenAttempts, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task<IPAddress> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        if (IPAddress.TryParse(host, out IPAddress? address) && address.AddressFamily == AddressFamily.InterNetwork)
        {
            return address;
        }

        try
        {
            IPAddress[] addresses = await Dns.GetHostAddressesAsync(host, AddressFamily.InterNetwork, cancellationToken).ConfigureAwait(false);
            return addresses.Length > 0 ? addresses[0] : throw new LinkUnreachableException($"The host {host} has no IPv4 address.");
        }
        catch (SocketException exception)
        {
            throw new LinkUnreachableException($"The host {host} is not known, or has no IPv4 address: {exception.Message}", exception);
        }
    }
}

using System.Security.Cryptography;
using System.Threading.Channels;
using Comet.Links;
using Comet.Net.Pump;
using Comet.Net.Wire;
using LiteNetLib;

namespace Comet.Net.Handshake;

/// <summary>
/// The server's half of the handshake. It keeps no state for a client before its answer to a challenge is verified, so requests from forged addresses cost
/// one small reply each and nothing else.
/// </summary>
internal sealed class LinkAcceptor : IPumpRole
{
    private readonly UdpLinkOptions _options;
    private readonly KeyProof _key;
    private readonly ChallengeIssuer _challenges = new(TimeProvider.System);
    private readonly Channel<ILink> _accepted = Channel.CreateUnbounded<ILink>();
    private readonly HashSet<UdpLink> _links = [];
    private LinkPump? _pump;
    private string? _drainReason;
    private int _linkCount;

    /// <param name="options">Valid options.</param>
    internal LinkAcceptor(UdpLinkOptions options)
    {
        _options = options;
        _key = new KeyProof(options.Key);
    }

    /// <summary>Links that are established, in order. There are never more than the links that are open, so the channel needs no bound.</summary>
    internal ChannelReader<ILink> Accepted => _accepted.Reader;

    /// <summary>The number of links. From any thread.</summary>
    internal int LinkCount => Volatile.Read(ref _linkCount);

    /// <summary>The links that are there.</summary>
    internal UdpLink[] Links => [.. _links];

    /// <summary>Sets the pump; before, every request is left unanswered and comes again.</summary>
    internal void Attach(LinkPump pump) => _pump = pump;

    /// <summary>Refuses new links from now on.</summary>
    internal void Drain(string reason) => _drainReason ??= reason;

    /// <summary>No further link is accepted.</summary>
    internal void Complete() => _accepted.Writer.TryComplete();

    /// <inheritdoc/>
    public void OnConnectionRequest(ConnectionRequest request)
    {
        if (_pump is null)
        {
            request.RejectForce();
            return;
        }

        if (!ConnectData.TryDecode(request.Data.GetRemainingBytesSpan(), out ConnectData data))
        {
            RefuseUnproven(request, "This is a Comet server, and the client does not speak its protocol.");
        }
        else if (data.Version != _options.ProtocolVersion)
        {
            RefuseUnproven(request, $"The server speaks version {_options.ProtocolVersion} of the link protocol and the client version {data.Version}.");
        }
        else if (!data.IsAnswer || !_challenges.IsValid(request.RemoteEndPoint, data.ClientNonce, data.Challenge))
        {
            request.RejectForce([Notice.Challenge, .. _challenges.Issue(request.RemoteEndPoint, data.ClientNonce)]);
        }
        else if (!CryptographicOperations.FixedTimeEquals(_key.OfClient(data.Version, data.ClientNonce, data.Challenge), data.Proof))
        {
            Refuse(request, _options.Key.Length == 0
                ? "The server has no key; connect without one."
                : "The key is wrong: the server asks for the one it was started with.");
        }
        else if (_drainReason is not null)
        {
            Refuse(request, $"The server takes no new links: {_drainReason}.");
        }
        else if (_links.Count >= _options.MaxLinks)
        {
            Refuse(request, $"The server is full: {_links.Count} of {_options.MaxLinks} links are in use.");
        }
        else
        {
            Accept(request, data);
        }
    }

    /// <inheritdoc/>
    public void OnConnected(NetPeer peer)
    {
        // Handled where it is accepted.
    }

    /// <inheritdoc/>
    public void OnRejected(DisconnectInfo info)
    {
        // Nothing is connected from here.
    }

    /// <inheritdoc/>
    public void OnHandshake(UdpLink link, ReadOnlySpan<byte> message)
    {
        if (message is not [(byte)MessageType.Ready])
        {
            throw new LinkViolationException("a message before the handshake is done");
        }

        link.Establish(link.SessionId);
        _accepted.Writer.TryWrite(link);
    }

    /// <inheritdoc/>
    public void OnLinkClosed(UdpLink link)
    {
        _links.Remove(link);
        Volatile.Write(ref _linkCount, _links.Count);
    }

    /// <inheritdoc/>
    public void OnTick(long now)
    {
        // Links keep their own time.
    }

    /// <summary>Says no, unless the reply would be larger than the request: the address may be forged.</summary>
    private static void RefuseUnproven(ConnectionRequest request, string reason)
    {
        byte[] notice = Notice.Encode(Notice.Refused, reason);
        if (notice.Length <= request.Data.UserDataSize)
        {
            request.RejectForce(notice);
        }
        else
        {
            request.RejectForce();
        }
    }

    private static void Refuse(ConnectionRequest request, string reason) => request.RejectForce(Notice.Encode(Notice.Refused, reason));

    private void Accept(ConnectionRequest request, ConnectData data)
    {
        byte[] sessionId = RandomNumberGenerator.GetBytes(LinkProtocol.NonceLength);
        byte[] welcome = Welcome.Encode(sessionId, _key.OfServer(data.Version, data.ClientNonce, data.Challenge, sessionId));
        NetPeer peer = request.Accept();
        UdpLink link = new(_pump!, this, peer, sessionId);
        _links.Add(link);
        Volatile.Write(ref _linkCount, _links.Count);
        link.SendHandshake(welcome);
    }
}

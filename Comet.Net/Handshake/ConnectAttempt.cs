using System.Net;
using System.Security.Cryptography;
using Comet.Links;
using Comet.Net.Pump;
using Comet.Net.Wire;
using LiteNetLib;

namespace Comet.Net.Handshake;

/// <summary>The client's half of the handshake, and afterwards the role of a pump with a single link: it ends with the link.</summary>
internal sealed class ConnectAttempt : IPumpRole
{
    /// <summary>A challenge that is too old when its answer arrives is replaced by another one; but not for ever.</summary>
    private const int MaxChallenges = 3;

    private readonly IPEndPoint _target;
    private readonly UdpLinkOptions _options;
    private readonly KeyProof _key;
    private readonly byte[] _nonce = RandomNumberGenerator.GetBytes(LinkProtocol.NonceLength);
    private readonly TaskCompletionSource<ILink> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly long _deadline;
    private byte[] _challenge = [];
    private byte[]? _answer;
    private int _challenges;
    private UdpLink? _link;
    private LinkPump? _pump;

    /// <param name="target">The server.</param>
    /// <param name="options">Valid options.</param>
    /// <param name="deadline">When to give up, in the time of <see cref="LinkPump.Now"/>.</param>
    internal ConnectAttempt(IPEndPoint target, UdpLinkOptions options, long deadline)
    {
        _target = target;
        _options = options;
        _key = new KeyProof(options.Key);
        _deadline = deadline;
    }

    /// <summary>Whether the server had answered before the attempt failed; nothing speaks against another one.</summary>
    internal bool WasLost { get; private set; }

    /// <summary>Connects. See <see cref="UdpLinkClient"/> for the exceptions.</summary>
    internal async Task<ILink> RunAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        bool isLoopback = IPAddress.IsLoopback(_target.Address);
        LinkPump pump = new(this, new IPEndPoint(isLoopback ? IPAddress.Loopback : IPAddress.Any, 0), _options, isLoopback);
        using (pump.Enter())
        {
            _pump = pump;
            pump.Connect(_target, ConnectData.EncodeHello(_options.ProtocolVersion, _nonce));
        }

        using (cancellationToken.Register(() => _result.TrySetCanceled(cancellationToken)))
        {
            try
            {
                return await _result.Task.ConfigureAwait(false);
            }
            catch
            {
                pump.Stop();
                throw;
            }
        }
    }

    /// <inheritdoc/>
    public void OnConnectionRequest(ConnectionRequest request) => request.RejectForce();

    /// <inheritdoc/>
    public void OnConnected(NetPeer peer) => _link = new UdpLink(_pump!, this, peer);

    /// <inheritdoc/>
    public void OnRejected(DisconnectInfo info)
    {
        ReadOnlySpan<byte> notice = info.AdditionalData is { } reader ? reader.GetRemainingBytesSpan() : default;
        switch (info.Reason)
        {
            case DisconnectReason.ConnectionRejected when notice.Length == 1 + ChallengeIssuer.Length && notice[0] == Notice.Challenge && _challenges < MaxChallenges:
                _challenges++;
                _challenge = notice[1..].ToArray();
                _answer = ConnectData.EncodeAnswer(
                    _options.ProtocolVersion, _nonce, _challenge, _key.OfClient(_options.ProtocolVersion, _nonce, _challenge));
                break;
            case DisconnectReason.ConnectionRejected when notice.Length > 0 && notice[0] == Notice.Refused:
                Refuse(Notice.DecodeReason(notice[1..]));
                break;
            case DisconnectReason.ConnectionRejected or DisconnectReason.InvalidProtocol:
                Refuse($"{_target} is no Comet server, or one of a very different version.");
                break;
            default:
                Lose(canTryAgain: info.Reason is DisconnectReason.Timeout or DisconnectReason.RemoteConnectionClose);
                break;
        }
    }

    /// <inheritdoc/>
    public void OnHandshake(UdpLink link, ReadOnlySpan<byte> message)
    {
        if (!Welcome.TryDecode(message, out Welcome welcome))
        {
            throw new LinkViolationException("no welcome");
        }

        byte[] expected = _key.OfServer(_options.ProtocolVersion, _nonce, _challenge, welcome.SessionId);
        if (!CryptographicOperations.FixedTimeEquals(expected, welcome.Proof))
        {
            Refuse($"{_target} did not prove that it knows the key.");
            throw new LinkViolationException("a wrong proof of the key");
        }

        link.SendHandshake([(byte)MessageType.Ready]);
        link.Establish(welcome.SessionId.ToArray());
        if (!_result.TrySetResult(link))
        {
            throw new LinkViolationException("the attempt to connect was given up");
        }
    }

    /// <inheritdoc/>
    public void OnLinkClosed(UdpLink link)
    {
        Lose(canTryAgain: true);
        _pump!.Stop();
    }

    /// <inheritdoc/>
    public void OnTick(long now)
    {
        if (_answer is { } answer && _pump is not null)
        {
            // Not from within OnRejected: the transport is still busy with the rejected connection there.
            _answer = null;
            _pump.Connect(_target, answer);
        }

        if (now > _deadline && !_result.Task.IsCompleted)
        {
            _result.TrySetException(new LinkUnreachableException(
                $"No Comet server answered at {_target} within {_options.ConnectTimeout.TotalSeconds:0.#} s. Is it running, and does the network let UDP pass to that port?"));
        }
    }

    private void Lose(bool canTryAgain)
    {
        WasLost = canTryAgain;
        _result.TrySetException(new LinkUnreachableException($"The connection to {_target} was lost while it was being made."));
    }

    private void Refuse(string reason) => _result.TrySetException(new LinkRefusedException(reason));
}

using Comet.Links;
using Comet.Net.Pump;
using Comet.Net.Transfer;
using Comet.Net.Wire;
using LiteNetLib;

namespace Comet.Net;

/// <summary>One end of a link over UDP: the life of the link, and the way of its messages to and from the wire.</summary>
/// <remarks>
/// Roaming has its place here: a link outlives its peer of the transport when <see cref="SessionId"/> and what is in transfer are carried over to another one
/// instead of closing in <see cref="OnDisconnected"/>.
/// </remarks>
internal sealed class UdpLink : ILink
{
    /// <summary>Messages up to this length are delivered on the pump's thread; longer ones take long to handle, too.</summary>
    private const int LongestOnPump = 256 * 1024;

    private const int CloseMilliseconds = 1000;
    private const int HandshakeMilliseconds = 3000;

    /// <summary>How long after a message a link counts as having traffic.</summary>
    private const int ActiveMilliseconds = 250;

    private readonly LinkPump _pump;
    private readonly NetPeer _peer;
    private readonly LinkInbox _inbox;
    private readonly LinkSender _sender;
    private readonly LinkReceiver _receiver;
    private readonly RoundTripMeter _meter = new();
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly IPumpRole _role;
    private long _bytesSent;
    private long _lastActive;
    private long _deadline;
    private string _closeReason = "the link is closed";
    private volatile LinkState _state;
    private int _isDirty;
    private long _consumedAtFlush;
    private LinkDelivery? _delivery;
    private bool _isReady;

    /// <summary>A link on a new peer of the transport. Under the pump's gate.</summary>
    /// <param name="pump">Drives the link.</param>
    /// <param name="role">Handles the handshake.</param>
    /// <param name="peer">The peer.</param>
    /// <param name="sessionId">The id of the session, where it is issued.</param>
    internal UdpLink(LinkPump pump, IPumpRole role, NetPeer peer, byte[]? sessionId = null)
    {
        SessionId = sessionId ?? [];
        _pump = pump;
        _role = role;
        _peer = peer;
        _inbox = new LinkInbox(Close);
        _sender = new LinkSender(peer);
        _receiver = new LinkReceiver(_inbox, pump.Budget, pump.Options.MaxHeldBytesPerLink);
        _deadline = LinkPump.Now + HandshakeMilliseconds;
        RemoteName = $"{peer.Address}:{peer.Port}";
        peer.Tag = this;
        pump.Add(this);
    }

    /// <summary>Where a link is in its life.</summary>
    private enum LinkState
    {
        Handshake,
        Open,
        Closing,
        Closed,
    }

    /// <inheritdoc/>
    public TimeSpan RoundTripTime => _meter.Smoothed;

    /// <inheritdoc/>
    public double SendRate => _sender.Rate;

    /// <inheritdoc/>
    public long BytesSent => Interlocked.Read(ref _bytesSent);

    /// <inheritdoc/>
    public long BytesReceived => _inbox.DeliveredBytes;

    /// <inheritdoc/>
    public string RemoteName { get; }

    /// <summary>The id the server has issued for this session.</summary>
    internal byte[] SessionId { get; private set; } = [];

    /// <summary>Whether the handshake is done.</summary>
    internal bool IsEstablished => _state != LinkState.Handshake;

    /// <summary>Completes when the link is closed.</summary>
    internal Task Closed => _closed.Task;

    /// <inheritdoc/>
    public void Start(ILinkHandler handler)
    {
        _inbox.Start(handler);
        RequestDelivery();
    }

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> message)
    {
        LinkLimits.Check(message);
        if (_state >= LinkState.Closing)
        {
            return;
        }

        Interlocked.Add(ref _bytesSent, message.Length);
        Volatile.Write(ref _lastActive, LinkPump.Now);
        if (message.Length <= OutgoingMessage.AlwaysOneDatagram && _pump.TryEnter())
        {
            try
            {
                if (!_sender.TrySendNow(message))
                {
                    _sender.Enqueue(OutgoingMessage.Copy(message));
                    _sender.Flush();
                }
            }
            finally
            {
                _pump.ExitAndRunDirty();
            }

            return;
        }

        _sender.Enqueue(OutgoingMessage.Copy(message));
        _pump.Flush(this);
        if (_sender.QueuedBytes > _pump.Options.MaxQueuedBytes)
        {
            Fail("the peer does not take its messages");
        }
    }

    /// <inheritdoc/>
    public void Close(string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        using (_pump.Enter())
        {
            if (_state >= LinkState.Closing)
            {
                return;
            }

            _closeReason = reason;
            _state = LinkState.Closing;
            _deadline = LinkPump.Now + CloseMilliseconds;
            _sender.Enqueue(OutgoingMessage.Closing(reason));
        }

        _pump.Flush(this);
    }

    /// <inheritdoc/>
    public void Abort()
    {
        using (_pump.Enter())
        {
            if (_state != LinkState.Closed)
            {
                Finish("the link was aborted", discard: true);
                _pump.Drop(_peer);
            }
        }
    }

    /// <summary>Closes the link if it is open, and waits until what was queued is sent or a second is over, except when called by its handler.</summary>
    public void Dispose()
    {
        Close("the link was disposed");
        if (!LinkDelivery.IsInHandler)
        {
            _closed.Task.Wait(CloseMilliseconds * 2);
        }
    }

    /// <summary>The handshake is done. Under the gate.</summary>
    internal void Establish(byte[] sessionId)
    {
        SessionId = sessionId;
        if (_state == LinkState.Handshake)
        {
            _state = LinkState.Open;
        }
    }

    /// <summary>Sends a message of the handshake. Under the gate.</summary>
    internal void SendHandshake(ReadOnlySpan<byte> message) => _sender.Send(message);

    /// <summary>A message has come from the peer. Under the gate.</summary>
    internal void OnReceive(ReadOnlySpan<byte> message, byte channel, DeliveryMethod method)
    {
        if (_state == LinkState.Closed)
        {
            return;
        }

        try
        {
            switch (method)
            {
                case DeliveryMethod.ReliableOrdered when channel == LinkProtocol.ControlChannel && !message.IsEmpty:
                    OnControl(message);
                    break;
                // A client's first chunks may overtake the end of its handshake, in which it has proved its address and key before.
                case DeliveryMethod.ReliableUnordered when channel != LinkProtocol.ControlChannel && (IsEstablished || _role is Handshake.LinkAcceptor):
                    _receiver.OnChunk(message, LinkPump.Now);
                    DeliverIfAny();
                    break;
                default:
                    throw new LinkViolationException("a message on a channel that is not used so");
            }
        }
        catch (LinkViolationException violation)
        {
            Disconnect($"protocol violation: {violation.Message}");
        }
    }

    /// <summary>The transport has lost the peer. Under the gate.</summary>
    internal void OnDisconnected(DisconnectInfo info)
    {
        ReadOnlySpan<byte> notice = info.AdditionalData is { } reader ? reader.GetRemainingBytesSpan() : default;
        string reason = info.Reason switch
        {
            _ when _state == LinkState.Closing => _closeReason,
            DisconnectReason.RemoteConnectionClose when notice.Length > 0 && notice[0] == Notice.Closed => Notice.DecodeReason(notice[1..]),
            DisconnectReason.Timeout => $"the peer has not answered for {_pump.Options.SilenceTimeout.TotalSeconds:0.#} s",
            _ => "the connection to the peer was lost",
        };
        Finish(reason, discard: false);
    }

    /// <summary>A chunk has arrived at the peer. Under the gate.</summary>
    internal void OnChunkDelivered(SentChunk chunk) => _sender.OnChunkDelivered(chunk);

    /// <summary>One turn of the pump. Under the gate. True if there is traffic.</summary>
    internal bool Tick(long now)
    {
        if (_state is LinkState.Handshake or LinkState.Closing && now > _deadline)
        {
            Disconnect(_state == LinkState.Closing ? _closeReason : "the handshake was not completed in time");
            return true;
        }

        if (_state == LinkState.Handshake)
        {
            return true;
        }

        if (_receiver.IsStalled(now - (long)_pump.Options.StallTimeout.TotalMilliseconds))
        {
            Disconnect("the peer has announced a message and then sent nothing of it");
            return true;
        }

        if (_state == LinkState.Open && _meter.IsDue(now, out long stamp))
        {
            _sender.Send(MessageType.Ping, stamp);
        }

        Flush();
        return _sender.HasWork || now - Volatile.Read(ref _lastActive) < ActiveMilliseconds;
    }

    /// <summary>Sends what can be sent and grants what can be granted. Under the gate.</summary>
    internal void Flush()
    {
        Volatile.Write(ref _isDirty, 0);
        if (_state is LinkState.Handshake or LinkState.Closed)
        {
            return;
        }

        Interlocked.MemoryBarrier();
        long limit = _receiver.Update(LinkPump.Now);
        if (limit > 0)
        {
            _sender.Send(MessageType.Credit, limit);
        }

        _sender.Flush();
        DeliverIfAny();
    }

    /// <summary>The pump ends. Under the gate.</summary>
    internal void EndWithPump() => Finish(_state == LinkState.Closing ? _closeReason : "the link was shut down", discard: false);

    /// <summary>True for the first caller after a <see cref="Flush"/>.</summary>
    internal bool TrySetDirty() => Interlocked.Exchange(ref _isDirty, 1) == 0;

    /// <summary>True for the first caller after <see cref="ClearReady"/>. Under the pump's lock of ready links.</summary>
    internal bool TrySetReady() => !_isReady && (_isReady = true);

    /// <summary>The link has been taken off the list of ready links. Under the pump's lock of ready links.</summary>
    internal void ClearReady() => _isReady = false;

    /// <summary>Delivers on the pump's thread, long messages apart. Not under the gate.</summary>
    internal void DeliverOnPump()
    {
        if (LinkDelivery.Drain(_inbox, LongestOnPump) || (_inbox.IsFinished && _delivery is not null))
        {
            DeliverOnOwnThread();
        }

        AfterDelivery();
    }

    /// <summary>Delivers on a thread of the link's own.</summary>
    internal void DeliverOnOwnThread()
    {
        LinkDelivery? delivery = Volatile.Read(ref _delivery);
        if (delivery is null)
        {
            lock (_meter)
            {
                delivery = _delivery ??= new LinkDelivery(_inbox, AfterDelivery, $"Comet link {RemoteName}");
            }
        }

        delivery.Wake();
    }

    private void OnControl(ReadOnlySpan<byte> message)
    {
        if (_state == LinkState.Handshake)
        {
            _role.OnHandshake(this, message);
            return;
        }

        switch ((MessageType)message[0])
        {
            case MessageType.Message:
                _receiver.OnMessage(message[1..]);
                DeliverIfAny();
                break;
            case MessageType.Announce:
                _receiver.OnAnnounce(message, LinkPump.Now);
                DeliverIfAny();
                break;
            case MessageType.Credit:
                _sender.OnCredit(Counter.Decode(message));
                break;
            case MessageType.Ping:
                _sender.Send(MessageType.Pong, Counter.Decode(message));
                break;
            case MessageType.Pong:
                _meter.OnPong(Counter.Decode(message));
                break;
            case MessageType.Close:
                _receiver.OnClose(message);
                DeliverIfAny();
                break;
            case MessageType.CloseAck when _state == LinkState.Closing:
                Disconnect(_closeReason);
                break;
            default:
                throw new LinkViolationException("a message of an unknown type");
        }
    }

    /// <summary>Has what is in the inbox delivered, and ends the link when the last message is there.</summary>
    private void DeliverIfAny()
    {
        if (_receiver.CloseReason is { } reason)
        {
            _sender.Send([(byte)MessageType.CloseAck]);
            Finish(_state == LinkState.Closing ? _closeReason : reason, discard: false);
        }
        else if (_inbox.HeldBytes > 0)
        {
            Volatile.Write(ref _lastActive, LinkPump.Now);
            RequestDelivery();
        }
    }

    private void RequestDelivery()
    {
        if (!_pump.RequestDelivery(this))
        {
            DeliverOnOwnThread();
        }
    }

    /// <summary>The handler has taken messages: the peer may be waiting for the room.</summary>
    private void AfterDelivery()
    {
        long consumed = _inbox.ConsumedBytes + (_inbox.ConsumedMessages * LinkProtocol.MessageOverhead);
        if (consumed - Volatile.Read(ref _consumedAtFlush) >= LinkProtocol.InitialCredit / 4)
        {
            Volatile.Write(ref _consumedAtFlush, consumed);
            _pump.Flush(this);
        }
    }

    private void Fail(string reason)
    {
        using (_pump.Enter())
        {
            Disconnect(reason);
        }
    }

    /// <summary>Ends the link and tells the peer why, without waiting for anything. Under the gate.</summary>
    private void Disconnect(string reason)
    {
        if (_state != LinkState.Closed)
        {
            Finish(reason, discard: false);
            _peer.Disconnect(Notice.Encode(Notice.Closed, reason));
        }
    }

    /// <summary>Ends the link at this end. Under the gate.</summary>
    private void Finish(string reason, bool discard)
    {
        if (_state == LinkState.Closed)
        {
            return;
        }

        _state = LinkState.Closed;
        _sender.Clear();
        _receiver.Clear();
        _inbox.Close(reason, discard);
        _pump.Remove(this);
        RequestDelivery();
        _closed.SetResult();
    }
}

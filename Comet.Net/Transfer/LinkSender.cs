using System.Buffers.Binary;
using System.Diagnostics;
using Comet.Links;
using Comet.Net.Wire;
using LiteNetLib;

namespace Comet.Net.Transfer;

/// <summary>
/// The sending half of a link: the queue of its messages, and their way into the transport, strictly one after the other and never more than window and
/// credit allow. Messages are queued from any thread; all else happens under the pump's gate.
/// </summary>
internal sealed class LinkSender
{
    /// <summary>Datagrams on the control channel that may wait in the transport: enough to fill its window, little enough to stay in command.</summary>
    private const int MaxWaitingMessages = 64;

    private readonly NetPeer _peer;
    private readonly SendWindow _window = new();
    private readonly Lock _queueLock = new();
    private readonly Queue<OutgoingMessage> _queue = new();
    private readonly byte[] _scratch = new byte[NetConstants.MaxPacketSize];
    private OutgoingMessage _bulk;
    private int _bulkSent;
    private uint _transferId;
    private byte _nextChannel;
    private int _queueLength;
    private long _queuedBytes;
    private long _spent;
    private long _credit = LinkProtocol.InitialCredit;

    /// <param name="peer">Where everything goes.</param>
    internal LinkSender(NetPeer peer) => _peer = peer;

    /// <summary>Whether there is something left to send.</summary>
    internal bool HasWork => _bulk.Buffer is not null || Volatile.Read(ref _queueLength) > 0;

    /// <summary>Bytes a second that chunks were delivered at lately; 0 until known. From any thread.</summary>
    internal double Rate => _window.Rate;

    /// <summary>Bytes waiting to be sent.</summary>
    internal long QueuedBytes => Volatile.Read(ref _queuedBytes);

    /// <summary>Queues a message; <see cref="Flush"/> sends it. From any thread.</summary>
    internal void Enqueue(OutgoingMessage message)
    {
        lock (_queueLock)
        {
            _queue.Enqueue(message);
            _queueLength++;
            _queuedBytes += message.Length;
        }
    }

    /// <summary>Sends a small message without queueing it. False if it must wait behind others, for credit or for the transport.</summary>
    internal bool TrySendNow(ReadOnlySpan<byte> message)
    {
        if (HasWork || !MaySend(message.Length))
        {
            return false;
        }

        SendMessage(message);
        return true;
    }

    /// <summary>Gives the transport as much as window and credit allow. Its next update sends it.</summary>
    internal void Flush()
    {
        while (true)
        {
            if (_bulk.Buffer is not null && !SendChunks())
            {
                return;
            }

            OutgoingMessage next;
            lock (_queueLock)
            {
                if (!_queue.TryPeek(out next) || (next.CloseReason is null && !MaySend(InlineCost(next.Length))))
                {
                    return;
                }

                _queue.Dequeue();
                _queueLength--;
                _queuedBytes -= next.Length;
            }

            if (next.CloseReason is not null)
            {
                Send([(byte)MessageType.Close, .. Notice.EncodeReason(next.CloseReason)]);
            }
            else if (next.Length <= MaxInline)
            {
                SendMessage(next.Buffer.AsSpan(0, next.Length));
                LinkBuffers.Return(next.Buffer);
            }
            else
            {
                Announce(next);
            }
        }
    }

    /// <summary>Sends a control message, type byte included, past the queue.</summary>
    internal void Send(ReadOnlySpan<byte> message) => _peer.Send(message, LinkProtocol.ControlChannel, DeliveryMethod.ReliableOrdered);

    /// <summary>Sends a control message with one number, past the queue.</summary>
    internal void Send(MessageType type, long value)
    {
        Span<byte> message = stackalloc byte[Counter.EncodedLength];
        Counter.Encode(message, type, value);
        Send(message);
    }

    /// <summary>The peer grants more credit.</summary>
    internal void OnCredit(long limit) => _credit = Math.Max(_credit, limit);

    /// <summary>A chunk has arrived at the peer.</summary>
    internal void OnChunkDelivered(SentChunk chunk) => _window.OnDelivered(chunk, Stopwatch.GetTimestamp());

    /// <summary>Drops everything that waits.</summary>
    internal void Clear()
    {
        lock (_queueLock)
        {
            foreach (OutgoingMessage message in _queue)
            {
                if (message.CloseReason is null)
                {
                    LinkBuffers.Return(message.Buffer);
                }
            }

            _queue.Clear();
            _queueLength = 0;
            _queuedBytes = 0;
        }

        if (_bulk.Buffer is not null)
        {
            LinkBuffers.Return(_bulk.Buffer);
            _bulk = default;
        }
    }

    private int MaxInline => _peer.GetMaxSinglePacketSize(DeliveryMethod.ReliableOrdered) - 1;

    private int InlineCost(int length) => length <= MaxInline ? length : 0;

    private bool MaySend(int bytes) =>
        _spent + bytes + LinkProtocol.MessageOverhead <= _credit
        && _peer.GetPacketsCountInReliableQueue(LinkProtocol.ControlChannel, ordered: true) < MaxWaitingMessages;

    private void SendMessage(ReadOnlySpan<byte> message)
    {
        // Straight into the transport's packet: the only copy between the caller's memory and what the transport sends.
        PooledPacket packet = _peer.CreatePacketFromPool(DeliveryMethod.ReliableOrdered, LinkProtocol.ControlChannel);
        Span<byte> target = packet.Data.AsSpan(packet.UserDataOffset);
        target[0] = (byte)MessageType.Message;
        message.CopyTo(target[1..]);
        _peer.SendPooledPacket(packet, message.Length + 1);
        _spent += message.Length + LinkProtocol.MessageOverhead;
    }

    private void Announce(OutgoingMessage message)
    {
        Span<byte> announcement = stackalloc byte[Announcement.EncodedLength];
        new Announcement(_transferId, message.Length, message.Hash).Encode(announcement);
        Send(announcement);
        _spent += LinkProtocol.MessageOverhead;
        _bulk = message;
        _bulkSent = 0;
    }

    /// <summary>Sends chunks of the message in transfer. True when the last one is sent.</summary>
    private bool SendChunks()
    {
        int largest = _peer.GetMaxSinglePacketSize(DeliveryMethod.ReliableUnordered) - LinkProtocol.ChunkHeaderLength;
        long now = Stopwatch.GetTimestamp();
        while (_bulkSent < _bulk.Length)
        {
            int length = Math.Min(largest, _bulk.Length - _bulkSent);
            if (!_window.IsOpen || _spent + length > _credit)
            {
                return false;
            }

            Span<byte> chunk = _scratch.AsSpan(0, LinkProtocol.ChunkHeaderLength + length);
            BinaryPrimitives.WriteUInt32LittleEndian(chunk, _transferId);
            BinaryPrimitives.WriteInt32LittleEndian(chunk[4..], _bulkSent);
            _bulk.Buffer.AsSpan(_bulkSent, length).CopyTo(chunk[LinkProtocol.ChunkHeaderLength..]);
            byte channel = (byte)(1 + _nextChannel);
            _nextChannel = (byte)((_nextChannel + 1) % LinkProtocol.BulkChannels);
            _peer.SendWithDeliveryEvent(chunk, channel, DeliveryMethod.ReliableUnordered, _window.OnSent(length, now));
            _spent += length;
            _bulkSent += length;
        }

        LinkBuffers.Return(_bulk.Buffer);
        _bulk = default;
        _transferId++;
        return true;
    }
}

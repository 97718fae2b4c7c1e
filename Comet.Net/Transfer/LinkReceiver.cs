using System.Buffers.Binary;
using Comet.Links;
using Comet.Net.Wire;

namespace Comet.Net.Transfer;

/// <summary>
/// The receiving half of a link: puts chunks together, keeps the total order of messages, checks that the peer stays within its credit, and says how
/// much credit it may have. Used under the pump's gate, except that the inbox is drained by others.
/// </summary>
internal sealed class LinkReceiver
{
    /// <summary>A credit message is worth sending when it grants this much, in bytes.</summary>
    private const int CreditStep = LinkProtocol.InitialCredit / 4;

    /// <summary>Transfers kept for use again.</summary>
    private const int MaxSpare = 16;

    private readonly LinkInbox _inbox;
    private readonly MemoryBudget _budget;
    private readonly long _maxHeld;
    private readonly Dictionary<uint, InboundTransfer> _open = [];
    private readonly Stack<InboundTransfer> _spare = new();
    private readonly Queue<Arrival> _arrivals = new();
    private readonly Queue<InboundTransfer> _unadmitted = new();
    private readonly Queue<(long Ordinal, int Length)> _reservations = new();
    private uint _nextAnnounced;
    private long _posted;
    private long _received;
    private long _reserved;
    private long _granted = LinkProtocol.InitialCredit;

    /// <param name="inbox">Where whole messages go, in order.</param>
    /// <param name="budget">What announced messages of all links share.</param>
    /// <param name="maxHeld">What announced messages of this link may hold, in bytes.</param>
    internal LinkReceiver(LinkInbox inbox, MemoryBudget budget, long maxHeld)
    {
        _inbox = inbox;
        _budget = budget;
        _maxHeld = maxHeld;
    }

    /// <summary>The peer's reason for closing, once every message before its <see cref="MessageType.Close"/> is in the inbox.</summary>
    internal string? CloseReason { get; private set; }

    /// <summary>Takes a message of one datagram.</summary>
    internal void OnMessage(ReadOnlySpan<byte> message)
    {
        if (message.IsEmpty)
        {
            throw new LinkViolationException("an empty message");
        }

        Spend(message.Length + LinkProtocol.MessageOverhead);
        byte[] copy = LinkBuffers.Copy(message);
        if (_arrivals.Count == 0)
        {
            Post(copy, message.Length);
        }
        else
        {
            _arrivals.Enqueue(new Arrival(copy, message.Length, null, 0, null));
        }
    }

    /// <summary>Takes an announcement.</summary>
    internal void OnAnnounce(ReadOnlySpan<byte> message, long now)
    {
        Announcement announcement = Announcement.Decode(message);
        if (announcement.TransferId != _nextAnnounced)
        {
            throw new LinkViolationException("an announcement out of turn");
        }

        Spend(LinkProtocol.MessageOverhead);
        InboundTransfer transfer = FindOrOpen(announcement.TransferId);
        _nextAnnounced++;
        transfer.Announce(announcement);
        transfer.LastProgress = now;
        _arrivals.Enqueue(new Arrival([], announcement.Length, transfer, announcement.TransferId, null));
        _unadmitted.Enqueue(transfer);
        Admit(now);
        PostArrivals();
    }

    /// <summary>Takes a chunk.</summary>
    internal void OnChunk(ReadOnlySpan<byte> message, long now)
    {
        if (message.Length <= LinkProtocol.ChunkHeaderLength)
        {
            throw new LinkViolationException("an empty chunk");
        }

        ReadOnlySpan<byte> chunk = message[LinkProtocol.ChunkHeaderLength..];
        Spend(chunk.Length);
        InboundTransfer transfer = FindOrOpen(BinaryPrimitives.ReadUInt32LittleEndian(message));
        transfer.Write(BinaryPrimitives.ReadUInt32LittleEndian(message[4..]), chunk);
        transfer.LastProgress = now;
        if (transfer.IsComplete)
        {
            PostArrivals();
        }
    }

    /// <summary>Takes the peer's last message.</summary>
    internal void OnClose(ReadOnlySpan<byte> message)
    {
        _arrivals.Enqueue(new Arrival([], 0, null, 0, Notice.DecodeReason(message[1..])));
        PostArrivals();
    }

    /// <summary>Accounts for what the handler has taken. Returns the limit to grant to the peer, or 0 if there is nothing worth telling.</summary>
    internal long Update(long now)
    {
        long messages = _inbox.ConsumedMessages;
        long consumed = _inbox.ConsumedBytes + (messages * LinkProtocol.MessageOverhead);
        while (_reservations.TryPeek(out (long Ordinal, int Length) first) && first.Ordinal < messages)
        {
            _reservations.Dequeue();
            Release(first.Length);
        }

        Admit(now);
        PostArrivals();

        // Ahead of what has arrived, so the peer never waits while there is room; ahead of what was taken and what is reserved, so there is room.
        long limit = Math.Min(_received, consumed + _reserved) + LinkProtocol.InitialCredit;
        if (limit - _granted < CreditStep || _open.Count > LinkProtocol.CreditedTransfers)
        {
            return 0;
        }

        _granted = limit;
        return limit;
    }

    /// <summary>Whether the message the handler waits for has stopped arriving since <paramref name="deadline"/>.</summary>
    internal bool IsStalled(long deadline) =>
        _arrivals.TryPeek(out Arrival first) && first.Transfer is { IsAdmitted: true, IsComplete: false } transfer && transfer.LastProgress < deadline;

    /// <summary>Gives all memory back.</summary>
    internal void Clear()
    {
        foreach (InboundTransfer transfer in _open.Values)
        {
            transfer.Reset();
        }

        foreach (Arrival arrival in _arrivals)
        {
            if (arrival.Buffer.Length > 0)
            {
                LinkBuffers.Return(arrival.Buffer);
            }
        }

        _open.Clear();
        _arrivals.Clear();
        _unadmitted.Clear();
        _reservations.Clear();
        _budget.Forget(this);
        Release(_reserved);
    }

    private void Spend(int cost)
    {
        _received += cost;
        if (_received > _granted)
        {
            throw new LinkViolationException("more data than was granted");
        }
    }

    private InboundTransfer FindOrOpen(uint id)
    {
        if (_open.TryGetValue(id, out InboundTransfer? transfer))
        {
            return transfer;
        }

        // Chunks may overtake their announcement, but not by more than a sender can have on its way.
        if (id - _nextAnnounced >= LinkProtocol.MaxOpenTransfers || _open.Count >= LinkProtocol.MaxOpenTransfers)
        {
            throw new LinkViolationException("a chunk of an unknown message");
        }

        transfer = _spare.Count > 0 ? _spare.Pop() : new InboundTransfer();
        _open.Add(id, transfer);
        return transfer;
    }

    /// <summary>Reserves memory for announced messages, in their order.</summary>
    private void Admit(long now)
    {
        while (_unadmitted.TryPeek(out InboundTransfer? transfer)
            && _reserved + transfer.Length <= _maxHeld
            && _budget.TryReserve(this, transfer.Length))
        {
            _unadmitted.Dequeue();
            _reserved += transfer.Length;
            transfer.IsAdmitted = true;
            transfer.LastProgress = now;
        }
    }

    private void Release(long bytes)
    {
        _reserved -= bytes;
        _budget.Release(bytes);
    }

    /// <summary>Moves what is complete at the head of the line to the inbox.</summary>
    private void PostArrivals()
    {
        while (_arrivals.TryPeek(out Arrival first))
        {
            if (first.Transfer is { } transfer)
            {
                // A message that arrived whole before there was room for it waits for its admission: what is posted is reserved.
                if (!transfer.IsComplete || !transfer.IsAdmitted)
                {
                    return;
                }

                _reservations.Enqueue((_posted, first.Length));
                _open.Remove(first.TransferId);
                _posted++;
                transfer.PostTo(_inbox);
                if (_spare.Count < MaxSpare)
                {
                    _spare.Push(transfer);
                }
            }
            else if (first.CloseReason is not null)
            {
                CloseReason = first.CloseReason;
            }
            else
            {
                Post(first.Buffer, first.Length);
            }

            _arrivals.Dequeue();
        }
    }

    private void Post(byte[] buffer, int length)
    {
        _posted++;
        _inbox.Post(buffer, length);
    }

    private readonly record struct Arrival(byte[] Buffer, int Length, InboundTransfer? Transfer, uint TransferId, string? CloseReason);
}

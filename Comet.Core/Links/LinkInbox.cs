using System.Diagnostics;

namespace Comet.Links;

/// <summary>
/// The receiving end of a link: messages in order of arrival, the handler they go to, and the promises of <see cref="ILink"/> about it:
/// nothing before <see cref="Start"/>, calls that never overlap, <see cref="ILinkHandler.OnClosed"/> once and last.
/// </summary>
/// <remarks>
/// It has no thread. Whoever calls <see cref="Drain"/> lends it one; of several callers one does the work and the others return at once.
/// No lock is held while the handler runs, so a handler may send, close or abort. All members may be called from any thread.
/// </remarks>
internal sealed class LinkInbox
{
    private readonly Lock _lock = new();
    private readonly Queue<Item> _items = new();
    private readonly Action<string> _onFault;
    private ILinkHandler? _handler;
    private string? _closeReason;
    private bool _draining;
    private bool _finished;
    private long _heldBytes;
    private long _deliveredBytes;
    private long _consumedBytes;
    private long _consumedMessages;
    private long _latencyTicks;

    /// <param name="onFault">Told, outside of any lock, in words, that the handler threw; the inbox has closed itself by then.</param>
    internal LinkInbox(Action<string> onFault) => _onFault = onFault;

    /// <summary>Payload bytes handed to the handler, the message being handled included.</summary>
    internal long DeliveredBytes => Volatile.Read(ref _deliveredBytes);

    /// <summary>Payload bytes of the messages the handler has returned from.</summary>
    internal long ConsumedBytes => Volatile.Read(ref _consumedBytes);

    /// <summary>The number of messages the handler has returned from.</summary>
    internal long ConsumedMessages => Volatile.Read(ref _consumedMessages);

    /// <summary>Payload bytes waiting for the handler.</summary>
    internal long HeldBytes => Volatile.Read(ref _heldBytes);

    /// <summary>A smoothed estimate of the time from its posting to the handler, in <see cref="Stopwatch"/> ticks; 0 until measured.</summary>
    internal long LatencyTicks => Volatile.Read(ref _latencyTicks);

    /// <summary>Whether <see cref="ILinkHandler.OnClosed"/> was called: there is nothing left to drain, ever.</summary>
    internal bool IsFinished => Volatile.Read(ref _finished);

    /// <summary>Whether nothing more is taken in.</summary>
    internal bool IsClosed => Volatile.Read(ref _closeReason) is not null;

    /// <summary>Appends a message and takes ownership of its buffer, which comes from <see cref="LinkBuffers"/>. Dropped when closed.</summary>
    internal void Post(byte[] buffer, int length) => Post(new Item(buffer, null, length, Stopwatch.GetTimestamp()));

    /// <summary>
    /// The same for a message in several buffers, every one but the last full. They are put together on the thread that delivers it: copying a long message takes
    /// long, and who posts may hold a lock.
    /// </summary>
    internal void Post(byte[][] segments, int length) => Post(new Item(null, segments, length, Stopwatch.GetTimestamp()));

    /// <summary>Sets the handler; <see cref="Drain"/> does nothing before.</summary>
    /// <exception cref="InvalidOperationException">There is a handler already.</exception>
    internal void Start(ILinkHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        lock (_lock)
        {
            if (_handler is not null)
            {
                throw new InvalidOperationException("Delivery of this link was started before.");
            }

            _handler = handler;
        }
    }

    /// <summary>Takes nothing more in. The first reason given stays.</summary>
    /// <param name="reason">What the handler is told, after the messages taken in so far.</param>
    /// <param name="discard">Whether those messages are dropped instead.</param>
    internal void Close(string reason, bool discard)
    {
        lock (_lock)
        {
            _closeReason ??= reason;
            if (discard)
            {
                foreach (Item item in _items)
                {
                    item.Return();
                }

                _items.Clear();
                _heldBytes = 0;
            }
        }
    }

    /// <summary>Delivers what is there.</summary>
    /// <param name="longest">Stops in front of a message longer than this.</param>
    /// <returns>Whether it stopped in front of such a message. False also when another caller is at work, or there is no handler yet.</returns>
    internal bool Drain(int longest)
    {
        ILinkHandler? handler;
        lock (_lock)
        {
            handler = _handler;
            if (handler is null || _draining)
            {
                return false;
            }

            _draining = true;
        }

        while (true)
        {
            Item item;
            lock (_lock)
            {
                if (_items.TryPeek(out item))
                {
                    if (item.Length > longest)
                    {
                        _draining = false;
                        return true;
                    }

                    _items.Dequeue();
                    _heldBytes -= item.Length;
                }
                else if (_closeReason is null || _finished)
                {
                    _draining = false;
                    return false;
                }
            }

            if (item.Length == 0)
            {
                Finish(handler);
            }
            else
            {
                Deliver(handler, item);
            }
        }
    }

    private void Deliver(ILinkHandler handler, Item item)
    {
        long waited = Stopwatch.GetTimestamp() - item.PostedAt;
        _latencyTicks = _latencyTicks == 0 ? waited : _latencyTicks + ((waited - _latencyTicks) / 8);
        Volatile.Write(ref _deliveredBytes, _deliveredBytes + item.Length);
        string? fault = null;
        byte[] buffer = item.Buffer ?? Join(item.Segments!, item.Length);
        try
        {
            handler.OnMessage(buffer.AsSpan(0, item.Length));
        }
        catch (Exception exception)
        {
            // A link cannot know what its handler left half done, so the only safe thing is to go no further.
            fault = $"the handler of the link failed: {exception.GetType().Name}: {exception.Message}";
        }

        LinkBuffers.Return(buffer);
        Volatile.Write(ref _consumedBytes, _consumedBytes + item.Length);
        Volatile.Write(ref _consumedMessages, _consumedMessages + 1);
        if (fault is not null)
        {
            Close(fault, discard: true);
            _onFault(fault);
        }
    }

    private void Finish(ILinkHandler handler)
    {
        Volatile.Write(ref _finished, true);
        try
        {
            handler.OnClosed(_closeReason!);
        }
        catch (Exception)
        {
            // The link is gone and this was its last word: there is nobody left to tell, and the lent thread serves other links.
        }
    }

    private void Post(Item item)
    {
        lock (_lock)
        {
            if (_closeReason is null)
            {
                _items.Enqueue(item);
                _heldBytes += item.Length;
                return;
            }
        }

        item.Return();
    }

    private static byte[] Join(byte[][] segments, int length)
    {
        byte[] buffer = LinkBuffers.Rent(length);
        int joined = 0;
        foreach (byte[] segment in segments)
        {
            int part = Math.Min(segment.Length, length - joined);
            segment.AsSpan(0, part).CopyTo(buffer.AsSpan(joined));
            joined += part;
            LinkBuffers.Return(segment);
        }

        return buffer;
    }

    private readonly record struct Item(byte[]? Buffer, byte[][]? Segments, int Length, long PostedAt)
    {
        internal void Return()
        {
            if (Buffer is not null)
            {
                LinkBuffers.Return(Buffer);
            }

            foreach (byte[] segment in Segments ?? [])
            {
                LinkBuffers.Return(segment);
            }
        }
    }
}

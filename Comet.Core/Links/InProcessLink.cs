using System.Diagnostics;

namespace Comet.Links;

/// <summary>
/// A link between two endpoints of one process: messages are copied through memory. It keeps the whole contract of <see cref="ILink"/>, so
/// what works over it works over a network, only faster. Each end that was started has one thread, on which its handler is called:
/// <see cref="Send"/> never runs the other end's handler itself.
/// </summary>
public sealed class InProcessLink : ILink
{
    /// <summary>How long the delivering thread looks for the next message before it sleeps, in spins: some tens of microseconds.</summary>
    private const int SpinsBeforeSleep = 20;

    /// <summary>Bytes that may wait for the peer's handler before the link gives up: far above what a session ever has on its way.</summary>
    private const long MostHeldBytes = 4L * LinkLimits.MaxMessageLength;

    private readonly LinkInbox _inbox;
    private readonly SemaphoreSlim _wake = new(0);
    private InProcessLink _peer = null!;
    private Thread? _thread;
    private long _bytesSent;
    private int _sleeping;
    private int _closed;

    private InProcessLink() => _inbox = new LinkInbox(Close);

    /// <summary>Two ends of a new link.</summary>
    public static (ILink First, ILink Second) CreatePair()
    {
        InProcessLink first = new();
        InProcessLink second = new();
        first._peer = second;
        second._peer = first;
        return (first, second);
    }

    /// <inheritdoc/>
    public TimeSpan RoundTripTime => Stopwatch.GetElapsedTime(0, _inbox.LatencyTicks + _peer._inbox.LatencyTicks);

    /// <inheritdoc/>
    public double SendRate => double.PositiveInfinity;

    /// <inheritdoc/>
    public long BytesSent => Interlocked.Read(ref _bytesSent);

    /// <inheritdoc/>
    public long BytesReceived => _inbox.DeliveredBytes;

    /// <inheritdoc/>
    public string RemoteName => "in-process";

    /// <inheritdoc/>
    public void Start(ILinkHandler handler)
    {
        _inbox.Start(handler);
        _thread = new Thread(Run) { IsBackground = true, Name = "Comet in-process link" };
        _thread.Start();
    }

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> message)
    {
        LinkLimits.Check(message);
        if (Volatile.Read(ref _closed) != 0)
        {
            return;
        }

        Interlocked.Add(ref _bytesSent, message.Length);
        _peer._inbox.Post(LinkBuffers.Copy(message), message.Length);
        _peer.Wake();
        if (_peer._inbox.HeldBytes > MostHeldBytes)
        {
            End("the peer does not take its messages", "the handler does not take its messages", discard: true);
        }
    }

    /// <inheritdoc/>
    public void Close(string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        End(reason, reason, discard: false);
    }

    /// <inheritdoc/>
    public void Abort() => End("the link was aborted", "the connection to the peer was lost", discard: true);

    /// <summary>Closes the link if it is open.</summary>
    public void Dispose() => Close("the link was disposed");

    private void End(string reason, string peerReason, bool discard)
    {
        if (Interlocked.Exchange(ref _closed, 1) != 0)
        {
            return;
        }

        Volatile.Write(ref _peer._closed, 1);
        _peer._inbox.Close(peerReason, discard: false);
        _inbox.Close(reason, discard);
        _peer.Wake();
        Wake();
    }

    private void Run()
    {
        SpinWait spin = default;
        while (!_inbox.IsFinished)
        {
            long before = _inbox.ConsumedMessages;
            _inbox.Drain(int.MaxValue);
            if (_inbox.ConsumedMessages != before)
            {
                spin = default;
                continue;
            }

            if (_inbox.HeldBytes > 0 || _inbox.IsClosed)
            {
                continue;
            }

            if (spin.Count < SpinsBeforeSleep)
            {
                spin.SpinOnce(sleep1Threshold: -1);
                continue;
            }

            // Announce the sleep, look once more, and only then sleep: a message posted in between sees the announcement or is seen here.
            Interlocked.Exchange(ref _sleeping, 1);
            if (_inbox.HeldBytes > 0 || _inbox.IsClosed)
            {
                if (Interlocked.Exchange(ref _sleeping, 0) == 0)
                {
                    _wake.Wait();
                }
            }
            else
            {
                _wake.Wait();
            }

            spin = default;
        }
    }

    private void Wake()
    {
        // A full fence between the post before this call and the look at the announcement: see Run.
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref _sleeping) != 0 && Interlocked.Exchange(ref _sleeping, 0) != 0)
        {
            _wake.Release();
        }
    }
}

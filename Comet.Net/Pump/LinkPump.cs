using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Comet.Net.Transfer;
using LiteNetLib;

namespace Comet.Net.Pump;

/// <summary>
/// Drives one transport and its links: one thread waits on the socket, reads, sends, keeps the time, and calls the links' handlers.
/// </summary>
/// <remarks>
/// <para>
/// Everything of the transport and of the wire happens under <see cref="Enter">the gate</see>. The thread holds it only while it works, neither
/// while it waits nor while a handler runs, so a sender usually finds it open and puts its message on the wire itself: no other thread has to wake up
/// for that. A sender that finds it closed leaves its link on the list of dirty links, which whoever holds the gate works off before or right
/// after letting go.
/// </para>
/// <para>
/// Handlers run on the pump's thread: no second thread has to wake up for small messages. One that takes long would hold up all links, so a watch replaces the
/// thread when it does: the old one finishes its handler and ends. Long messages go to a thread of their link at once.
/// </para>
/// </remarks>
internal sealed class LinkPump : INetEventListener, IDisposable
{
    /// <summary>How long a handler may keep the pump's thread.</summary>
    private static readonly TimeSpan _handlerPatience = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan _longestStep = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private readonly IPumpRole _role;
    private readonly CometNetManager _manager;
    private readonly PumpWait _wait;
    private readonly List<UdpLink> _links = [];
    private readonly ConcurrentQueue<UdpLink> _dirty = new();
    private readonly Lock _readyGate = new();
    private readonly Queue<UdpLink> _ready = new();
    private readonly Timer _watch;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private PumpRun? _run;
    private long _lastUpdate = Stopwatch.GetTimestamp();
    private bool _stopping;
    private bool _hasEnded;

    /// <summary>Binds the socket and starts the thread.</summary>
    /// <param name="role">What to do about connections.</param>
    /// <param name="local">The address to bind; port 0 for any.</param>
    /// <param name="options">The options of its links.</param>
    /// <param name="isLoopback">Whether all peers are on this machine.</param>
    /// <exception cref="SocketException">The address cannot be bound.</exception>
    internal LinkPump(IPumpRole role, IPEndPoint local, UdpLinkOptions options, bool isLoopback)
    {
        _role = role;
        Options = options;
        Budget = new MemoryBudget(options.MaxHeldBytes);
        _manager = new CometNetManager(this, new DatagramGuard(), options, isLoopback);
        _manager.Bind(local);
        _wait = new PumpWait(_manager.Socket);
        _watch = new Timer(static state => ((LinkPump)state!).Watch(), this, _handlerPatience, _handlerPatience);
        Launch();
    }

    /// <summary>The options of the links.</summary>
    internal UdpLinkOptions Options { get; }

    /// <summary>What announced messages of all links may hold.</summary>
    internal MemoryBudget Budget { get; }

    /// <summary>The bound port.</summary>
    internal int LocalPort => _manager.LocalPort;

    /// <summary>Milliseconds of the pump's clock.</summary>
    internal static long Now => Environment.TickCount64;

    /// <summary>Completes when the thread has ended and the socket is closed.</summary>
    internal Task Ended => _ended.Task;

    /// <summary>Takes the gate until the scope is disposed.</summary>
    internal GateScope Enter()
    {
        _gate.Enter();
        return new GateScope(this);
    }

    /// <summary>Takes the gate if nobody has it; see <see cref="ExitAndRunDirty"/>.</summary>
    internal bool TryEnter() => _gate.TryEnter();

    /// <summary>Sends what the transport has been given, lets the gate go, and works off the links that others left dirty meanwhile.</summary>
    internal void ExitAndRunDirty()
    {
        try
        {
            _manager.ManualUpdate(0);
        }
        finally
        {
            _gate.Exit();
        }

        RunDirty();
    }

    /// <summary>Sees to it that <paramref name="link"/> is flushed soon, by this thread if it can be. Not to be called under the gate.</summary>
    internal void Flush(UdpLink link)
    {
        if (link.TrySetDirty())
        {
            _dirty.Enqueue(link);
        }

        RunDirty();
    }

    /// <summary>Sees to it that the messages in the inbox of <paramref name="link"/> are delivered. False if the pump has ended.</summary>
    internal bool RequestDelivery(UdpLink link)
    {
        lock (_readyGate)
        {
            if (_hasEnded)
            {
                return false;
            }

            if (link.TrySetReady())
            {
                _ready.Enqueue(link);
            }
        }

        if (Volatile.Read(ref _run)?.IsCurrentThread != true)
        {
            _manager.Wake();
        }

        return true;
    }

    /// <summary>Starts an outgoing connection. Under the gate.</summary>
    internal void Connect(IPEndPoint target, byte[] data) => _manager.Connect(target, data);

    /// <summary>Adds a link. Under the gate.</summary>
    internal void Add(UdpLink link) => _links.Add(link);

    /// <summary>Takes a closed link out and has the role told. Under the gate.</summary>
    internal void Remove(UdpLink link)
    {
        if (_links.Remove(link))
        {
            _role.OnLinkClosed(link);
        }
    }

    /// <summary>Ends a connection of the transport without a word to the peer. Under the gate.</summary>
    internal void Drop(NetPeer peer) => _manager.DisconnectPeerForce(peer);

    /// <summary>Ends the thread, once all that is closed has been told so, and closes the socket. From any thread.</summary>
    internal void Stop()
    {
        Volatile.Write(ref _stopping, true);
        _manager.Wake();
    }

    /// <inheritdoc/>
    public void Dispose() => Stop();

    void INetEventListener.OnConnectionRequest(ConnectionRequest request) => _role.OnConnectionRequest(request);

    void INetEventListener.OnPeerConnected(NetPeer peer) => _role.OnConnected(peer);

    void INetEventListener.OnPeerDisconnected(NetPeer peer, DisconnectInfo disconnectInfo)
    {
        if (peer.Tag is UdpLink link)
        {
            link.OnDisconnected(disconnectInfo);
        }
        else
        {
            _role.OnRejected(disconnectInfo);
        }
    }

    void INetEventListener.OnNetworkReceive(NetPeer peer, NetPacketReader reader, byte channelNumber, DeliveryMethod deliveryMethod)
    {
        if (peer.Tag is UdpLink link)
        {
            link.OnReceive(reader.GetRemainingBytesSpan(), channelNumber, deliveryMethod);
        }
    }

    void INetEventListener.OnMessageDelivered(NetPeer peer, object userData)
    {
        if (peer.Tag is UdpLink link)
        {
            link.OnChunkDelivered((SentChunk)userData);
        }
    }

    void INetEventListener.OnNetworkError(IPEndPoint endPoint, SocketError socketError)
    {
        // A path that is away for a moment comes back, or the peer's silence ends the link.
    }

    void INetEventListener.OnNetworkReceiveUnconnected(IPEndPoint remoteEndPoint, NetPacketReader reader, UnconnectedMessageType messageType)
    {
        // Not enabled.
    }

    void INetEventListener.OnNetworkLatencyUpdate(NetPeer peer, int latency)
    {
        // In whole milliseconds: links measure for themselves.
    }

    private void Launch()
    {
        PumpRun run = new();
        Volatile.Write(ref _run, run);
        run.Thread = new Thread(() => Run(run)) { IsBackground = true, Name = $"Comet UDP {LocalPort}", Priority = ThreadPriority.AboveNormal };
        run.Thread.Start();
    }

    private void Run(PumpRun run)
    {
        while (!run.IsRetired)
        {
            if (Volatile.Read(ref _stopping))
            {
                End();
                return;
            }

            bool busy = Step();
            RunDirty();
            Deliver(run);
            if (!run.IsRetired)
            {
                _wait.WaitReadable(busy);
            }
        }
    }

    /// <summary>One turn under the gate. True if there is traffic, so that the next timers are due soon.</summary>
    private bool Step()
    {
        bool busy = false;
        lock (_gate)
        {
            _manager.Receive();
            long now = Now;
            _role.OnTick(now);
            for (int i = _links.Count - 1; i >= 0; i--)
            {
                busy |= _links[i].Tick(now);
            }

            // A pause of this process (a debugger, a suspended machine) is no silence of the peers: time passes in small steps only.
            long timestamp = Stopwatch.GetTimestamp();
            TimeSpan elapsed = Stopwatch.GetElapsedTime(_lastUpdate, timestamp);
            _lastUpdate = timestamp;
            _manager.ManualUpdate((float)Math.Min(elapsed.TotalMilliseconds, _longestStep.TotalMilliseconds));
        }

        return busy;
    }

    private void RunDirty()
    {
        while (true)
        {
            // Between an enqueue before this call and the look at the gate, and between letting the gate go and the look at the list.
            Interlocked.MemoryBarrier();
            if (_dirty.IsEmpty || !_gate.TryEnter())
            {
                return;
            }

            try
            {
                while (_dirty.TryDequeue(out UdpLink? link))
                {
                    link.Flush();
                }

                _manager.ManualUpdate(0);
            }
            finally
            {
                _gate.Exit();
            }
        }
    }

    private void Deliver(PumpRun run)
    {
        while (!run.IsRetired)
        {
            UdpLink? link;
            lock (_readyGate)
            {
                if (!_ready.TryDequeue(out link))
                {
                    return;
                }

                link.ClearReady();
            }

            run.HandlerStarted();
            link.DeliverOnPump();
            run.HandlerEnded();
        }
    }

    private void Watch()
    {
        PumpRun run = Volatile.Read(ref _run)!;
        if (!run.IsInHandlerFor(_handlerPatience))
        {
            return;
        }

        lock (_readyGate)
        {
            if (_hasEnded || run.IsRetired)
            {
                return;
            }

            run.IsRetired = true;
        }

        Launch();
    }

    private void End()
    {
        lock (_gate)
        {
            for (int i = _links.Count - 1; i >= 0; i--)
            {
                _links[i].EndWithPump();
            }

            _manager.ManualUpdate(0);
            _manager.Stop(sendDisconnectMessages: false);
        }

        _watch.Dispose();
        List<UdpLink> rest;
        lock (_readyGate)
        {
            _hasEnded = true;
            rest = [.. _ready];
            _ready.Clear();
        }

        _ended.SetResult();
        foreach (UdpLink link in rest)
        {
            link.DeliverOnOwnThread();
        }
    }

    /// <summary>Holds the gate.</summary>
    internal readonly ref struct GateScope
    {
        private readonly LinkPump _pump;

        internal GateScope(LinkPump pump) => _pump = pump;

        /// <summary>Lets the gate go, and works off the links that others left dirty meanwhile.</summary>
        public void Dispose()
        {
            _pump._gate.Exit();
            _pump.RunDirty();
        }
    }
}

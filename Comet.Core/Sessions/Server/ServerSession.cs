using System.Diagnostics;
using Comet.Links;
using Comet.Runtime;
using Microsoft.Extensions.Logging;

namespace Comet.Sessions;

/// <summary>
/// The server's side of a session: loads home's application, runs the threads that arrive, and sends them home.
/// </summary>
/// <remarks>
/// The link's thread only hands messages over: the handshake runs on the thread pool, arrived threads on <see cref="ServerWorker"/>s.
/// <see cref="_gate"/> guards the tables of threads and workers, <see cref="_heapGate"/> the heap; the latter is the outer one.
/// </remarks>
internal sealed partial class ServerSession : ThreadHost, ILinkHandler
{
    private static int _lastId;

    private readonly ILink _link;
    private readonly ServerSessionOptions _options;
    private readonly ILogger _logger;
    private readonly long _created = Stopwatch.GetTimestamp();
    private readonly TaskCompletionSource _linkClosed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private volatile int _state = (int)ServerState.Opening;
    private HelloMessage? _hello;

    private ServerSession(ILink link, ServerSessionOptions options)
    {
        Id = Interlocked.Increment(ref _lastId);
        _link = link;
        _compression = new BulkCompression(() => link.SendRate);
        _options = options;
        _logger = options.Logger;
    }

    /// <summary>The session's number, unique in this process.</summary>
    public int Id { get; }

    /// <summary>What has come and gone so far.</summary>
    public ServerSessionTraffic Traffic => new(
        Volatile.Read(ref _arrivals), Volatile.Read(ref _departures), RunningThreads, _link.BytesReceived, _link.BytesSent);

    /// <summary>Ends when the link is closed, no user code of the session runs any more, and the application has been given up for unloading.</summary>
    public Task Closed => _closed.Task;

    /// <inheritdoc/>
    public override MigrationPolicy Policy => _hello!.Policy;

    /// <inheritdoc/>
    public override int MaxMigrations => _hello!.MaxMigrations;

    /// <inheritdoc/>
    public override bool MustStop => _state >= (int)ServerState.Draining;

    /// <summary>Serves a link whose delivery has not been started. The session owns the link.</summary>
    public static ServerSession Start(ILink link, ServerSessionOptions options)
    {
        var session = new ServerSession(link, options);
        link.Start(session);
        _ = Task.Run(session.OpenAsync);
        return session;
    }

    /// <inheritdoc/>
    public override bool TryBeginMove(CometThread thread) => true;

    /// <inheritdoc/>
    public override void Move(CometThread thread) => throw new InvalidOperationException("The server's threads are moved by its workers.");

    /// <inheritdoc/>
    public override int NextThreadId() => throw new InvalidOperationException("Home numbers threads.");

    /// <summary>
    /// Takes no more threads; those here go home at their next safepoint. Home says when all are back; then, or after <paramref name="grace"/>, the
    /// link is closed, and home goes on with those that were not.
    /// </summary>
    public async Task DrainAsync(string reason, TimeSpan grace)
    {
        if (Advance(ServerState.Draining))
        {
            SendReason(MessageType.Goodbye, reason);
            InterruptAll();
            await _linkClosed.Task.WaitAsync(grace).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _link.Close(reason);
        await _closed.Task.WaitAsync(grace).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    public void OnMessage(ReadOnlySpan<byte> message)
    {
        try
        {
            Receive(message);
        }
        catch (MalformedSyncException e)
        {
            Fail(e.Message);
        }
    }

    /// <inheritdoc/>
    public void OnClosed(string reason)
    {
        Advance(ServerState.Closed);
        _opening.Writer.TryComplete(new CometConnectionException(reason));
        SessionLog.ServerClosed(_logger, Id, reason, Volatile.Read(ref _arrivals), _link.BytesReceived, _link.BytesSent);
        InterruptAll();
        EndWorkers();
        _link.Dispose();
        _linkClosed.TrySetResult();
    }

    private void Receive(ReadOnlySpan<byte> message)
    {
        switch ((MessageType)message[0])
        {
            case MessageType.Push when _state is (int)ServerState.Ready or (int)ServerState.Draining:
                AcceptPush(message);
                break;
            case MessageType.Followed when _state is (int)ServerState.Ready or (int)ServerState.Draining:
                AcceptFollowing(message);
                break;
            case MessageType.Diverged when _state is (int)ServerState.Ready or (int)ServerState.Draining:
                AcceptDivergence(message);
                break;
            case MessageType.Hello or MessageType.Assembly when _state is (int)ServerState.Opening:
                AcceptOpening(message);
                break;
            case MessageType.Goodbye:
                var reason = ReasonMessage.Read(message, MessageType.Goodbye);
                Advance(ServerState.Draining);
                InterruptAll();
                _link.Close(reason);
                break;
            default:
                throw new MalformedSyncException($"A message of type {message[0]} came out of turn.");
        }
    }

    /// <summary>Home breaks the protocol, or this end cannot go on.</summary>
    private void Fail(string reason)
    {
        if (_state < (int)ServerState.Closed)
            SessionLog.ServerFailed(_logger, Id, reason);
        _link.Close(reason);
    }

    /// <summary>States only ever go forward; false if this one, or a later one, was reached before.</summary>
    private bool Advance(ServerState to)
    {
        while (true)
        {
            var from = _state;
            if (from >= (int)to)
                return false;
            if (Interlocked.CompareExchange(ref _state, (int)to, from) == from)
                return true;
        }
    }

    private void SendReason(MessageType type, string reason)
    {
        var writer = new WireWriter();
        ReasonMessage.Write(writer, type, reason);
        _link.Send(writer.Message);
    }

    private enum ServerState
    {
        /// <summary>The handshake is under way.</summary>
        Opening,

        /// <summary>Threads come and go.</summary>
        Ready,

        /// <summary>Threads only go.</summary>
        Draining,

        /// <summary>There is no home any more.</summary>
        Closed,
    }
}

using System.Text.Json;
using System.Threading.Channels;
using Comet.Links;
using Comet.Runtime;
using Microsoft.Extensions.Logging;

namespace Comet.Sessions;

/// <summary>
/// Home's side of a session: opens it, moves threads there and takes them back, and goes on without the server when it is lost.
/// </summary>
/// <remarks>
/// One thread is away at a time; whoever holds <see cref="_away"/> owns the heap and everything that belongs to a move.
/// The link's thread only hands messages over.
/// </remarks>
internal sealed partial class HomeSession : ThreadHost, ILinkHandler, IAsyncDisposable
{
    private readonly ILink _link;
    private readonly HomeApplication _application;
    private readonly HomeSessionOptions _options;
    private readonly ILogger _logger;
    private readonly SharedHeap _heap;
    private readonly SessionCounters _counters = new();
    private readonly MoveCostEstimate _moveCost;
    private readonly ThreadRegistry _threads = new();
    private readonly DecisionStream _decisions = new();
    private readonly TauTicker? _ticker;
    private readonly HistoryFile? _historyFile;
    private readonly TaskCompletionSource<string> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile int _state = (int)HomeState.Opening;
    private volatile string _goodbyeReason = "the session ends";
    private int _lastThreadId;
    private double _speedUp = 1;

    private HomeSession(ILink link, HomeApplication application, HomeSessionOptions options)
    {
        _link = link;
        _compression = new BulkCompression(() => link.SendRate);
        _application = application;
        _options = options;
        _logger = options.Logger;
        _heap = new SharedHeap(application.CreateTypes(), isHome: true);
        if (options.Policy.Kind == MigrationPolicyKind.Tau)
        {
            _ticker = new TauTicker(_threads, () => MoveCost);
            _historyFile = options.HistoryFile is { } path ? new HistoryFile(path, application.Build) : null;
            History = ReadHistory();
        }

        _moveCost = new MoveCostEstimate(History?.MoveOverhead ?? 0);
    }

    /// <inheritdoc/>
    public override MigrationPolicy Policy => _options.Policy;

    /// <inheritdoc/>
    public override int MaxMigrations => _options.MaxMigrations;

    /// <inheritdoc/>
    public override long MoveCost => _moveCost.Predict(_link.RoundTripTime);

    /// <inheritdoc/>
    public override long FixedMoveCost => _moveCost.PredictFixed(_link.RoundTripTime);

    /// <inheritdoc/>
    public override double SpeedUp => _speedUp;

    /// <inheritdoc/>
    public override PlaceHistory? History { get; }

    /// <summary>What is decided about threads that are about to move.</summary>
    public IAsyncEnumerable<MoveDecision> Decisions => _decisions;

    /// <summary>The server's number for the session.</summary>
    public int SessionId { get; private set; }

    /// <summary>Whether threads can move.</summary>
    public bool IsReady => _state == (int)HomeState.Ready;

    /// <summary>Ends when the link is closed, with the reason.</summary>
    public Task<string> Closed => _closed.Task;

    /// <summary>What has happened so far.</summary>
    public CometStatistics Statistics => _counters.Snapshot(MoveCost, _link.RoundTripTime);

    /// <summary>The threads that are in offloadable code now.</summary>
    public IReadOnlyList<CometThreadStatistics> GetThreads()
    {
        var threads = new List<CometThreadStatistics>();
        foreach (var thread in _threads.Snapshot())
        {
            if (thread.GetStatistics(isAway: ReferenceEquals(_away, thread)) is { } statistics)
                threads.Add(statistics);
        }

        return threads;
    }

    /// <summary>Makes this the session that offloadable code enters.</summary>
    /// <exception cref="InvalidOperationException">Another one is.</exception>
    public void Activate()
    {
        CometThread.Activate(this);

        // The link may have been lost just before; then nobody else would undo it.
        if (_state == (int)HomeState.Closed)
            Deactivate();
    }

    /// <summary>Lets offloadable code run as written again. Threads inside go on.</summary>
    public void Deactivate() => CometThread.Deactivate(this);

    /// <summary>Closes the session in order. Threads that are away go on at home from where they left.</summary>
    public async Task CloseAsync(string reason)
    {
        Deactivate();
        if (Advance(HomeState.Ending))
            SayGoodbye(reason);
        _link.Close(reason);
        await _closed.Task.ConfigureAwait(false);
        _link.Dispose();
        TryRetire();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => new(CloseAsync("home has closed the session"));

    /// <inheritdoc/>
    public override int NextThreadId()
    {
        int id;
        do
            id = Interlocked.Increment(ref _lastThreadId) & int.MaxValue;
        while (id == 0);
        return id;
    }

    /// <inheritdoc/>
    public override void OnCreated(CometThread thread) => _threads.Add(thread);

    /// <inheritdoc/>
    public override void OnEntered(CometThread thread) => _ticker?.OnRunning();

    /// <inheritdoc/>
    public override void OnExited(CometThread thread)
    {
        var milliseconds = thread.MillisecondsAtHome;
        if (milliseconds > 0)
            _counters.AddTimeAtHome(milliseconds);
        if (thread.Moves == 0)
            return;
        lock (_ended)
            _ended.Add(thread.Id);
        SessionLog.ThreadEnded(_logger, thread.Id, thread.Moves);
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
        Advance(HomeState.Closed);
        Deactivate();
        _ticker?.Dispose();
        WriteHistory();
        _opening.Writer.TryComplete(new CometConnectionException($"The link was closed: {reason}"));
        _reply.Close();
        Interlocked.CompareExchange(ref _away, null, _settling);

        // Of a thread that is away there is something to say yet.
        if (Volatile.Read(ref _away) is null)
            _decisions.Complete();
        SessionLog.HomeClosed(_logger, SessionId, reason);
        _closed.TrySetResult(reason);
    }

    private void Receive(ReadOnlySpan<byte> message)
    {
        switch ((MessageType)message[0])
        {
            case MessageType.Push or MessageType.Abandon when _state is not (int)HomeState.Opening:
                AcceptReply(message);
                break;
            case MessageType.Diverged when _state is not (int)HomeState.Opening:
                AcceptSettlement(message);
                break;
            case MessageType.NeedAssemblies or MessageType.Ready or MessageType.Refused or MessageType.TypesDiffer when _state is (int)HomeState.Opening:
                AcceptOpening(message);
                break;
            case MessageType.Goodbye:
                _goodbyeReason = ReasonMessage.Read(message, MessageType.Goodbye);
                SessionLog.ServerSaysGoodbye(_logger, SessionId, _goodbyeReason);
                Advance(HomeState.Ending);
                AnswerGoodbye();
                break;
            default:
                throw new MalformedSyncException($"A message of type {message[0]} came out of turn.");
        }
    }

    /// <summary>The server breaks the protocol, or this end cannot go on: close, and let what is away be recovered.</summary>
    private void Fail(string reason)
    {
        if (Advance(HomeState.Ending))
            SessionLog.HomeFailed(_logger, SessionId, reason);
        _link.Close(reason);
    }

    /// <summary>States only ever go forward; false if this one, or a later one, was reached before.</summary>
    private bool Advance(HomeState to)
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

    /// <summary>Once the session is ending and no thread is away, says so: the server waits for it before it closes the link.</summary>
    private void AnswerGoodbye()
    {
        if (_state >= (int)HomeState.Ending && TryRetire())
            SayGoodbye(_goodbyeReason);
    }

    /// <inheritdoc/>
    public override TypeTable Types => _heap.Types;

    /// <summary>Gives the heap up for good if no thread is away; true the first time.</summary>
    private bool TryRetire()
    {
        if (Interlocked.CompareExchange(ref _away, _nobody, null) is not null)
            return false;
        _heap.Dispose();
        _decisions.Complete();
        return true;
    }

    private PlaceHistory ReadHistory()
    {
        try
        {
            return _historyFile?.Read() ?? new PlaceHistory();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            SessionLog.HistoryNotRead(_logger, _options.HistoryFile!, e.Message);
            return new PlaceHistory();
        }
    }

    private void WriteHistory()
    {
        try
        {
            if (_historyFile is null)
                return;
            History!.MoveOverhead = _moveCost.Overhead(_link.RoundTripTime);
            _historyFile.Write(History);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            SessionLog.HistoryNotWritten(_logger, _options.HistoryFile!, e.Message);
        }
    }

    private void SayGoodbye(string reason)
    {
        var writer = new WireWriter();
        ReasonMessage.Write(writer, MessageType.Goodbye, reason);
        _link.Send(writer.Message);
    }

    private enum HomeState
    {
        /// <summary>The handshake is under way.</summary>
        Opening,

        /// <summary>Threads can move.</summary>
        Ready,

        /// <summary>No new moves; threads come home.</summary>
        Ending,

        /// <summary>There is no server any more.</summary>
        Closed,
    }
}

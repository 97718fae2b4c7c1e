using System.Diagnostics;
using Comet.Runtime;

namespace Comet.Sessions;

// Making the calls of a thread that does not wait for them: it runs ahead at the server.
//
// The server says of each such call how thread and heap stood before it. Home makes the call there, and sees whether it comes to where the server went on: the call has not thrown, and nothing
// both ends know has changed meanwhile, by the call or by anybody else. If so nothing happened that the server would have had to wait for. If not, home is right: what the thread did ahead is
// given up, and both heaps start again.
internal sealed partial class HomeSession
{
    /// <summary>Holds the place of the thread that is away until the server has given up what it did ahead.</summary>
    private static readonly object _settling = new();

    private readonly Lock _replyGate = new();
    private int _divergedThread;
    private (string Culture, string UICulture) _departedCulture;
    private int _callsAhead;

    // Of the move under way: what the server has been told of, and not, how far home has followed; how far the thread was ahead of where it would be at home at most; and whether it is called home.
    private int _callsSaid;
    private int _bytesUnsaid;
    private long _bestLead;
    private bool _isRecalled;

    // When the call under way was begun, and what those before it have taken: they would have taken it without a server, too.
    private long _callBegun;
    private long _calling;

    // The call at which home goes another way, counted from 1.
    private int _divergesAt;

    /// <inheritdoc/>
    public override void Diverge(CometThread thread)
    {
        thread.StopFollowing();
        _diverges = true;
        _divergesAt = _callsAhead;
        _counters.AddDivergence();
        SessionLog.ThreadDiverges(_logger, SessionId, thread.Id);
        Decided(thread, MoveOutcome.Diverged, received: _receivedBytes);
        EndMove(thread);
    }

    /// <inheritdoc/>
    public override bool RunsAhead => _options.RunAhead && (_options.Options & SessionOptions.FreshHeap) == 0;

    /// <summary>Whether a thread that has made a call is where it is at the server.</summary>
    private bool HasFollowed(CometThread thread) =>
        thread.HasFollowed() && ThreadCulture.Is(_departedCulture) && _heap.FindChanged().Count == 0;

    /// <summary>Takes over how things stood at a call, for the thread to make it.</summary>
    private void Follow(CometThread thread, StagedSync staged, StackArrival arrived, long work, int length)
    {
        if (!arrived.StandsBeforeCall)
            throw new MalformedSyncException($"Thread {thread.Id} runs ahead of no call.");
        Apply(thread, staged, arrived);
        _callsAhead++;
        _receivedBytes += length;
        _counters.AddCallAhead(length);
        SessionLog.ThreadRunsAhead(_logger, SessionId, thread.Id, length);
        _bytesUnsaid += length;
        if (!_isRecalled && (IsLosing(thread, work) || Policy.Recalls(thread.Id, thread.Moves, _callsAhead)))
        {
            _isRecalled = true;
            SayFollowed(thread, _callsAhead - 1);
        }

        _callBegun = Stopwatch.GetTimestamp();
        thread.Follow();
    }

    /// <summary>Whether the thread would be further by now had it come home before, and by so much that it is not for what moves cost at their beginning: each call brings more home than the work between them is worth.</summary>
    private bool IsLosing(CometThread thread, long work)
    {
        if (Policy.Kind != MigrationPolicyKind.Tau)
            return false;
        var lead = (long)(work * _speedUp) - TimeAwayFromCalls;
        _bestLead = Math.Max(_bestLead, lead);
        return _bestLead - lead > Math.Max(2 * _predictedCost, thread.Budget / 2);
    }

    /// <summary>How long the thread has been away, but for the calls it made here meanwhile.</summary>
    private long TimeAwayFromCalls => Stopwatch.GetTimestamp() - _begun - _calling;

    /// <summary>The thread has made a call. The server must know before the thread there is so far ahead that it waits.</summary>
    private void HaveFollowed(CometThread thread)
    {
        _calling += Stopwatch.GetTimestamp() - _callBegun;
        if (_callsAhead - _callsSaid >= SessionProtocol.MaxCallsAhead / 2 || _bytesUnsaid >= SessionProtocol.MaxBytesAhead / 2)
            SayFollowed(thread, _callsAhead);
    }

    private void SayFollowed(CometThread thread, int calls)
    {
        _callsSaid = calls;
        _bytesUnsaid = 0;
        FollowedMessage.Write(_writer, thread.Id, thread.Moves, calls, _isRecalled);
        _link.Send(_writer.Message);
    }

    /// <summary>Says that home goes another way. Until the server has answered, nothing it says of the thread counts, and no thread moves.</summary>
    private void Settle(CometThread thread)
    {
        ResetHeap();
        lock (_replyGate)
        {
            _divergedThread = thread.Id;
            _expectedThread = 0;
            while (_reply.TryTakeNow(out var stale))
                stale.Return();
        }

        Volatile.Write(ref _away, _settling);
        DivergedMessage.Write(_writer, thread.Id, _divergesAt);
        _link.Send(_writer.Message);
        if (_state == (int)HomeState.Closed)
            Settled();
    }

    /// <summary>On the link's thread, or by whoever finds the link closed.</summary>
    private void Settled()
    {
        lock (_replyGate)
            _divergedThread = 0;
        Interlocked.CompareExchange(ref _away, null, _settling);
        AnswerGoodbye();
    }

    private void AcceptSettlement(ReadOnlySpan<byte> message)
    {
        var (threadId, _) = DivergedMessage.Read(message);
        if (threadId == 0 || threadId != Volatile.Read(ref _divergedThread))
            throw new MalformedSyncException($"Thread {threadId} is given up, but has not diverged.");
        Settled();
    }
}

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

    // The call at which home goes another way, counted from 1; 0 if it goes on with what the server has done so far.
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
        if (IsLosing(thread, work) || Policy.CallsBack(thread.Id, thread.Moves, _callsAhead))
            CallBack(thread, work);
        else
            thread.Follow();
    }

    /// <summary>Whether the thread would be further by now had it stayed, and by so much that it is not for what moves cost at their beginning: each call brings more home than the work between them is worth.</summary>
    private bool IsLosing(CometThread thread, long work) =>
        Policy.Kind == MigrationPolicyKind.Tau && Stopwatch.GetTimestamp() - _begun - (long)(work * _speedUp) > Math.Max(2 * _predictedCost, thread.Budget / 2);

    /// <summary>The thread goes on from here, before the call. What the server has done since is given up.</summary>
    private void CallBack(CometThread thread, long work)
    {
        thread.StopFollowing();
        thread.Regret();
        _diverges = true;
        _divergesAt = 0;
        Decided(thread, MoveOutcome.CalledBack, Stopwatch.GetTimestamp() - _begun - work, work, _receivedBytes);
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

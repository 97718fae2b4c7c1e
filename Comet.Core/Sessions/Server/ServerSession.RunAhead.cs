using Comet.Runtime;

namespace Comet.Sessions;

// Letting a thread run ahead of calls that home makes for it; see HomeSession.Following.cs.
internal sealed partial class ServerSession
{
    // Guarded by _gate: threads here that home has gone another way with, and at which of the calls they were ahead of.
    private readonly Dictionary<int, int> _diverged = [];

    // Guarded by _heapGate: calls at which home has gone another way. Threads wait for these.
    private readonly HashSet<CallAhead> _awaited = [];

    /// <summary>
    /// The thread has stopped before a call that must be made at home. If it need not wait for it, home is told how things stand, and the thread goes on after the call.
    /// </summary>
    private bool TryRunAhead(ServerVisit visit)
    {
        var thread = visit.Thread;
        if (thread.Stack.Frames[^1].PointAfterCall == 0 || thread.Stack.FindPortableStart() != 0 || !visit.Lead.WaitForRoom())
            return false;

        lock (_heapGate)
        {
            if (_awaited.Contains(thread.NextCall))
                return false;
            Capture(visit, visit.Lead.Work, runsAhead: true);
            visit.Lead.Add(thread.NextCall, _writer.Message.Length);
            SessionLog.ThreadGoesAhead(_logger, Id, visit.ThreadId, _writer.Message.Length);
            _link.Send(_writer.Message);
        }

        thread.PassCall();
        return true;
    }

    /// <summary>On the link's thread: home has made calls that a thread here did not wait for, and may want it back.</summary>
    private void AcceptFollowing(ReadOnlySpan<byte> message)
    {
        var (threadId, moves, calls, isRecalled) = FollowedMessage.Read(message);
        lock (_gate)
        {
            if (!_visits.TryGetValue(threadId, out var visit))
                throw new MalformedSyncException($"Thread {threadId} is followed, but was never here.");
            if (!_running.Contains(threadId) || !visit.Lead.IsOf(moves))
                return;
            if (!visit.Lead.TryFollow(calls))
                throw new MalformedSyncException($"Thread {threadId} is followed in {calls} calls, which it has not made.");
            if (isRecalled)
                Stop(visit);
        }
    }

    /// <summary>The thread comes home, from its next safepoint at the latest.</summary>
    private static void Stop(ServerVisit visit)
    {
        visit.Lead.End();
        visit.Thread.AskToLeave();
    }

    /// <summary>On the link's thread: home goes another way with a thread. It is given up now if it is not here any more, else when it stops.</summary>
    private void AcceptDivergence(ReadOnlySpan<byte> message)
    {
        var (threadId, calls) = DivergedMessage.Read(message);
        ServerVisit? visit;
        lock (_gate)
        {
            if (!_visits.TryGetValue(threadId, out visit))
                throw new MalformedSyncException($"Thread {threadId} diverges, but was never here.");
            if (visit.Lead.Find(calls) is null)
                throw new MalformedSyncException($"Thread {threadId} diverges at call {calls}, which it was not ahead of.");
            if (_running.Contains(threadId))
            {
                _diverged[threadId] = calls;
                Stop(visit);
                return;
            }
        }

        lock (_heapGate)
            Settle(visit, calls);
    }

    /// <summary>What a thread has done ahead never reaches home, so both heaps start again. The caller has the heap.</summary>
    private void Settle(ServerVisit visit, int calls)
    {
        if (visit.Lead.Find(calls) is { } call)
            _awaited.Add(call);
        ResetHeap();
        visit.Thread.Stack.Clear();
        DivergedMessage.Write(_writer, visit.ThreadId, calls);
        _link.Send(_writer.Message);
    }
}

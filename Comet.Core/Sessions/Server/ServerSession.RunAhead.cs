using System.Diagnostics;
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
    private bool TryRunAhead(ServerVisit visit, ref Lead lead)
    {
        var thread = visit.Thread;
        if (!lead.IsAllowed || thread.CallsAhead.Count == SessionProtocol.MaxCallsAhead || lead.Bytes > SessionProtocol.MaxBytesAhead || _state != (int)ServerState.Ready
            || thread.Stack.Frames[^1].PointAfterCall == 0 || thread.Stack.FindPortableStart() != 0 || HasDiverged(visit.ThreadId))
            return false;

        lock (_heapGate)
        {
            if (_awaited.Contains(thread.NextCall))
                return false;
            Capture(visit, Stopwatch.GetElapsedTime(lead.Arrived), runsAhead: true);
            SessionLog.ThreadGoesAhead(_logger, Id, visit.ThreadId, _writer.Message.Length);
            _link.Send(_writer.Message);
            lead.Bytes += _writer.Message.Length;
        }

        thread.PassCall();
        return true;
    }

    private bool HasDiverged(int threadId)
    {
        lock (_gate)
            return _diverged.ContainsKey(threadId);
    }

    /// <summary>On the link's thread: home goes another way with a thread. It is given up now if it is not here any more, else when it stops.</summary>
    private void AcceptDivergence(ReadOnlySpan<byte> message)
    {
        var (threadId, calls) = DivergedMessage.Read(message);
        CometThread? thread;
        lock (_gate)
        {
            if (!_threads.TryGetValue(threadId, out thread))
                throw new MalformedSyncException($"Thread {threadId} diverges, but was never here.");
            if (_running.Contains(threadId))
            {
                _diverged[threadId] = calls;
                thread.AskToLeave();
                return;
            }
        }

        lock (_heapGate)
            Settle(thread, threadId, calls);
    }

    /// <summary>What a thread has done ahead never reaches home, so both heaps start again. The caller has the heap.</summary>
    private void Settle(CometThread thread, int threadId, int calls)
    {
        if (calls > 0 && calls <= thread.CallsAhead.Count)
            _awaited.Add(thread.CallsAhead[calls - 1]);
        ResetHeap();
        thread.Stack.Clear();
        DivergedMessage.Write(_writer, threadId, calls);
        _link.Send(_writer.Message);
    }

    /// <summary>How far a thread is ahead of home.</summary>
    private struct Lead
    {
        public bool IsAllowed;
        public long Arrived;
        public int Bytes;
    }
}

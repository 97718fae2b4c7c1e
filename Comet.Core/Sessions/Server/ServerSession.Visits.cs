using Comet.Runtime;

namespace Comet.Sessions;

// One visit of a thread: arrive, run, go home. On a worker's thread.
internal sealed partial class ServerSession
{
    private readonly Lock _heapGate = new();

    // Guarded by _heapGate once the session is ready.
    private readonly WireWriter _writer = new();
    private readonly BulkCompression _compression;
    private readonly List<Frame> _frames = [];
    private readonly StackPush[] _stacks = new StackPush[1];
    private int _generation;

    /// <summary>Serves a visit. Never throws.</summary>
    public void Serve(ServerVisit visit, ServerWorker worker)
    {
        var left = false;
        try
        {
            Arrive(visit);
            bool isDone;
            do
                isDone = visit.Thread.RunFrames();
            while (!isDone && TryRunAhead(visit));
            if (isDone)
                visit.Thread.PushCompletion();
            if (_state != (int)ServerState.Closed)
                left = GoHome(visit, worker, visit.Lead.Work);
        }
        catch (MalformedSyncException e)
        {
            Fail(e.Message);
        }
        catch (NotPortableException e)
        {
            left = Abandon(visit, worker, AbandonReason.NotPortable, e.Message);
        }
        catch (Exception e)
        {
            SessionLog.ServerInternalError(_logger, Id, visit.ThreadId, e);
            left = Abandon(visit, worker, AbandonReason.InternalError, $"an internal error at the server: {e.Message}");
        }
        finally
        {
            visit.Thread.Depart();
            if (!left)
                Leave(visit.ThreadId, worker);
        }
    }

    /// <summary>Takes over what a visit has brought.</summary>
    private void Arrive(ServerVisit visit)
    {
        var thread = visit.Thread;
        try
        {
            PushMessage push;
            NotPortableException? unknownCulture;
            lock (_heapGate)
            {
                push = PushMessage.Read(visit.Message.Bytes, _compression);

                // Before static initializers run, as they may on arrival: they are to make of texts and numbers what home's have made of them.
                unknownCulture = ThreadCulture.Enter(push.Culture.Culture, push.Culture.UICulture);
                visit.Lead.Begin(push.Moves, push.RunsAhead && _state == (int)ServerState.Ready);
                var staged = _heap!.Decode(push.Sync);
                var held = thread.Stack.CountShared(0, _generation);
                var arrived = StackArrival.Validate(staged.Stacks, visit.ThreadId, held);
                _heap.Apply(staged);
                arrived.ApplyTo(thread.Stack, 0);
                thread.Stack.MarkShared(0, _generation);
            }

            ForgetThreads(push.Ended);
            if (unknownCulture is not null)
                throw unknownCulture;
            thread.DropCompletion();
            thread.Arrive(visit.ThreadId, push.Moves);
            SessionLog.ThreadArrives(_logger, Id, visit.ThreadId, thread.Stack.Count, visit.Message.Bytes.Length);
        }
        finally
        {
            visit.Message.Return();
        }
    }

    private bool GoHome(ServerVisit visit, ServerWorker worker, TimeSpan work)
    {
        var thread = visit.Thread;
        thread.CountMove();
        lock (_heapGate)
        {
            Capture(visit, work, runsAhead: false);
            if ((_hello!.Options & SessionOptions.FreshHeap) != 0)
                ResetHeap();

            SessionLog.ThreadGoesHome(_logger, Id, visit.ThreadId, _writer.Message.Length, (long)work.TotalMicroseconds);
            thread.Depart();
            if (Leave(visit.ThreadId, worker) is { } calls)
                Settle(visit, calls);
            else
                _link.Send(_writer.Message);
        }

        return true;
    }

    /// <summary>Writes how thread and heap stand. The caller has the heap.</summary>
    private void Capture(ServerVisit visit, TimeSpan work, bool runsAhead)
    {
        var thread = visit.Thread;
        var kept = thread.Stack.CountShared(0, _generation);
        _frames.Clear();
        _frames.AddRange(thread.Stack.Frames[kept..]);
        _stacks[0] = new StackPush(visit.ThreadId, kept, _frames);
        var sync = _heap!.Capture(_stacks);
        thread.Stack.MarkShared(0, _generation);
        PushMessage.Write(_writer, visit.ThreadId, thread.Moves, runsAhead, (long)work.TotalMicroseconds, ended: null, culture: ("", ""), _compression, sync.Message.Span);
    }

    /// <summary>Gives the thread up. What it changed here never reaches home, so both heaps start again.</summary>
    private bool Abandon(ServerVisit visit, ServerWorker worker, AbandonReason reason, string detail)
    {
        if (_state == (int)ServerState.Closed)
            return false;
        SessionLog.ThreadAbandoned(_logger, Id, visit.ThreadId, detail);
        lock (_heapGate)
        {
            visit.Thread.Depart();
            if (Leave(visit.ThreadId, worker) is { } calls)
            {
                Settle(visit, calls);
                return true;
            }

            ResetHeap();
            visit.Thread.Stack.Clear();
            AbandonMessage.Write(_writer, visit.ThreadId, reason, detail);
            _link.Send(_writer.Message);
        }

        return true;
    }

    private void ResetHeap()
    {
        _heap!.Reset();
        _generation++;
    }
}

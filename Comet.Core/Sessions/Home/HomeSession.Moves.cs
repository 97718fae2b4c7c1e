using System.Diagnostics;
using Comet.Runtime;

namespace Comet.Sessions;

// Moving a thread to the server and taking it back.
internal sealed partial class HomeSession
{
    /// <summary>Holds the place of the thread that is away once none may be any more.</summary>
    private static readonly object _nobody = new();

    private readonly Mailbox<ReceivedMessage> _reply = new();
    private readonly List<int> _ended = [];

    // The thread that is away, or about to go. Who has set it from null owns the fields below, and the heap.
    private object? _away;
    private readonly WireWriter _writer = new();
    private readonly BulkCompression _compression;
    private readonly List<Frame> _frames = [];
    private readonly StackPush[] _stacks = new StackPush[1];
    private int _generation;
    private int _expectedThread;

    // Of the move under way: what it was predicted to cost, and what of that sending.
    private long _predictedCost;
    private long _predictedSending;
    private bool _isTooDear;
    private Place? _arrivedAt;

    /// <inheritdoc/>
    public override bool TryBeginMove(CometThread thread)
    {
        if (_state == (int)HomeState.Ready)
            return Interlocked.CompareExchange(ref _away, thread, null) is null;
        thread.KeepHome();
        return false;
    }

    /// <inheritdoc/>
    public override void Move(CometThread thread)
    {
        var begun = Stopwatch.GetTimestamp();
        _isTooDear = false;
        _arrivedAt = null;
        _predictedCost = 0;
        try
        {
            MoveThereAndBack(thread, begun);
        }
        catch (Exception e)
        {
            // User code must not see it: the thread still has its frames, and the heap what it had, so it goes on here.
            SessionLog.InternalError(_logger, SessionId, thread.Id, e);
            thread.KeepHome();
            Fail("an internal error at home");
        }
        finally
        {
            // One that stays because of the price goes on as if it had not stopped: how long it has been free counts.
            var (isTooDear, arrivedAt) = (_isTooDear, _arrivedAt);
            Volatile.Write(ref _away, null);
            if (!isTooDear)
            {
                thread.Arm();
                thread.ComesTo(arrivedAt);
            }

            AnswerGoodbye();
        }
    }

    private void MoveThereAndBack(CometThread thread, long begun)
    {
        var stack = thread.Stack;
        var start = stack.FindPortableStart();
        if (start == stack.Count || _state != (int)HomeState.Ready)
            return;

        _heap.Pin();
        try
        {
            if (!TrySend(thread, start, begun))
                return;

            var hasReply = _reply.TryTake(out var reply);
            try
            {
                if (hasReply)
                    TakeBack(thread, start, reply, begun);
                else
                    Recover(thread);
            }
            catch (MalformedSyncException e)
            {
                Fail(e.Message);
                Recover(thread);
            }
            finally
            {
                reply.Return();
                var away = Stopwatch.GetTimestamp() - begun;
                thread.AddTimeAway(away);
                _counters.AddTimeAway(away);
            }
        }
        finally
        {
            _heap.Unpin();
        }
    }

    /// <summary>Captures and sends. False, and nothing has happened, if something cannot cross, or it would take too long to send.</summary>
    private bool TrySend(CometThread thread, int start, long begun)
    {
        var stack = thread.Stack;
        var kept = stack.CountShared(start, _generation);
        _frames.Clear();
        _frames.AddRange(stack.Frames[(start + kept)..]);
        _stacks[0] = new StackPush(thread.Id, kept, _frames);
        CapturedSync sync;
        (string, string) culture;
        try
        {
            culture = ThreadCulture.Capture();
            sync = _heap.Capture(_stacks);
        }
        catch (NotPortableException e)
        {
            Abandon(thread, AbandonReason.NotPortable, e.Message);
            return false;
        }

        int ended;
        lock (_ended)
        {
            ended = _ended.Count;
            PushMessage.Write(_writer, thread.Id, thread.Moves + 1, 0, _ended, culture, _compression, sync.Message.Span);
        }

        if (!IsWorthSending(thread, begun))
        {
            _heap.Abandoned();
            return false;
        }

        thread.CountMove();
        lock (_ended)
            _ended.RemoveRange(0, ended);
        _expectedThread = thread.Id;
        _counters.AddDeparture(_writer.Message.Length);
        SessionLog.ThreadLeaves(_logger, SessionId, thread.Id, _frames.Count, kept, _writer.Message.Length);
        _link.Send(_writer.Message);
        return true;
    }

    /// <summary>Now that the bytes are known: whether what the thread has been, or is expected to be, free for is as long as the move. The other policies do not ask.</summary>
    private bool IsWorthSending(CometThread thread, long begun)
    {
        // What it took to find out would be taken again.
        _predictedSending = MoveCostEstimate.PredictSending(_writer.Message.Length, _link.SendRate);
        _predictedCost = MoveCost + _predictedSending + (Stopwatch.GetTimestamp() - begun);
        if (Policy.Kind != MigrationPolicyKind.Tau)
            return true;
        _isTooDear = !thread.Affords(_predictedCost);
        if (_isTooDear)
            Decided(thread, MoveOutcome.TooDear);
        return !_isTooDear;
    }

    private void TakeBack(CometThread thread, int start, ReceivedMessage reply, long begun)
    {
        if (reply.Type == MessageType.Abandon)
        {
            var (_, reason, detail) = AbandonMessage.Read(reply.Bytes);
            ResetHeap();
            Abandon(thread, reason, detail);
            return;
        }

        var push = PushMessage.Read(reply.Bytes, _compression);
        var staged = _heap.Decode(push.Sync);
        var stack = thread.Stack;
        var arrived = StackArrival.Validate(staged.Stacks, thread.Id, stack.Count - start);

        // From here on nothing can fail: heap and stack change together.
        _heap.Apply(staged);
        arrived.ApplyTo(stack, start);
        stack.MarkShared(start, _generation);
        thread.CountMove();
        if ((_options.Options & SessionOptions.FreshHeap) != 0)
            ResetHeap();

        var work = push.WorkMicroseconds * Stopwatch.Frequency / 1_000_000;
        var cost = Stopwatch.GetTimestamp() - begun - work;
        _moveCost.Add(cost - _predictedSending, _link.RoundTripTime);
        thread.AddRun(work);
        _arrivedAt = stack.Count == 0 || stack.Frames[^1] is CompletionFrame ? null : History?.After(stack.Frames[^1]);
        _counters.AddReturn(reply.Bytes.Length, push.WorkMicroseconds);
        Decided(thread, MoveOutcome.Moved, cost, work, reply.Bytes.Length);
        SessionLog.ThreadReturns(_logger, SessionId, thread.Id, reply.Bytes.Length, push.WorkMicroseconds);
    }

    /// <summary>The server is lost. Frames and heap are as they were when the thread left, so it goes on from there.</summary>
    private void Recover(CometThread thread)
    {
        thread.KeepHome();
        _counters.AddRecovery();
        Decided(thread, MoveOutcome.Lost, reason: "the link or the server was lost");
        SessionLog.ThreadRecovered(_logger, SessionId, thread.Id);
    }

    private void Abandon(CometThread thread, AbandonReason reason, string detail)
    {
        thread.KeepHome();
        _counters.AddAbandon(reason, detail);
        Decided(thread, MoveOutcome.Stays, reason: detail);
        SessionLog.ThreadStays(_logger, SessionId, thread.Id, detail);
    }

    private void Decided(CometThread thread, MoveOutcome outcome, long cost = 0, long work = 0, int received = 0, string reason = "")
    {
        if (!_decisions.HasReaders)
            return;
        _decisions.Publish(new MoveDecision
        {
            ThreadId = thread.Id,
            Method = thread.EntryMethod,
            Outcome = outcome,
            FreeRun = Stopwatch.GetElapsedTime(0, thread.FreeRun),
            ExpectedRun = Stopwatch.GetElapsedTime(0, thread.ExpectedRun),
            PredictedCost = Stopwatch.GetElapsedTime(0, _predictedCost),
            ActualCost = Stopwatch.GetElapsedTime(0, cost),
            WorkAtServer = Stopwatch.GetElapsedTime(0, work),
            BytesSent = outcome == MoveOutcome.Stays ? 0 : _writer.Message.Length,
            BytesReceived = received,
            Reason = reason,
        });
    }

    /// <summary>Both ends forget everything at this point of the protocol.</summary>
    private void ResetHeap()
    {
        _heap.Reset();
        _generation++;
    }

    /// <summary>On the link's thread: hands the answer to the thread that waits for it.</summary>
    private void AcceptReply(ReadOnlySpan<byte> message)
    {
        var threadId = message[0] == (byte)MessageType.Push ? PushMessage.ReadThreadId(message) : AbandonMessage.Read(message).ThreadId;
        if (threadId == 0 || Interlocked.CompareExchange(ref _expectedThread, 0, threadId) != threadId)
            throw new MalformedSyncException($"Thread {threadId} comes home, but is not away.");

        var copy = ReceivedMessage.Copy(message);
        if (!_reply.TryPost(copy))
            copy.Return();
    }
}

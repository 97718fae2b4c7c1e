using System.Diagnostics;
using Comet.Links;
using Comet.Runtime;

namespace Comet.Sessions;

// Moving a thread to the server and taking it back.
internal sealed partial class HomeSession
{
    /// <summary>The part of a move's budget that capturing may take, to learn that there is too much to send.</summary>
    private const long ShareOfCapture = 32;

    private const int LeastMeasuredCapture = 64 * 1024;
    private const double WeightOfCapture = 4;

    /// <summary>Bytes a second that are taken to be captured until it was measured.</summary>
    private const double AssumedCaptureRate = 40e6;

    /// <summary>Holds the place of the thread that is away once none may be any more.</summary>
    private static readonly object _nobody = new();

    private readonly Mailbox<ReceivedMessage> _reply = new(SessionProtocol.MaxCallsAhead + 1);
    private readonly List<int> _ended = [];

    // The thread that is away, or about to go. Who has set it from null owns the fields below, and the heap.
    private object? _away;
    private readonly WireWriter _writer = new();
    private readonly BulkCompression _compression;
    private readonly List<Frame> _frames = [];
    private readonly StackPush[] _stacks = new StackPush[1];
    private int _generation;
    private int _expectedThread;

    // Of the move under way: when it began, the thread's first frame that can cross, how far it has come, and what the server has said so far.
    private long _begun;
    private int _start;
    private bool _isPinned;
    private bool _hasLeft;
    private bool _diverges;
    private int _bytesToSend;
    private int _receivedBytes;

    // Of the move under way: what it was predicted to cost, and what of that sending.
    private long _predictedCost;
    private long _predictedSending;
    private bool _goesOn;

    // Bytes that are captured here in a tick.
    private double _captured = AssumedCaptureRate / Stopwatch.Frequency;
    private Place? _arrivedAt;

    /// <inheritdoc/>
    public override bool TryBeginMove(CometThread thread)
    {
        if (_state != (int)HomeState.Ready)
        {
            thread.KeepHome();
            return false;
        }

        // The call that is made for a thread that runs ahead turns out to be long: then that thread waits.
        if (Volatile.Read(ref _away) is CometThread { IsFollowingHere: true } caller)
            Diverge(caller);
        return Interlocked.CompareExchange(ref _away, thread, null) is null;
    }

    /// <inheritdoc/>
    public override void Move(CometThread thread)
    {
        try
        {
            if (!thread.IsFollowing)
            {
                if (TryLeave(thread))
                    AwaitReply(thread);
            }
            else if (HasFollowed(thread))
            {
                HaveFollowed(thread);
                AwaitReply(thread);
            }
            else
            {
                Diverge(thread);
            }
        }
        catch (Exception e)
        {
            // User code must not see it: the thread still has its frames, and the heap what it had, so it goes on here.
            SessionLog.InternalError(_logger, SessionId, thread.Id, e);
            thread.KeepHome();
            thread.StopFollowing();
            Fail("an internal error at home");
        }

        if (!thread.IsFollowing && ReferenceEquals(_away, thread))
            EndMove(thread);
    }

    /// <summary>Sends the thread. False, and nothing has happened, if it stays.</summary>
    private bool TryLeave(CometThread thread)
    {
        _begun = Stopwatch.GetTimestamp();
        _goesOn = _hasLeft = _diverges = _isRecalled = false;
        _arrivedAt = null;
        _predictedCost = 0;
        _callsAhead = _callsSaid = _bytesUnsaid = _receivedBytes = 0;
        _bestLead = _calling = 0;
        _start = thread.Stack.FindPortableStart();
        if (_start == thread.Stack.Count || _state != (int)HomeState.Ready)
            return false;
        _heap.Pin();
        _isPinned = true;
        return TrySend(thread);
    }

    /// <summary>Waits for the thread, or for a call to make for it.</summary>
    private void AwaitReply(CometThread thread)
    {
        var hasReply = _reply.TryTake(out var reply);
        try
        {
            if (hasReply)
                TakeBack(thread, reply);
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
        }
    }

    /// <summary>The thread is at home, or has not left.</summary>
    private void EndMove(CometThread thread)
    {
        if (_hasLeft)
        {
            var away = Stopwatch.GetTimestamp() - _begun;
            thread.AddTimeAway(away);
            _counters.AddTimeAway(away);
        }

        if (_isPinned)
        {
            _isPinned = false;
            _heap.Unpin();
        }

        // One that stays because of the price, or tries again in a moment, goes on as if it had not stopped: how long it has been free counts.
        var (goesOn, arrivedAt) = (_goesOn, _arrivedAt);
        if (_diverges)
            Settle(thread);
        else
            Volatile.Write(ref _away, null);
        if (!goesOn)
        {
            thread.Arm();
            thread.ComesTo(arrivedAt);
        }

        AnswerGoodbye();
    }

    /// <summary>Captures and sends. False, and nothing has happened, if something cannot cross, or it would take too long to send.</summary>
    private bool TrySend(CometThread thread)
    {
        var stack = thread.Stack;
        var kept = stack.CountShared(_start, _generation);
        _frames.Clear();
        _frames.AddRange(stack.Frames[(_start + kept)..]);
        _stacks[0] = new StackPush(thread.Id, kept, _frames);
        CapturedSync sync;
        try
        {
            _departedCulture = ThreadCulture.Capture();
            var start = Stopwatch.GetTimestamp();
            sync = _heap.Capture(_stacks, LongestWorthCapturing(thread));
            AddCapture(sync.Message.Length, Stopwatch.GetTimestamp() - start);
        }
        catch (SyncTooLargeException)
        {
            // How much there would be is not worth finding out. What a move costs is then asked again when it may cost twice as much.
            _bytesToSend = 0;
            _predictedCost = 2 * thread.Budget;
            IsAffordable(thread);
            return false;
        }
        catch (NotPortableException e)
        {
            if (stack.Frames[^1] is EntryFrame)
                TryWithin(thread);
            else
                Abandon(thread, AbandonReason.NotPortable, e.Message);
            return false;
        }

        // Compressing what would be too dear anyway costs as much as sending some of it.
        if (!IsWorthSending(thread, _compression.PredictLength(sync.Message.Span)))
        {
            _heap.Abandoned();
            return false;
        }

        int ended;
        lock (_ended)
        {
            ended = _ended.Count;
            PushMessage.Write(_writer, thread.Id, thread.Moves + 1, runsAhead: RunsAhead, 0, _ended, _departedCulture, _compression, sync.Message.Span);
        }

        if (!IsWorthSending(thread, _writer.Message.Length))
        {
            _heap.Abandoned();
            return false;
        }

        thread.CountMove();
        lock (_ended)
            _ended.RemoveRange(0, ended);
        Volatile.Write(ref _expectedThread, thread.Id);
        _hasLeft = true;
        _counters.AddDeparture(_writer.Message.Length, sync.Statistics.Bytes);
        SessionLog.ThreadLeaves(_logger, SessionId, thread.Id, _frames.Count, kept, _writer.Message.Length);
        _link.Send(_writer.Message);
        return true;
    }

    /// <summary>Now that the bytes are known, or how few they may be: whether what the thread has been, or is expected to be, free for is as long as the move. The other policies do not ask.</summary>
    private bool IsWorthSending(CometThread thread, int bytes)
    {
        _bytesToSend = bytes;

        // What it took to find out would be taken again.
        _predictedSending = MoveCostEstimate.PredictSending(bytes, SendRate);
        _predictedCost = _moveCost.PredictFixed(_link.RoundTripTime) + _predictedSending + (Stopwatch.GetTimestamp() - _begun);

        // Of a move at once the place knows what came back; and what is made after it need not come back.
        if (thread.ExpectedRun == 0)
            _predictedCost += (long)(_predictedSending * _moveCost.ReturnedShare);
        return Policy.Kind != MigrationPolicyKind.Tau || IsAffordable(thread);
    }

    private double SendRate => MoveCostEstimate.Rate(_link.SendRate, _link.RoundTripTime);

    /// <summary>How many bytes a move may take at most, compressed as well as they may be; what takes next to no time to find out is found out.</summary>
    private int LongestWorthCapturing(CometThread thread) =>
        Policy.Kind == MigrationPolicyKind.Tau
            ? Math.Max(LongestWorthSending(thread), (int)Math.Min(LinkLimits.MaxMessageLength, _captured * (thread.Budget / ShareOfCapture)))
            : LinkLimits.MaxMessageLength;

    private int LongestWorthSending(CometThread thread)
    {
        var sending = thread.Budget - _moveCost.PredictFixed(_link.RoundTripTime) - (Stopwatch.GetTimestamp() - _begun);
        if (thread.ExpectedRun == 0)
            sending = (long)(sending / (1 + _moveCost.ReturnedShare));
        return _compression.PredictLongest(MoveCostEstimate.PredictBytes(sending, SendRate));
    }

    /// <summary>The first capture is of cold code.</summary>
    private void AddCapture(int bytes, long ticks)
    {
        if (bytes >= LeastMeasuredCapture)
            _captured += (bytes / (double)Math.Max(1, ticks) - _captured) / WeightOfCapture;
    }

    private bool IsAffordable(CometThread thread)
    {
        _goesOn = !thread.Affords(_predictedCost);
        if (_goesOn)
            Decided(thread, MoveOutcome.TooDear);
        return !_goesOn;
    }

    private void TakeBack(CometThread thread, ReceivedMessage reply)
    {
        if (reply.Type == MessageType.Abandon)
        {
            var (_, reason, detail) = AbandonMessage.Read(reply.Bytes);
            thread.StopFollowing();
            ResetHeap();
            Abandon(thread, reason, detail);
            return;
        }

        var push = PushMessage.Read(reply.Bytes, _compression);
        var staged = _heap.Decode(push.Sync);
        var stack = thread.Stack;
        var arrived = StackArrival.Validate(staged.Stacks, thread.Id, stack.Count - _start);
        var work = push.WorkMicroseconds * Stopwatch.Frequency / 1_000_000;
        if (push.RunsAhead)
        {
            Follow(thread, staged, arrived, work, reply.Bytes.Length);
            return;
        }

        thread.StopFollowing();
        Apply(thread, staged, arrived);
        thread.CountMove();
        if ((_options.Options & SessionOptions.FreshHeap) != 0)
            ResetHeap();

        // What the server did while calls were made here was no cost at all.
        var cost = Math.Max(0, TimeAwayFromCalls - work);
        thread.AddRun((long)(work * _speedUp), cost);
        if (_isRecalled)
            thread.Regret();
        _arrivedAt = _isRecalled || stack.Count == 0 || stack.Frames[^1] is CompletionFrame ? null : History?.After(stack.Frames[^1]);
        _receivedBytes += reply.Bytes.Length;

        // What came back belongs to this move: another, or the same begun earlier, may bring nothing.
        _moveCost.Add(cost - MoveCostEstimate.PredictSending(_receivedBytes, SendRate), _predictedSending, _link.RoundTripTime);
        _moveCost.AddReturn(_receivedBytes, _bytesToSend);
        _counters.AddReturn(reply.Bytes.Length, push.WorkMicroseconds);
        Decided(thread, _isRecalled ? MoveOutcome.CalledBack : MoveOutcome.Moved, cost, work, _receivedBytes);
        SessionLog.ThreadReturns(_logger, SessionId, thread.Id, reply.Bytes.Length, push.WorkMicroseconds);
    }

    /// <summary>Nothing in here can fail: heap and stack change together.</summary>
    private void Apply(CometThread thread, StagedSync staged, StackArrival arrived)
    {
        _heap.Apply(staged);
        arrived.ApplyTo(thread.Stack, _start);
        thread.Stack.MarkShared(_start, _generation);
    }

    /// <summary>The server is lost. Frames and heap are as they were when the thread left, so it goes on from there.</summary>
    private void Recover(CometThread thread)
    {
        thread.StopFollowing();
        thread.KeepHome();
        _counters.AddRecovery();
        Decided(thread, MoveOutcome.Lost, reason: "the link or the server was lost");
        SessionLog.ThreadRecovered(_logger, SessionId, thread.Id);
    }

    /// <summary>What a call was given need not be there any more when it is under way, so the thread may move then.</summary>
    private void TryWithin(CometThread thread)
    {
        _goesOn = true;
        thread.Expect();
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
            BytesSent = outcome == MoveOutcome.Stays ? 0 : _bytesToSend,
            BytesReceived = received,
            CallsAhead = _callsAhead,
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
        var isPush = message[0] == (byte)MessageType.Push;
        var (threadId, runsAhead) = isPush ? PushMessage.ReadHead(message) : (AbandonMessage.Read(message).ThreadId, false);
        lock (_replyGate)
        {
            // Said before the server knew.
            if (threadId != 0 && threadId == _divergedThread)
                return;
            if (threadId == 0 || threadId != _expectedThread)
                throw new MalformedSyncException($"Thread {threadId} comes home, but is not away.");
            if (!runsAhead)
                _expectedThread = 0;
            var copy = ReceivedMessage.Copy(message);
            if (_reply.TryPost(copy))
                return;
            copy.Return();
            if (_state != (int)HomeState.Closed)
                throw new MalformedSyncException($"Thread {threadId} runs too far ahead.");
        }
    }
}

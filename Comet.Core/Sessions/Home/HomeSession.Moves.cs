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
            Volatile.Write(ref _away, null);
            thread.Arm();
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
            if (!TrySend(thread, start))
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

    /// <summary>Captures and sends. False, and nothing has happened, if something cannot cross.</summary>
    private bool TrySend(CometThread thread, int start)
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

        thread.CountMove();
        lock (_ended)
        {
            PushMessage.Write(_writer, thread.Id, thread.Moves, 0, _ended, culture, _compression, sync.Message.Span);
            _ended.Clear();
        }

        _expectedThread = thread.Id;
        _counters.AddDeparture(_writer.Message.Length);
        SessionLog.ThreadLeaves(_logger, SessionId, thread.Id, _frames.Count, kept, _writer.Message.Length);
        _link.Send(_writer.Message);
        return true;
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

        var ticks = Stopwatch.GetTimestamp() - begun;
        _moveCost.Add(ticks - push.WorkMicroseconds * Stopwatch.Frequency / 1_000_000);
        _counters.AddReturn(reply.Bytes.Length, push.WorkMicroseconds);
        SessionLog.ThreadReturns(_logger, SessionId, thread.Id, reply.Bytes.Length, push.WorkMicroseconds);
    }

    /// <summary>The server is lost. Frames and heap are as they were when the thread left, so it goes on from there.</summary>
    private void Recover(CometThread thread)
    {
        thread.KeepHome();
        _counters.AddRecovery();
        SessionLog.ThreadRecovered(_logger, SessionId, thread.Id);
    }

    private void Abandon(CometThread thread, AbandonReason reason, string detail)
    {
        thread.KeepHome();
        _counters.AddAbandon(reason, detail);
        SessionLog.ThreadStays(_logger, SessionId, thread.Id, detail);
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

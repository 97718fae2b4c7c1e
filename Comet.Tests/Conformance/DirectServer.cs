using Comet.Runtime;

namespace Comet.Tests.Conformance;

/// <summary>The server side of a <see cref="DirectSession"/>: one OS thread, on which visiting threads run one after another.</summary>
internal sealed class DirectServer : ThreadHost, IDisposable
{
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly SemaphoreSlim _left = new(0);
    private readonly DirectSession _home;
    private readonly RecentEvents _events;
    private readonly CometThread _thread;
    private ReadOnlyMemory<byte> _message;
    private int _moves;
    private Exception? _failure;
    private volatile bool _isClosed;

    public DirectServer(DirectSession home, SharedHeap heap, RecentEvents events)
    {
        _home = home;
        _events = events;
        Heap = heap;
        _thread = new CometThread(this, isAway: true);
        new Thread(Work, ProgramRunner.StackSize) { IsBackground = true, Name = "direct server" }.Start();
    }

    public SharedHeap Heap { get; }

    /// <inheritdoc/>
    public override TypeTable Types => Heap.Types;

    public override MigrationPolicy Policy => _home.Policy;

    public override int MaxMigrations => _home.MaxMigrations;

    public override bool TryBeginMove(CometThread thread) => true;

    public override void Move(CometThread thread) => throw new InvalidOperationException("The server does not drive.");

    public override int NextThreadId() => throw new InvalidOperationException("The server does not number threads.");

    /// <summary>Receives a thread, runs it until it must go home, and sends it back.</summary>
    /// <param name="message">The sync that brings it.</param>
    /// <param name="moves">How often it has moved.</param>
    public ReadOnlyMemory<byte> Visit(ReadOnlyMemory<byte> message, int moves)
    {
        _message = message;
        _moves = moves;
        _arrived.Release();
        _left.Wait();
        return _failure is null ? _message : throw new InvalidOperationException("The server cannot go on with the thread.", _failure);
    }

    public void Dispose()
    {
        _isClosed = true;
        _arrived.Release();
    }

    private void Work()
    {
        EntryPool.MarkServerWorker();
        while (true)
        {
            _arrived.Wait();
            if (_isClosed)
                break;
            try
            {
                _failure = null;
                _message = Run();
            }
            catch (Exception e)
            {
                _failure = e;
            }

            _left.Release();
        }

        Heap.Dispose();
    }

    private ReadOnlyMemory<byte> Run()
    {
        var staged = Heap.Decode(_message.Span);
        Heap.Apply(staged);
        var push = Assert.Single(staged.Stacks);
        var stack = _thread.Stack;
        stack.Truncate(push.Kept);
        foreach (var frame in push.NewFrames)
            stack.Push(frame);
        stack.MarkShared(0, 0);

        _thread.Arrive(push.ThreadId, _moves);
        if (_thread.RunFrames())
            _thread.PushCompletion();
        var kept = stack.CountShared(0, 0);
        var back = Heap.Capture([new StackPush(push.ThreadId, kept, stack.Frames[kept..].ToArray())]);
        stack.MarkShared(0, 0);
        _events.Add(back.Statistics, "back");
        return back.Message;
    }
}

using Comet.Runtime;

namespace Comet.Tests.Conformance;

/// <summary>
/// Two endpoints without a session and a link between them: syncs are handed over as bytes. What remains is twins, threads and the heap, and
/// the server side is a second load of the program.
/// </summary>
internal sealed class DirectSession : ThreadHost, IRunSession
{
    private readonly bool _freshHeaps;
    private readonly SharedHeap _heap;
    private readonly ProgramInstance _program;
    private readonly DirectServer _server;
    private readonly Action<FrameStack>? _observe;
    private readonly RecentEvents _events = new();
    private readonly List<string> _abandoned = [];
    private int _threads;
    private long _migrations;
    private int _isAnyAway;
    private int _generation;
    private bool _heapsDisagree;

    /// <param name="freshHeaps">Whether both ends forget all objects before each departure, so that everything reachable crosses each time.</param>
    /// <param name="observe">Sees the stack of each thread that leaves, at either end.</param>
    public DirectSession(
        CompiledProgram program, ProgramInstance home, MigrationPolicy policy, int maxMigrations, bool freshHeaps, Action<FrameStack>? observe = null)
    {
        _observe = observe;
        Policy = policy;
        MaxMigrations = maxMigrations;
        _freshHeaps = freshHeaps;
        _program = ProgramLoads.Rent(program);
        _heap = new SharedHeap(TypeTable.Build(home.GetModules()), isHome: true);
        _server = new DirectServer(this, new SharedHeap(TypeTable.Build(_program.GetModules()), isHome: false), _events);
        Assert.Equal(_heap.Types.Fingerprint, _server.Heap.Types.Fingerprint);
        Activate();
    }

    /// <summary>Sees each sync that leaves home.</summary>
    public Action<ReadOnlyMemory<byte>>? OnDeparture { get; init; }

    /// <inheritdoc/>
    public override TypeTable Types => _heap.Types;

    public override MigrationPolicy Policy { get; }

    public override int MaxMigrations { get; }

    public long Migrations => Interlocked.Read(ref _migrations);

    public IReadOnlyList<string> Abandoned
    {
        get
        {
            lock (_abandoned)
                return [.. _abandoned];
        }
    }

    public long Recoveries => 0;

    public override bool TryBeginMove(CometThread thread) => Interlocked.CompareExchange(ref _isAnyAway, 1, 0) == 0;

    public override int NextThreadId() => Interlocked.Increment(ref _threads);

    public override void Move(CometThread thread)
    {
        try
        {
            var stack = thread.Stack;
            var start = stack.FindPortableStart();
            if (start < stack.Count)
                MoveThere(thread, start);
            thread.Arm();
        }
        catch (NotPortableException) when (thread.Stack.Frames[^1] is EntryFrame)
        {
            // The thread may move when the call is under way.
            thread.Arm();
        }
        catch (Exception e)
        {
            thread.KeepHome();
            _events.Add($"thread {thread.Id} is kept at home: {e}");
            lock (_abandoned)
                _abandoned.Add(e is NotPortableException ? e.Message : e.ToString());
        }
        finally
        {
            Volatile.Write(ref _isAnyAway, 0);
        }
    }

    public string Describe() => _events.ToString();

    public void Dispose()
    {
        CometThread.Deactivate(this);
        _server.Dispose();
        _heap.Dispose();
        _program.Dispose();
    }

    private void Activate()
    {
        try
        {
            CometThread.Activate(this);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private void MoveThere(CometThread thread, int start)
    {
        if (_freshHeaps || _heapsDisagree)
        {
            _heapsDisagree = false;
            _heap.Reset();
            _server.Heap.Reset();
            _generation++;
        }

        _observe?.Invoke(thread.Stack);
        _heap.Pin();
        try
        {
            var kept = thread.Stack.CountShared(start, _generation);
            var push = new StackPush(thread.Id, kept, thread.Stack.Frames[(start + kept)..].ToArray());
            var there = _heap.Capture([push]);
            _events.Add(there.Statistics, "there");
            OnDeparture?.Invoke(there.Message);
            thread.CountMove();
            var back = _server.Visit(there.Message, thread.Moves);
            var staged = _heap.Decode(back.Span);
            _heap.Apply(staged);
            var returned = Assert.Single(staged.Stacks);
            thread.Stack.Truncate(start + returned.Kept);
            foreach (var frame in returned.NewFrames)
                thread.Stack.Push(frame);
            _observe?.Invoke(thread.Stack);
            thread.Stack.MarkShared(start, _generation);
            thread.CountMove();
            Interlocked.Add(ref _migrations, 2);
        }
        catch
        {
            // What the server has applied of it is not known, so both start again.
            _heap.Abandoned();
            _heapsDisagree = true;
            throw;
        }
        finally
        {
            _heap.Unpin();
        }
    }
}

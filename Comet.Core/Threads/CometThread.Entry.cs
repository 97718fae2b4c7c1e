namespace Comet.Runtime;

// Entering and leaving the current session.
public sealed partial class CometThread
{
    private static volatile ThreadHost? _currentHost;

    private readonly ThreadHost _host;
    private volatile bool _isRunning;
    private int _id;
    private Exception? _failure;

    /// <summary>A thread of <paramref name="host"/> that is not running yet.</summary>
    internal CometThread(ThreadHost host, bool isAway = false)
    {
        _host = host;
        _isAway = isAway;
        host.OnCreated(this);
    }

    /// <summary>The endpoint new threads of this process enter; null if no session is connected.</summary>
    internal static ThreadHost? CurrentHost => _currentHost;

    /// <summary>The endpoint the thread belongs to.</summary>
    internal ThreadHost Host => _host;

    /// <summary>The thread's number in its session: positive, the same at both ends, given when it is first needed.</summary>
    internal int Id => _id != 0 ? _id : _id = _host.NextThreadId();

    public static partial CometThread? TryEnter()
    {
        var host = _currentHost;
        return host is null ? null : EntryPool.ForThisThread.TryEnter(host);
    }

    public partial bool Fails(Exception exception)
    {
        _failure = exception;
        return false;
    }

    public partial void Exit()
    {
        if (_failure is { } failure)
        {
            // By now the whole way to the handler is noted in it.
            ExceptionTrace.MakeReadable(failure);
            _failure = null;
        }

        if (_host is NoHost)
            return;
        EntryPool.ForThisThread.Exit(this);
        _isRunning = false;
        _host.OnExited(this);
        ForgetAsync();
        ForgetPlace();
        _stack.Clear();
        _completion = null;
        _lastDelegate = null;
        _lastKnownType = null;
        _lastTwin = null;
        _signal = 0;
    }

    /// <summary>Makes <paramref name="host"/> what new threads enter.</summary>
    /// <exception cref="InvalidOperationException">Another session is current.</exception>
    internal static void Activate(ThreadHost host)
    {
        if (Interlocked.CompareExchange(ref _currentHost, host, null) is not null)
            throw new InvalidOperationException("This process is connected to a server already; close that session first.");
    }

    /// <summary>Undoes <see cref="Activate"/>; does nothing if <paramref name="host"/> is not the current one.</summary>
    internal static void Deactivate(ThreadHost host) => Interlocked.CompareExchange(ref _currentHost, null, host);

    /// <summary>Starts a life of this object: as a new thread of its host.</summary>
    internal void Begin()
    {
        _id = 0;
        _moves = 0;
        _staysHome = false;
        _enteredAt = Environment.TickCount64;
        _ticksAway = 0;
        _isRunning = true;
        Arm();
        _host.OnEntered(this);
    }

    /// <summary>Continues a thread that has arrived from the other endpoint.</summary>
    internal void Arrive(int id, int moves)
    {
        _id = id;
        _moves = moves;
        _mustLeave = false;
        _isRunning = true;
        Arm();
        if (_host.MustStop)
            Interrupt();
    }

    /// <summary>The thread has left for the other endpoint, for good or until it arrives again.</summary>
    internal void Depart() => _isRunning = false;
}

using System.ComponentModel;
using System.Diagnostics;

namespace Comet.Runtime;

/// <summary>
/// A logical thread of a session: it runs on some OS thread, at one endpoint at a time, and carries its stack as frames when it moves.
/// Generated code is its only caller.
/// </summary>
/// <remarks>
/// All state that a running twin looks at is one word: zero means "go on". Members are called by the OS thread
/// that currently runs the logical thread, except <see cref="Interrupt"/>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public sealed partial class CometThread
{
    private const int InterruptedBit = 1;
    private const int UnwindingBit = 2;
    private const int ResumingBit = 4;

    // Read plainly at each safepoint: an acquiring load, which volatile would make of it, is dear on ARM64, and whoever reads it looks at nothing else before an interlocked operation. It is read anew in each round of
    // a loop, since each round may call what writes it. Written by interlocked operations but for where the object is given back.
    private int _signal;
    private bool _isAway;

    // How often the thread has come to what must run at home, or has arrived.
    private int _activity;

    // The number of the thread's run: of a stretch without what it would have to wait for if it were away. Plain on purpose: only this thread writes it, and a ticker that reads it a moment late only decides a
    // moment later.
    private int _run;

    // Whether the thread makes a call that it would not wait for, or has not been at a safepoint since.
    private volatile bool _isInCall;

    /// <summary>Whether anything but "go on" is signalled: a request to look, unwinding, or resuming.</summary>
    public bool Interrupted => _signal != 0;

    /// <summary>Whether the twins on the stack are saving their frames and returning. Looked at after every call of a twin.</summary>
    public bool Unwinding => (_signal & UnwindingBit) != 0;

    /// <summary>Whether the next twin entered continues a frame instead of starting anew.</summary>
    public bool Resuming => (_signal & ResumingBit) != 0;

    /// <summary>Whether the thread runs at the server.</summary>
    public bool IsAway => _isAway;

    /// <summary>
    /// The slow path of a safepoint, taken when <see cref="Interrupted"/>. True if the thread is to stop here: <see cref="Unwinding"/> is
    /// set, and the twin must <see cref="Save"/> its frame and return.
    /// </summary>
    public partial bool Poll();

    /// <summary>
    /// The slow path of the safepoint after a call, taken when <see cref="Interrupted"/>. True if the caller must <see cref="Save"/> its frame and return: the callee has
    /// stopped, or it has returned <paramref name="result"/> and the thread is to stop now; the result then waits in a frame of its own.
    /// </summary>
    public partial bool StopsAfter<T>(T result);

    /// <summary>As <see cref="StopsAfter{T}"/>, for a call without a result.</summary>
    public partial bool StopsAfter();

    /// <summary>
    /// The safepoint before something that must run at home. True if the thread is away: <see cref="Unwinding"/> is set, and the twin must
    /// <see cref="Save"/> its frame and return; the same point is reached again at home.
    /// </summary>
    public bool MustGoHome()
    {
        if (_isAway)
        {
            _activity++;
            return Stop();
        }

        EndRun();
        _activity++;
        _run++;
        _isInCall = false;
        if (_place is not null)
            Expect();
        return false;
    }

    /// <summary>
    /// As <see cref="MustGoHome"/>, for a call whose result nobody waits for. Threads that are away run ahead of it, so it does not end a run of one at home; only the time that it takes does not count.
    /// </summary>
    public bool LeavesToHome()
    {
        if (_isAway || !_host.RunsAhead)
            return MustGoHome();
        _activity++;
        _isInCall = true;
        return false;
    }

    /// <summary>
    /// An async method waits for something of home's that is not complete. Always true: <see cref="Unwinding"/> is set, and the twin must <see cref="Save"/> its frame and return.
    /// </summary>
    public partial bool StopsForAwait();

    /// <summary>Adds a frame while unwinding; the innermost activation comes first.</summary>
    public partial void Save(Frame frame);

    /// <summary>While unwinding: what the callee, which was saved just now, knows as its parameter. Nothing if it has returned instead.</summary>
    public partial void Bind<T>(int parameter, Location<T> location);

    /// <summary>The same for the structure that the callee was called on.</summary>
    public partial void BindReceiver<T>(Location<T> location);

    /// <summary>The frame being resumed. Clears <see cref="Resuming"/>.</summary>
    public partial TFrame TakeFrame<TFrame>() where TFrame : Frame;

    /// <summary>The result of the call that the resumed frame was waiting for, or that call's exception, thrown here.</summary>
    public partial T TakeResult<T>();

    /// <summary>As <see cref="TakeResult{T}"/>, for a call without a result.</summary>
    public partial void TakeResult();

    /// <summary>Gives the result of a resumed activation to the driver loop.</summary>
    public partial void Complete<T>(T result);

    /// <summary>As <see cref="Complete{T}"/>, for a method without a result.</summary>
    public partial void Complete();

    /// <summary>
    /// Enters the current session with a new logical thread of this OS thread; null if no session is connected (one static read), and the
    /// caller runs the original method.
    /// </summary>
    public static partial CometThread? TryEnter();

    /// <summary>
    /// The driver loop: after the outermost twin has returned <see cref="Unwinding"/>, moves the thread and resumes its frames, here or
    /// there, until the outermost activation has completed; returns its result or throws its exception.
    /// </summary>
    public partial T Drive<T>();

    /// <summary>As <see cref="Drive{T}"/>, for a method without a result.</summary>
    public partial void Drive();

    /// <summary>Notes an exception that leaves the thread, so that <see cref="Exit"/> can make its stack trace readable. Always false: the filter that asks catches nothing.</summary>
    public partial bool Fails(Exception exception);

    /// <summary>As <see cref="TryEnter"/>, for an async method that is started.</summary>
    public static partial CometThread? TryEnterAsync();

    /// <summary>
    /// The driver loop of an async method, after its twin has returned. Null if the method has ended, with <paramref name="result"/> or by throwing; else it waits.
    /// </summary>
    public partial AsyncActivation? DriveUntilAwait<T>(ref T result);

    /// <summary>As <see cref="DriveUntilAwait{T}"/>, for a method without a result.</summary>
    public partial AsyncActivation? DriveUntilAwait();

    /// <summary>Leaves the session; the counterpart of <see cref="TryEnter"/>.</summary>
    public partial void Exit();
}

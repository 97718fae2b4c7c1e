namespace Comet.Runtime;

// How frames and results pass between generated code and the driver loop.
public sealed partial class CometThread
{
    private readonly FrameStack _stack = new();
    private Frame[] _saved = new Frame[8];
    private int _savedCount;
    private Frame? _resumed;
    private Completion? _completion;

    // The last value completion taken; used again for the next result of the same type.
    private Completion? _spare;

    /// <summary>The suspended activations, outermost first.</summary>
    internal FrameStack Stack => _stack;

    public partial void Save(Frame frame)
    {
        if (_savedCount == _saved.Length)
            Array.Resize(ref _saved, _savedCount * 2);
        _saved[_savedCount++] = frame;
    }

    public partial void Bind<T>(int parameter, Location<T> location)
    {
        if (_savedCount > 0 && _saved[_savedCount - 1].LocationOf(parameter) is ForwardLocation<T> { Target: null } forward)
            forward.Target = location;
    }

    public partial void BindReceiver<T>(Location<T> location)
    {
        if (_savedCount > 0 && _saved[_savedCount - 1].Receiver is ForwardLocation<T> forward)
            forward.Target = location;
    }

    public partial TFrame TakeFrame<TFrame>() where TFrame : Frame
    {
        Interlocked.And(ref _signal, ~ResumingBit);
        var frame = _resumed;
        _resumed = null;
        return (TFrame)frame!;
    }

    public partial T TakeResult<T>()
    {
        if (_completion is not ValueCompletion<T> completion)
            return TakeOther<T>();

        var value = completion.Value;
        completion.Clear();
        _completion = null;
        _spare = completion;
        return value;
    }

    public partial void TakeResult()
    {
        if (_completion is VoidCompletion)
            _completion = null;
        else
            TakeOther<object>();
    }

    public partial void Complete<T>(T result) => SetCompletion(result);

    public partial void Complete() => SetCompletion();

    /// <summary>A call returned <paramref name="result"/>; the next frame out takes it.</summary>
    internal void SetCompletion<T>(T result)
    {
        var completion = _spare as ValueCompletion<T> ?? new ValueCompletion<T>();
        _spare = null;
        completion.Value = result;
        _completion = completion;
    }

    /// <summary>A call returned nothing.</summary>
    internal void SetCompletion() => _completion = VoidCompletion.Instance;

    /// <summary>A call threw <paramref name="exception"/>; the next frame out gets it at the call.</summary>
    internal void SetThrown(Exception exception) => _completion = new ThrownCompletion(exception);

    private T TakeOther<T>()
    {
        var completion = _completion;
        _completion = null;
        if (completion is ThrownCompletion thrown)
            thrown.Throw();
        if (completion is not null && completion.TryGetAs(out T result))
            return result;
        throw new MalformedSyncException(
            $"The caller expects a result of type {typeof(T)}, but the call gave {completion?.GetType().ToString() ?? "none"}.");
    }
}

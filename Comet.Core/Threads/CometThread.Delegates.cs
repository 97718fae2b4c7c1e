namespace Comet.Runtime;

// What twins ask about what they are given before they use it.
public sealed partial class CometThread
{
    // The delegate that was asked about last, which is mostly the next one too.
    private Delegate? _lastDelegate;
    private object? _lastTwin;

    // The same for classes.
    // The object whose twin is just being called by base.
    private object? _calledByBase;

    private Type? _lastKnownType;

    /// <summary>
    /// Whether a delegate must be called at home: nothing is known of what it does, or it calls more than one target. One with a twin of the signature
    /// <typeparamref name="TTwin"/> can be called anywhere, and so can null, which throws.
    /// </summary>
    public bool MustRunAtHome<TTwin>(Delegate? called) where TTwin : class => called is not null && FindTwin<TTwin>(called) is null;

    /// <summary>The twin of a delegate that need not run at home.</summary>
    /// <exception cref="NullReferenceException"><paramref name="called"/> is null, as where any delegate is called.</exception>
    public TTwin TwinOf<TTwin>(Delegate? called) where TTwin : class => FindTwin<TTwin>(called ?? throw new NullReferenceException())!;

    /// <summary>
    /// Whether nothing is known of the class of an object whose twin has been called: it may override the method itself. Such an object is only ever met at home.
    /// </summary>
    public bool IsForeign(object instance)
    {
        if (_calledByBase is { } known)
        {
            _calledByBase = null;
            if (ReferenceEquals(known, instance))
                return false;
        }

        var type = instance.GetType();
        if (ReferenceEquals(type, _lastKnownType) || IsAway)
            return false;
        if (!KnowsType(type))
            return true;
        _lastKnownType = type;
        return false;
    }

    /// <summary>Says, right before a twin is called by <c>base</c>, that just this is meant and no override of it; returns the thread.</summary>
    public CometThread ToBase(object instance)
    {
        _calledByBase = instance;
        return this;
    }

    /// <summary>Whether objects of a type can cross from here.</summary>
    internal bool KnowsType(Type type) => (_host.Types ?? _currentHost?.Types)?.Find(type) is not null;

    private TTwin? FindTwin<TTwin>(Delegate called) where TTwin : class
    {
        if (ReferenceEquals(called, _lastDelegate))
            return _lastTwin as TTwin;
        if (!called.HasSingleTarget)
            return null;
        var twin = called.Target as TTwin ?? _host.Types?.FindTwin(called) as TTwin;
        _lastTwin = twin;
        _lastDelegate = called;
        return twin;
    }
}

namespace Comet.Runtime;

// What twins ask before they call a delegate.
public sealed partial class CometThread
{
    // The delegate that was asked about last, which is mostly the next one too.
    private Delegate? _lastDelegate;
    private object? _lastTwin;

    /// <summary>
    /// Whether a delegate must be called at home: nothing is known of what it does, or it calls more than one target. One with a twin of the signature
    /// <typeparamref name="TTwin"/> can be called anywhere, and so can null, which throws.
    /// </summary>
    public bool MustRunAtHome<TTwin>(Delegate? called) where TTwin : class => called is not null && FindTwin<TTwin>(called) is null;

    /// <summary>The twin of a delegate that need not run at home.</summary>
    /// <exception cref="NullReferenceException"><paramref name="called"/> is null, as where any delegate is called.</exception>
    public TTwin TwinOf<TTwin>(Delegate? called) where TTwin : class => FindTwin<TTwin>(called ?? throw new NullReferenceException())!;

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

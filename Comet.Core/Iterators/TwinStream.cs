using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>
/// What the twin of an async iterator method returns. Twins take elements by <see cref="MoveNext__CometAwaited"/>, on their own stack; all other code by <see cref="MoveNextAsync"/>, which goes
/// on in a logical thread of its own.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TwinStream<T>(Frame start) : SuspendedIterator<T>(start), IAsyncEnumerable<T>, IAsyncEnumerator<T>
{
    // Home's, as every source of tokens: made of the token that the method was given and the one that the enumeration was.
    private CombinedTokens? _combined;

    // Whether code that is not a twin's has asked for an element and not got it yet.
    private bool _isRunning;

    /// <summary>Registers streams of <typeparamref name="T"/>.</summary>
    public static void Register(TypeTable types)
    {
        types.AddStream<T>();
        types.AddResult<bool>();
        types.AddResult<IAsyncEnumerable<T>>();
        types.AddResult<IAsyncEnumerator<T>>();
    }

    /// <inheritdoc/>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var stream = Interlocked.Exchange(ref _isTaken, true) ? new TwinStream<T>(_start) { _isTaken = true } : this;
        if (cancellationToken == default)
            return stream;
        if (Combines(cancellationToken))
        {
            stream._combined = new CombinedTokens(_start.EnumeratorToken, cancellationToken);
            cancellationToken = stream._combined.Token;
        }

        stream._next = _start.WithToken(cancellationToken);
        return stream;
    }

    /// <summary>Whether an enumeration with a token needs a source that is made of two, which only home can make.</summary>
    public bool Combines(CancellationToken token) => token != default && _start.EnumeratorToken is var own && own != default && own != token;

    /// <summary>Goes on to the next element, as a twin that awaits it.</summary>
    public bool MoveNext__CometAwaited(CometThread __t)
    {
        AsyncScope scope = new(__t);
        try
        {
            return MoveNext__Comet(__t);
        }
        catch (Exception exception)
        {
            throw Lowered.Rethrow(exception);
        }
        finally
        {
            scope.Leave();
        }
    }

    /// <summary>Runs the finally blocks that the stream stands in, as a twin that awaits them. Always false.</summary>
    public bool Dispose__CometAwaited(CometThread __t)
    {
        AsyncScope scope = new(__t);
        try
        {
            return Dispose__Comet(__t);
        }
        catch (Exception exception)
        {
            throw Lowered.Rethrow(exception);
        }
        finally
        {
            scope.Leave();
            if (!__t.Unwinding)
                _combined?.Dispose();
        }
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The element before has been asked for and is not there yet.</exception>
    public ValueTask<bool> MoveNextAsync()
    {
        if (_isRunning)
            throw new InvalidOperationException("The next element was asked for before the one before had come.");
        return _next is null ? default : RunAsync(disposes: false);
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">An element has been asked for and is not there yet.</exception>
    public ValueTask DisposeAsync()
    {
        if (_isRunning)
            throw new NotSupportedException();
        return _next is null ? default : new ValueTask(RunAsync(disposes: true).AsTask());
    }

    /// <summary>Goes on in a logical thread of its own until it first waits, and then as the platform continues what waits.</summary>
    private async ValueTask<bool> RunAsync(bool disposes)
    {
        _isRunning = true;
        var isYielding = false;
        try
        {
            AsyncActivation? waiting;
            var thread = CometThread.EnterAgain();
            try
            {
                isYielding = disposes ? Dispose__Comet(thread) : MoveNext__Comet(thread);
                waiting = thread.DriveUntilAwait(ref isYielding);
            }
            finally
            {
                thread.Exit();
            }

            while (waiting is not null)
            {
                await waiting;
                waiting = waiting.Continue(ref isYielding);
            }

            return isYielding;
        }
        finally
        {
            _isRunning = false;
            if (!isYielding)
                _combined?.Dispose();
        }
    }

    /// <summary>What the other endpoint knows of a stream.</summary>
    internal sealed class Shadow : Shadow<TwinStream<T>>
    {
        public override object CreateTarget(int length) => new TwinStream<T>(null!);
    }
}

using System.Collections;
using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>
/// What the twin of an iterator method returns. Twins take elements by <see cref="SuspendedIterator{T}.MoveNext__Comet"/>, in the middle of which a thread can be suspended; all other code by
/// <see cref="MoveNext"/>, which is not.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TwinIterator<T>(Frame start) : SuspendedIterator<T>(start), IEnumerable<T>, IEnumerator<T>, ITwinIterator
{
    object? IEnumerator.Current => Current;

    /// <summary>Registers sequences of <typeparamref name="T"/>.</summary>
    public static void Register(TypeTable types)
    {
        types.AddIterator<T>();
        types.AddResult<bool>();
        types.AddResult<IEnumerable<T>>();
        types.AddResult<IEnumerator<T>>();
    }

    /// <inheritdoc/>
    public bool MoveNext() => MoveNext__Comet(CometThread.Detached);

    /// <inheritdoc/>
    public void Dispose() => Dispose__Comet(CometThread.Detached);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        // A sequence can be given to several threads, each of which takes its own enumerator.
        return Interlocked.Exchange(ref _isTaken, true) ? new TwinIterator<T>(_start) { _isTaken = true } : this;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always, as with any iterator.</exception>
    public void Reset() => throw new NotSupportedException();

    /// <summary>What the other endpoint knows of a sequence.</summary>
    internal sealed class Shadow : Shadow<TwinIterator<T>>
    {
        public override object CreateTarget(int length) => new TwinIterator<T>(null!);
    }
}

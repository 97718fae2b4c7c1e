using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>Enumerates a <see cref="Queue{T}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct QueueSource<T> : ICursorSource<Queue<T>, T>
{
    private Queue<T>.Enumerator _enumerator;

    /// <inheritdoc/>
    public readonly T Current => _enumerator.Current;

    /// <inheritdoc/>
    public bool MoveNext() => _enumerator.MoveNext();

    /// <inheritdoc/>
    public static ref int VersionOf(Queue<T> collection) => ref QueueShadow<T>.Version(collection);

    /// <inheritdoc/>
    public void Start(Queue<T> collection) => _enumerator = collection.GetEnumerator();

    /// <inheritdoc/>
    public static void Register(TypeTable types) => types.AddQueue<T>();
}

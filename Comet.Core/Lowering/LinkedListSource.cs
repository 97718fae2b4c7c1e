using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>Enumerates a <see cref="LinkedList{T}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct LinkedListSource<T> : ICursorSource<LinkedList<T>, T>
{
    private LinkedList<T>.Enumerator _enumerator;

    /// <inheritdoc/>
    public readonly T Current => _enumerator.Current;

    /// <inheritdoc/>
    public bool MoveNext() => _enumerator.MoveNext();

    /// <inheritdoc/>
    public static ref int VersionOf(LinkedList<T> collection) => ref LinkedListShadow<T>.Version(collection);

    /// <inheritdoc/>
    public void Start(LinkedList<T> collection) => _enumerator = collection.GetEnumerator();

    /// <inheritdoc/>
    public static void Register(TypeTable types) => types.AddLinkedList<T>();
}

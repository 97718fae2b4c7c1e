using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>Enumerates a <see cref="SortedSet{T}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct SortedSetSource<T> : ICursorSource<SortedSet<T>, T>
{
    private SortedSet<T>.Enumerator _enumerator;

    /// <inheritdoc/>
    public readonly T Current => _enumerator.Current;

    /// <inheritdoc/>
    public bool MoveNext() => _enumerator.MoveNext();

    /// <inheritdoc/>
    public static ref int VersionOf(SortedSet<T> collection) => ref SortedSetContents<T>.Version(collection);

    /// <inheritdoc/>
    public void Start(SortedSet<T> collection) => _enumerator = collection.GetEnumerator();

    /// <inheritdoc/>
    public static void Register(TypeTable types) => types.AddSortedSet<T>();
}

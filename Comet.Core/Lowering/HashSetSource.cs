using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>
/// Enumerates a <see cref="HashSet{T}"/>. Removing elements meanwhile is allowed, so the place is that among the set's entries; they cross with the holes between them.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct HashSetSource<T> : ICursorSource<HashSet<T>, T>
{
    private HashSet<T>.Enumerator _enumerator;

    /// <inheritdoc/>
    public readonly T Current => _enumerator.Current;

    /// <inheritdoc/>
    public bool MoveNext() => _enumerator.MoveNext();

    /// <inheritdoc/>
    public static ref int VersionOf(HashSet<T> collection) => ref HashSetLayout<T>.Version(collection);

    /// <inheritdoc/>
    public void Start(HashSet<T> collection) => _enumerator = collection.GetEnumerator();

    /// <inheritdoc/>
    public int Position(int passed) => Index(ref _enumerator);

    /// <inheritdoc/>
    public bool TryGoTo(int position)
    {
        Index(ref _enumerator) = position;
        return true;
    }

    /// <inheritdoc/>
    public static void Register(TypeTable types) => types.AddHashSet<T>();

    /// <summary>The entry to be looked at next.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_index")]
    internal static extern ref int Index(ref HashSet<T>.Enumerator enumerator);
}

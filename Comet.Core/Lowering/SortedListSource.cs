using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>Enumerates a <see cref="SortedList{TKey,TValue}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct SortedListSource<TKey, TValue> : ICursorSource<SortedList<TKey, TValue>, KeyValuePair<TKey, TValue>> where TKey : notnull
{
    private IEnumerator<KeyValuePair<TKey, TValue>> _enumerator;

    /// <inheritdoc/>
    public readonly KeyValuePair<TKey, TValue> Current => _enumerator.Current;

    /// <inheritdoc/>
    public bool MoveNext() => _enumerator.MoveNext();

    /// <inheritdoc/>
    public static ref int VersionOf(SortedList<TKey, TValue> collection) => ref SortedListShadow<TKey, TValue>.Version(collection);

    /// <inheritdoc/>
    public void Start(SortedList<TKey, TValue> collection) => _enumerator = collection.GetEnumerator();

    /// <inheritdoc/>
    public static void Register(TypeTable types) => types.AddSortedList<TKey, TValue>();
}

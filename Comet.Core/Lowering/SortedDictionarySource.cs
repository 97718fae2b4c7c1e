using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>Enumerates a <see cref="SortedDictionary{TKey,TValue}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct SortedDictionarySource<TKey, TValue> : ICursorSource<SortedDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>> where TKey : notnull
{
    private SortedDictionary<TKey, TValue>.Enumerator _enumerator;

    /// <inheritdoc/>
    public readonly KeyValuePair<TKey, TValue> Current => _enumerator.Current;

    /// <inheritdoc/>
    public bool MoveNext() => _enumerator.MoveNext();

    /// <inheritdoc/>
    public static ref int VersionOf(SortedDictionary<TKey, TValue> collection) => ref SortedDictionaryShadow<TKey, TValue>.VersionOf(collection);

    /// <inheritdoc/>
    public void Start(SortedDictionary<TKey, TValue> collection) => _enumerator = collection.GetEnumerator();

    /// <inheritdoc/>
    public static void Register(TypeTable types) => types.AddSortedDictionary<TKey, TValue>();
}

using System.Collections;
using System.ComponentModel;

namespace Comet.Linq;

/// <summary>Elements that have something in common.</summary>
[Offloadable]
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class Group<TElement>
{
    /// <summary>The elements, in the order in which they were come to.</summary>
    public readonly List<TElement> Elements = [];

    /// <summary>Adds an element.</summary>
    public void Add(TElement element) => Elements.Add(element);
}

/// <summary>Elements that have a key in common: a list that cannot be changed, as the library's is.</summary>
[Offloadable]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class Group<TKey, TElement> : Group<TElement>, IGrouping<TKey, TElement>, IList<TElement>
{
    private readonly TKey _key;

    /// <summary>A group without elements.</summary>
    public Group(TKey key) => _key = key;

    /// <inheritdoc/>
    public TKey Key => _key;

    int ICollection<TElement>.Count => Elements.Count;

    bool ICollection<TElement>.IsReadOnly => true;

    TElement IList<TElement>.this[int index]
    {
        get => (uint)index < (uint)Elements.Count ? Elements[index] : throw new ArgumentOutOfRangeException(nameof(index));
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public IEnumerator<TElement> GetEnumerator() => ((IEnumerable<TElement>)Elements).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    int IList<TElement>.IndexOf(TElement item) => Elements.IndexOf(item);

    bool ICollection<TElement>.Contains(TElement item) => Elements.Contains(item);

    void ICollection<TElement>.CopyTo(TElement[] array, int arrayIndex) => Elements.CopyTo(array, arrayIndex);

    void ICollection<TElement>.Add(TElement item) => throw new NotSupportedException();

    void ICollection<TElement>.Clear() => throw new NotSupportedException();

    bool ICollection<TElement>.Remove(TElement item) => throw new NotSupportedException();

    void IList<TElement>.Insert(int index, TElement item) => throw new NotSupportedException();

    void IList<TElement>.RemoveAt(int index) => throw new NotSupportedException();
}

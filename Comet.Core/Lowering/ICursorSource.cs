using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>What a <see cref="Cursor{TSource,TCollection,T}"/> runs on: the library's own enumerator of one kind of collection, and how to come to the same place in it again elsewhere.</summary>
/// <typeparam name="TCollection">The collection's type.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICursorSource<TCollection, T>
    where TCollection : class
{
    /// <summary>The element that the last <see cref="MoveNext"/> came to.</summary>
    T Current { get; }

    /// <summary>Goes on to the next element; false at the end.</summary>
    bool MoveNext();

    /// <summary>The collection's change counter.</summary>
    static abstract ref int VersionOf(TCollection collection);

    /// <summary>Begins before the first element.</summary>
    void Start(TCollection collection);

    /// <summary>Where the enumerator stands: how often it has gone on, unless the collection has a better measure.</summary>
    int Position(int passed) => passed;

    /// <summary>Goes from the start to a place in a collection with a measure of its own; false if there is none, and going on that often is the way.</summary>
    bool TryGoTo(int position) => false;

    /// <summary>Makes the collection known to a session.</summary>
    static abstract void Register(TypeTable types);
}

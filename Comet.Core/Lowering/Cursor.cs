using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>
/// The enumerator of a <c>foreach</c> over a collection of the library, as a value that can cross: the collection, the position, and the collection's change counter, which crosses with the
/// collection. Like the library's own enumerators it fails when the collection was changed meanwhile, wherever that was done.
/// </summary>
/// <typeparam name="TSource">How such collections are enumerated.</typeparam>
/// <typeparam name="TCollection">The collection's type.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct Cursor<TSource, TCollection, T>
    where TSource : struct, ICursorSource<TCollection, T>
    where TCollection : class
{
    private readonly TCollection _collection;
    private readonly int _version;
    private TSource _source;
    private int _position;
    private bool _hasArrived;

    /// <summary>Starts before the first element.</summary>
    /// <exception cref="NullReferenceException">The collection is null.</exception>
    public Cursor(TCollection collection)
    {
        var source = default(TSource);
        source.Start(collection);
        _source = source;
        _version = TSource.VersionOf(collection);
        _collection = collection;
    }

    private Cursor(TCollection collection, int version, int position)
    {
        _collection = collection;
        _version = version;
        _position = position;
        _hasArrived = true;
    }

    /// <summary>The element that the last <see cref="MoveNext"/> came to.</summary>
    public readonly T Current => _source.Current;

    /// <summary>Goes on to the next element; false at the end.</summary>
    /// <exception cref="InvalidOperationException">The collection was changed since the cursor was created.</exception>
    public bool MoveNext()
    {
        if (_hasArrived)
            GoOn();
        _position++;
        return _source.MoveNext();
    }

    /// <summary>Makes cursors over such collections known to a session.</summary>
    public static void Register(TypeTable types)
    {
        TSource.Register(types);
        types.AddValue(new Codec());
    }

    private void GoOn()
    {
        ref var version = ref TSource.VersionOf(_collection);
        if (_version != version)
            FailAsTheLibraryDoes(ref version);
        _source.Start(_collection);
        if (!_source.TryGoTo(_position))
        {
            for (var i = 0; i < _position; i++)
                _source.MoveNext();
        }

        _hasArrived = false;
    }

    private void FailAsTheLibraryDoes(ref int version)
    {
        _source.Start(_collection);
        version++;
        try
        {
            _source.MoveNext();
        }
        finally
        {
            version--;
        }

        CollectionVersion.ThrowChanged();
    }

    private readonly int Position() => _hasArrived || _collection == null ? _position : _source.Position(_position);

    private sealed class Codec : ValueCodec<Cursor<TSource, TCollection, T>>
    {
        public override void Write(ref SyncWriter writer, in Cursor<TSource, TCollection, T> value)
        {
            writer.WriteReference(value._collection);
            writer.Write(value._version);
            writer.Write(value.Position());
        }

        public override Cursor<TSource, TCollection, T> Read(ref SyncReader reader)
        {
            var collection = reader.ReadReference<TCollection>();
            var version = reader.Read<int>();
            var position = reader.Read<int>();
            if (position < 0 || (collection == null && (position | version) != 0))
                throw new MalformedSyncException("A cursor has a position in no collection.");
            return new Cursor<TSource, TCollection, T>(collection!, version, position);
        }

        public override bool Same(in Cursor<TSource, TCollection, T> left, in Cursor<TSource, TCollection, T> right) =>
            ReferenceEquals(left._collection, right._collection) && left._version == right._version && left.Position() == right.Position();
    }
}

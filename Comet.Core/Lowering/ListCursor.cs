using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>
/// The enumerator of a <c>foreach</c> over a list, as a value that can cross: the list, the position, and the list's change counter, which crosses with the list. Like
/// the list's own enumerator it fails when the list was changed meanwhile, wherever that was done.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ListCursor<T>
{
    private readonly List<T> _list;
    private readonly int _version;
    private int _index;
    private T? _current;

    /// <summary>Starts before the first element.</summary>
    /// <exception cref="NullReferenceException">The list is null.</exception>
    public ListCursor(List<T> list)
    {
        _version = CollectionVersion<T>.Of(list);
        _list = list;
    }

    private ListCursor(List<T> list, int index, int version)
    {
        _list = list;
        _index = index;
        _version = version;
    }

    /// <summary>The element that the last <see cref="MoveNext"/> came to.</summary>
    public readonly T Current => _current!;

    /// <summary>Goes on to the next element; false at the end.</summary>
    /// <exception cref="InvalidOperationException">The list was changed since the cursor was created.</exception>
    public bool MoveNext()
    {
        List<T> list = _list;
        if (_version == CollectionVersion<T>.Of(list) && (uint)_index < (uint)list.Count)
        {
            _current = list[_index++];
            return true;
        }

        if (_version != CollectionVersion<T>.Of(list))
            CollectionVersion.ThrowChanged();
        _index = list.Count + 1;
        _current = default;
        return false;
    }

    /// <summary>Makes cursors over lists of <typeparamref name="T"/> known to a session.</summary>
    public static void Register(TypeTable types)
    {
        types.AddList<T>();
        types.AddValue(new Codec());
    }

    private sealed class Codec : ValueCodec<ListCursor<T>>
    {
        public override void Write(ref SyncWriter writer, in ListCursor<T> value)
        {
            writer.WriteReference(value._list);
            writer.Write(value._index);
            writer.Write(value._version);
        }

        public override ListCursor<T> Read(ref SyncReader reader)
        {
            List<T>? list = reader.ReadReference<List<T>>();
            int index = reader.Read<int>();
            int version = reader.Read<int>();
            if (list == null && (index | version) != 0)
                throw new MalformedSyncException("A cursor has a position but no list.");
            return new ListCursor<T>(list!, index, version);
        }

        public override bool Same(in ListCursor<T> left, in ListCursor<T> right) =>
            ReferenceEquals(left._list, right._list) && left._index == right._index && left._version == right._version;
    }
}

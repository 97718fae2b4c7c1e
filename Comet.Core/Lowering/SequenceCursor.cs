using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>
/// The enumerator of a <c>foreach</c> over what is known by an interface only. It crosses where it stands in a collection of the library, or in a sequence that the twin of an iterator method gives; in the
/// middle of an element of the latter a thread can be suspended. Any other enumerator crosses if its class does.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
[ByHand]
[EditorBrowsable(EditorBrowsableState.Never)]
public struct SequenceCursor<T>
{
    // A list, which is what mostly turns out to be behind the interface, needs no enumerator.
    private ListCursor<T> _list;
    private Cursor<InterfaceSource<T>, IEnumerable<T>, T> _known;
    private readonly IEnumerator<T>? _other;
    private readonly Kind _kind;
    private readonly bool _staysHome;

    // Of a collection. A thread may be stopped before it is asked for, and what it was cannot be found again where the cursor arrives.
    private T _current = default!;

    /// <summary>Starts before the first element.</summary>
    /// <exception cref="NullReferenceException">The sequence is null.</exception>
    public SequenceCursor(IEnumerable<T> sequence, CometThread __t)
    {
        if (sequence is not null && sequence.GetType() == typeof(List<T>))
        {
            _kind = Kind.List;
            _list = new ListCursor<T>(Unsafe.As<List<T>>(sequence));
        }
        else if (InterfaceSource<T>.Knows(sequence))
        {
            _kind = Kind.Known;
            _known = new Cursor<InterfaceSource<T>, IEnumerable<T>, T>(sequence!);
        }
        else
        {
            this = new SequenceCursor<T>(sequence is ITwinSequence<T> own ? own.GetTwinEnumerator(__t) : sequence!.GetEnumerator(), __t);
        }
    }

    /// <summary>Goes on from where an enumerator stands.</summary>
    public SequenceCursor(IEnumerator<T> enumerator, CometThread __t)
    {
        _kind = Kind.Other;
        _other = enumerator;
        _staysHome = enumerator is not (null or ITwinIterator) && !__t.KnowsType(enumerator.GetType());
    }

    private SequenceCursor(Kind kind, IEnumerator<T>? other) => (_kind, _other) = (kind, other);

    /// <summary>What the elements come from.</summary>
    private enum Kind : byte
    {
        /// <summary>Nothing; or, where it is enumerated, null.</summary>
        None,

        /// <summary>A list.</summary>
        List,

        /// <summary>Another collection whose enumerator can be made anew.</summary>
        Known,

        /// <summary>An enumerator, which crosses itself if anything does.</summary>
        Other,
    }

    /// <summary>Whether a frame that holds it can cross.</summary>
    public readonly bool CanCross => !_staysHome;

    /// <summary>The element that the last <see cref="MoveNext__Comet"/> came to.</summary>
    public readonly T Current => _kind == Kind.Other ? _other!.Current : _current;

    /// <summary>Whether a cursor over a sequence can cross for certain. Over null there is none: enumerating it fails.</summary>
    public static bool Knows(IEnumerable<T>? sequence) => InterfaceSource<T>.Knows(sequence) || sequence is ITwinIterator or ITwinSequence<T>;

    /// <summary>Goes on to the next element, as a twin; false at the end.</summary>
    public bool MoveNext__Comet(CometThread __t)
    {
        if (_kind == Kind.List)
        {
            var isThere = _list.MoveNext();
            _current = _list.Current;
            return isThere;
        }

        return MoveNextOfOther(__t);
    }

    /// <summary>Disposes of the enumerator, as a twin. Always false.</summary>
    public readonly bool Dispose__Comet(CometThread __t)
    {
        if (_kind != Kind.Other)
            return false;
        if (_other is ITwinIterator iterator)
            return iterator.Dispose__Comet(__t);
        _other?.Dispose();
        return false;
    }

    private bool MoveNextOfOther(CometThread __t)
    {
        if (_kind == Kind.Other)
            return _other is ITwinIterator iterator ? iterator.MoveNext__Comet(__t) : _other!.MoveNext();
        var moved = _known.MoveNext();
        _current = moved ? _known.Current : default!;
        return moved;
    }

    /// <summary>Makes cursors over sequences of <typeparamref name="T"/> known to a session.</summary>
    public static void Register(TypeTable types)
    {
        ListCursor<T>.Register(types);
        Cursor<InterfaceSource<T>, IEnumerable<T>, T>.Register(types);
        TwinIterator<T>.Register(types);
        types.AddValue(new Codec());
    }

    private sealed class Codec : ValueCodec<SequenceCursor<T>>
    {
        public override void Write(ref SyncWriter writer, in SequenceCursor<T> value)
        {
            writer.Write((byte)value._kind);
            switch (value._kind)
            {
                case Kind.List:
                    writer.WriteValue(in value._list);
                    writer.WriteValue(in value._current);
                    break;
                case Kind.Known:
                    writer.WriteValue(in value._known);
                    writer.WriteValue(in value._current);
                    break;
                case Kind.Other:
                    writer.WriteReference(value._other);
                    break;
            }
        }

        public override SequenceCursor<T> Read(ref SyncReader reader)
        {
            var kind = (Kind)reader.Read<byte>();
            if (kind > Kind.Other)
                throw new MalformedSyncException($"A cursor over {typeof(T)} is of no known kind.");
            var cursor = new SequenceCursor<T>(kind, kind == Kind.Other ? reader.ReadReference<IEnumerator<T>>() : null);
            if (kind == Kind.List)
                cursor._list = reader.ReadValue<ListCursor<T>>();
            else if (kind == Kind.Known)
                cursor._known = reader.ReadValue<Cursor<InterfaceSource<T>, IEnumerable<T>, T>>();
            if (kind is Kind.List or Kind.Known)
                cursor._current = reader.ReadValue<T>();
            return cursor;
        }

        public override bool Same(in SequenceCursor<T> left, in SequenceCursor<T> right) =>
            left._kind == right._kind && ReferenceEquals(left._other, right._other) && Elements<ListCursor<T>>.SameElement(in left._list, in right._list)
            && Elements<Cursor<InterfaceSource<T>, IEnumerable<T>, T>>.SameElement(in left._known, in right._known) && Elements<T>.SameElement(in left._current, in right._current);
    }
}

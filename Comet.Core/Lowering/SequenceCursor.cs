using System.ComponentModel;

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
    private Cursor<InterfaceSource<T>, IEnumerable<T>, T> _known;
    private readonly IEnumerator<T>? _other;
    private readonly bool _staysHome;

    // Of a collection. A thread may be stopped before it is asked for, and what it was cannot be found again where the cursor arrives.
    private T _current = default!;

    /// <summary>Starts before the first element.</summary>
    /// <exception cref="NullReferenceException">The sequence is null.</exception>
    public SequenceCursor(IEnumerable<T> sequence, CometThread __t)
    {
        if (InterfaceSource<T>.Knows(sequence))
            _known = new Cursor<InterfaceSource<T>, IEnumerable<T>, T>(sequence);
        else
            this = new SequenceCursor<T>(sequence is ITwinSequence<T> own ? own.GetTwinEnumerator(__t) : sequence.GetEnumerator(), __t);
    }

    /// <summary>Goes on from where an enumerator stands.</summary>
    public SequenceCursor(IEnumerator<T> enumerator, CometThread __t)
    {
        _other = enumerator;
        _staysHome = enumerator is not (null or ITwinIterator) && !__t.KnowsType(enumerator.GetType());
    }

    private SequenceCursor(IEnumerator<T>? other) => _other = other;

    /// <summary>Whether a frame that holds it can cross.</summary>
    public readonly bool CanCross => !_staysHome;

    /// <summary>The element that the last <see cref="MoveNext__Comet"/> came to.</summary>
    public readonly T Current => _other is null ? _current : _other.Current;

    /// <summary>Whether a cursor over a sequence can cross for certain. Over null there is none: enumerating it fails.</summary>
    public static bool Knows(IEnumerable<T>? sequence) => InterfaceSource<T>.Knows(sequence) || sequence is ITwinIterator or ITwinSequence<T>;

    /// <summary>Goes on to the next element, as a twin; false at the end.</summary>
    public bool MoveNext__Comet(CometThread __t)
    {
        if (_other is null)
        {
            var moved = _known.MoveNext();
            _current = moved ? _known.Current : default!;
            return moved;
        }

        return _other is ITwinIterator iterator ? iterator.MoveNext__Comet(__t) : _other.MoveNext();
    }

    /// <summary>Disposes of the enumerator, as a twin. Always false.</summary>
    public readonly bool Dispose__Comet(CometThread __t)
    {
        if (_other is ITwinIterator iterator)
            return iterator.Dispose__Comet(__t);
        _other?.Dispose();
        return false;
    }

    /// <summary>Makes cursors over sequences of <typeparamref name="T"/> known to a session.</summary>
    public static void Register(TypeTable types)
    {
        Cursor<InterfaceSource<T>, IEnumerable<T>, T>.Register(types);
        TwinIterator<T>.Register(types);
        types.AddValue(new Codec());
    }

    private sealed class Codec : ValueCodec<SequenceCursor<T>>
    {
        public override void Write(ref SyncWriter writer, in SequenceCursor<T> value)
        {
            writer.WriteReference(value._other);
            if (value._other is not null)
                return;
            writer.WriteValue(in value._known);
            writer.WriteValue(in value._current);
        }

        public override SequenceCursor<T> Read(ref SyncReader reader)
        {
            var other = reader.ReadReference<IEnumerator<T>>();
            var cursor = new SequenceCursor<T>(other);
            if (other is not null)
                return cursor;
            cursor._known = reader.ReadValue<Cursor<InterfaceSource<T>, IEnumerable<T>, T>>();
            cursor._current = reader.ReadValue<T>();
            return cursor;
        }

        public override bool Same(in SequenceCursor<T> left, in SequenceCursor<T> right) =>
            ReferenceEquals(left._other, right._other) && Elements<Cursor<InterfaceSource<T>, IEnumerable<T>, T>>.SameElement(in left._known, in right._known) && Elements<T>.SameElement(in left._current, in right._current);
    }
}

using System.ComponentModel;
using Comet.Runtime;

namespace Comet.Linq;

/// <summary>Takes the elements of a sequence where no <c>foreach</c> can, from two at a time.</summary>
[ByHand]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class Elements<T>
{
    private SequenceCursor<T> _cursor;

    /// <summary>Starts before the first element.</summary>
    public Elements(IEnumerable<T> sequence) => _cursor = new SequenceCursor<T>(sequence, CometThread.Detached);

    private Elements()
    {
    }

    /// <summary>The element that was come to last.</summary>
    public T Current => _cursor.Current;

    /// <summary>Whether it can cross.</summary>
    public bool CanCross => _cursor.CanCross;

    /// <summary>Goes on to the next element; false at the end.</summary>
    public bool MoveNext() => _cursor.MoveNext__Comet(CometThread.Detached);

    /// <summary>The same as a twin.</summary>
    public bool MoveNext__Comet(CometThread __t) => _cursor.MoveNext__Comet(__t);

    /// <summary>Disposes of the enumerator. Always false: it may be in the middle of an iterator method, and that says alike how it ends, for the next element and to dispose of it.</summary>
    public bool Close() => _cursor.Dispose__Comet(CometThread.Detached);

    /// <summary>The same as a twin.</summary>
    public bool Close__Comet(CometThread __t) => _cursor.Dispose__Comet(__t);

    /// <summary>Registers the class.</summary>
    public static void __CometRegister(TypeTable types)
    {
        if (!types.Begin(typeof(Elements<T>)))
            return;
        SequenceCursor<T>.Register(types);
        types.AddCollection(typeof(Elements<T>), static () => new Shadow());
    }

    private sealed class Shadow : StateShadow<Elements<T>, SequenceCursor<T>>
    {
        public override object CreateTarget(int length) => new Elements<T>();

        protected override SequenceCursor<T> Take(Elements<T> target) => target._cursor;

        protected override void Put(Elements<T> target, in SequenceCursor<T> state) => target._cursor = state;

        protected override bool Same(in SequenceCursor<T> left, in SequenceCursor<T> right) => Runtime.Elements<SequenceCursor<T>>.SameElement(in left, in right);

        protected override void Write(ref SyncWriter writer, in SequenceCursor<T> state) => writer.WriteValue(in state);

        protected override SequenceCursor<T> Read(ref SyncReader reader) => reader.ReadValue<SequenceCursor<T>>();

        protected override bool IsValid(in SequenceCursor<T> state) => true;
    }
}

using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>
/// What the twins of iterator methods return: the sequence and its enumerator, as the compiler makes them, but standing in a frame between two elements, so that it can cross.
/// </summary>
/// <remarks>Not to be used by two threads at once, as any enumerator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SuspendedIterator<T>
{
    private protected readonly Frame _start;
    private protected Frame? _next;
    private protected bool _isTaken;
    private T _current = default!;

    /// <summary>A sequence that begins with <paramref name="start"/>, the frame of the method's entry.</summary>
    private protected SuspendedIterator(Frame start) => _start = _next = start;

    /// <summary>The element that the method has given last.</summary>
    public T Current => _current;

    /// <summary>Whether the method has just given an element: its finally blocks must not run though it returns.</summary>
    public bool IsYielding { get; private set; }

    /// <summary>Whether the method is only continued to run its finally blocks.</summary>
    public bool IsDisposing { get; private set; }

    /// <summary>Goes on to the next element, as a twin.</summary>
    public bool MoveNext__Comet(CometThread __t)
    {
        var frame = _next;
        if (frame is null)
            return false;
        _next = null;
        IsYielding = false;
        return frame.Iterate(__t, this);
    }

    /// <summary>Runs the finally blocks that the sequence stands in, as a twin. Always false.</summary>
    public bool Dispose__Comet(CometThread __t)
    {
        var frame = _next;
        _next = null;
        IsYielding = false;
        if (frame is null || frame.Point == 0)
            return false;
        IsDisposing = true;
        try
        {
            return frame.Iterate(__t, this);
        }
        finally
        {
            // Who looks at it has done so by now, even if the thread was stopped in a finally block.
            IsDisposing = false;
        }
    }

    /// <summary>The method gives an element, and is to be continued from <paramref name="frame"/>.</summary>
    public void Yield(T value, Frame frame)
    {
        _current = value;
        _next = frame;
        IsYielding = true;
    }

    /// <summary>What the other endpoint knows of a sequence.</summary>
    internal abstract class Shadow<TIterator> : StateShadow<TIterator, State>
        where TIterator : SuspendedIterator<T>
    {
        protected override State Take(TIterator target) => new(target._start, target._next, target._current, target._isTaken);

        protected override void Put(TIterator target, in State state)
        {
            Unsafe.AsRef(in target._start) = state.Start;
            target._next = state.Next;
            target._current = state.Current;
            target._isTaken = state.IsTaken;
        }

        protected override bool Same(in State left, in State right) =>
            ReferenceEquals(left.Start, right.Start) && ReferenceEquals(left.Next, right.Next) && Elements<T>.SameElement(in left.Current, in right.Current) && left.IsTaken == right.IsTaken;

        protected override void Write(ref SyncWriter writer, in State state)
        {
            writer.WriteFrame(state.Start);
            writer.WriteFrame(ReferenceEquals(state.Next, state.Start) ? null : state.Next);
            writer.Write(ReferenceEquals(state.Next, state.Start));
            writer.WriteValue(in state.Current);
            writer.Write(state.IsTaken);
        }

        protected override State Read(ref SyncReader reader)
        {
            var start = reader.ReadFrame();
            var next = reader.ReadFrame();
            if (reader.Read<bool>())
                next = start;
            return new State(start!, next, reader.ReadValue<T>(), reader.Read<bool>());
        }

        protected override bool IsValid(in State state) => state.Start is not null;
    }

    /// <summary>The fields that cross.</summary>
    internal readonly struct State(Frame start, Frame? next, T current, bool isTaken)
    {
        public readonly Frame Start = start;
        public readonly Frame? Next = next;
        public readonly T Current = current;
        public readonly bool IsTaken = isTaken;
    }
}

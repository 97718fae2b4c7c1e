using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>
/// The enumerator of an <c>await foreach</c> over what is known as an <see cref="IAsyncEnumerable{T}"/>. It crosses where the stream is one that the twin of an async iterator gives, and then a thread can
/// be suspended in the middle of an element; any other is awaited at home.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
[ByHand]
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StreamCursor<T>
{
    /// <summary>Starts before the first element.</summary>
    /// <exception cref="NullReferenceException">The stream is null.</exception>
    public StreamCursor(IAsyncEnumerable<T> stream, CancellationToken token) => Enumerator = stream.GetAsyncEnumerator(token);

    /// <summary>Goes on from where an enumerator stands.</summary>
    public StreamCursor(IAsyncEnumerator<T> enumerator) => Enumerator = enumerator;

    /// <summary>What elements are taken from.</summary>
    public IAsyncEnumerator<T> Enumerator { get; }

    /// <summary>Whether a frame that holds it can cross.</summary>
    public bool CanCross => Enumerator is null or TwinStream<T>;

    /// <summary>Whether elements are taken by a twin.</summary>
    public bool IsTwin => Enumerator is TwinStream<T>;

    /// <summary>The element that was come to last.</summary>
    public T Current => Enumerator.Current;

    /// <summary>Whether an enumeration must be begun at home: it stays there, or needs what only home can make.</summary>
    public static bool MustBeginAtHome(IAsyncEnumerable<T>? stream, CancellationToken token) => stream is not null && (stream is not TwinStream<T> own || own.Combines(token));

    /// <summary>Goes on to the next element, as a twin; false at the end.</summary>
    public bool MoveNext__CometAwaited(CometThread __t) => ((TwinStream<T>)Enumerator).MoveNext__CometAwaited(__t);

    /// <summary>Disposes of the enumerator, as a twin. Always false.</summary>
    public bool Dispose__CometAwaited(CometThread __t) => ((TwinStream<T>)Enumerator).Dispose__CometAwaited(__t);

    /// <summary>Makes cursors over streams of <typeparamref name="T"/> known to a session.</summary>
    public static void Register(TypeTable types)
    {
        TwinStream<T>.Register(types);
        types.AddValue(new Codec());
    }

    private sealed class Codec : ValueCodec<StreamCursor<T>>
    {
        public override void Write(ref SyncWriter writer, in StreamCursor<T> value) => writer.WriteReference(value.Enumerator);

        public override StreamCursor<T> Read(ref SyncReader reader) => new(reader.ReadReference<IAsyncEnumerator<T>>()!);

        public override bool Same(in StreamCursor<T> left, in StreamCursor<T> right) => ReferenceEquals(left.Enumerator, right.Enumerator);
    }
}

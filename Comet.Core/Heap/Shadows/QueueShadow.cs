using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>A <see cref="Queue{T}"/>: its ring is an array that crosses as one.</summary>
internal sealed class QueueShadow<T> : StateShadow<Queue<T>, QueueShadow<T>.State>
{
    public override object CreateTarget(int length) => new Queue<T>();

    protected override State Take(Queue<T> target) => new(Array(target), Head(target), Tail(target), Size(target), Version(target));

    protected override void Put(Queue<T> target, in State state) =>
        (Array(target), Head(target), Tail(target), Size(target), Version(target)) = (state.Array, state.Head, state.Tail, state.Size, state.Version);

    protected override bool Same(in State left, in State right) => left == right;

    protected override void Write(ref SyncWriter writer, in State state)
    {
        writer.WriteReference(state.Array);
        writer.WriteCount(state.Head);
        writer.WriteCount(state.Tail);
        writer.WriteCount(state.Size);
        writer.WriteCount(state.Version);
    }

    protected override State Read(ref SyncReader reader) =>
        new(reader.ReadReference<T[]>()!, (int)reader.ReadVarint(), (int)reader.ReadVarint(), (int)reader.ReadVarint(), (int)reader.ReadVarint());

    protected override bool IsValid(in State state)
    {
        if (state.Array is not { } array || (uint)state.Size > (uint)array.Length)
            return false;
        return array.Length == 0
            ? state is { Head: 0, Tail: 0 }
            : (uint)state.Head < (uint)array.Length && state.Tail == (int)(((long)state.Head + state.Size) % array.Length);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_array")]
    private static extern ref T[] Array(Queue<T> queue);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_head")]
    private static extern ref int Head(Queue<T> queue);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_tail")]
    private static extern ref int Tail(Queue<T> queue);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_size")]
    private static extern ref int Size(Queue<T> queue);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_version")]
    internal static extern ref int Version(Queue<T> queue);

    internal readonly record struct State(T[] Array, int Head, int Tail, int Size, int Version);
}

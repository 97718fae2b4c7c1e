using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>A <see cref="Stack{T}"/>: its elements are an array that crosses as one.</summary>
internal sealed class StackShadow<T> : StateShadow<Stack<T>, StackShadow<T>.State>
{
    public override object CreateTarget(int length) => new Stack<T>();

    protected override State Take(Stack<T> target) => new(Array(target), Size(target), Version(target));

    protected override void Put(Stack<T> target, in State state) =>
        (Array(target), Size(target), Version(target)) = (state.Array, state.Size, state.Version);

    protected override bool Same(in State left, in State right) => left == right;

    protected override void Write(ref SyncWriter writer, in State state)
    {
        writer.WriteReference(state.Array);
        writer.WriteCount(state.Size);
        writer.WriteCount(state.Version);
    }

    protected override State Read(ref SyncReader reader) => new(reader.ReadReference<T[]>()!, (int)reader.ReadVarint(), (int)reader.ReadVarint());

    protected override bool IsValid(in State state) => state.Array is not null && (uint)state.Size <= (uint)state.Array.Length;

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_array")]
    private static extern ref T[] Array(Stack<T> stack);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_size")]
    private static extern ref int Size(Stack<T> stack);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_version")]
    internal static extern ref int Version(Stack<T> stack);

    internal readonly record struct State(T[] Array, int Size, int Version);
}

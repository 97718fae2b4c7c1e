using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>An <see cref="ImmutableQueue{T}"/>: the two stacks it is made of, which other queues may share.</summary>
internal sealed class ImmutableQueueShadow<T> : StateShadow<ImmutableQueue<T>, ImmutableQueueShadow<T>.State>
{
    public override object CreateTarget(int length) => RuntimeHelpers.GetUninitializedObject(typeof(ImmutableQueue<T>));

    protected override State Take(ImmutableQueue<T> target) => new(Backwards(target), Forwards(target));

    protected override void Put(ImmutableQueue<T> target, in State state)
    {
        if (!ReferenceEquals(target, ImmutableQueue<T>.Empty))
            (Backwards(target), Forwards(target)) = (state.Backwards, state.Forwards);
    }

    protected override bool Same(in State left, in State right) => ReferenceEquals(left.Backwards, right.Backwards) && ReferenceEquals(left.Forwards, right.Forwards);

    protected override void Write(ref SyncWriter writer, in State state)
    {
        writer.WriteReference(state.Backwards);
        writer.WriteReference(state.Forwards);
    }

    protected override State Read(ref SyncReader reader) => new(reader.ReadReference<ImmutableStack<T>>()!, reader.ReadReference<ImmutableStack<T>>()!);

    protected override bool IsValid(in State state) => state.Backwards is not null && state.Forwards is not null;

    internal override void WriteShape(ref SyncWriter writer) => writer.Write(ReferenceEquals(Target, ImmutableQueue<T>.Empty));

    internal override object ReadShape(ref SyncReader reader, object? adopted)
    {
        var isEmpty = reader.Read<bool>();
        return adopted ?? (isEmpty ? ImmutableQueue<T>.Empty : CreateTarget(0));
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_backwards")]
    private static extern ref ImmutableStack<T> Backwards(ImmutableQueue<T> queue);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_forwards")]
    private static extern ref ImmutableStack<T> Forwards(ImmutableQueue<T> queue);

    internal readonly record struct State(ImmutableStack<T> Backwards, ImmutableStack<T> Forwards);
}

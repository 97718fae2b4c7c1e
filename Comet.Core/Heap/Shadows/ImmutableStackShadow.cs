using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>An <see cref="ImmutableStack{T}"/>: its top element, and the stack below, which other stacks may share.</summary>
internal sealed class ImmutableStackShadow<T> : StateShadow<ImmutableStack<T>, ImmutableStackShadow<T>.State>
{
    public override object CreateTarget(int length) => RuntimeHelpers.GetUninitializedObject(typeof(ImmutableStack<T>));

    protected override State Take(ImmutableStack<T> target) => new(Head(target), Tail(target));

    protected override void Put(ImmutableStack<T> target, in State state)
    {
        if (!ReferenceEquals(target, ImmutableStack<T>.Empty))
            (Head(target), Tail(target)) = (state.Head, state.Tail);
    }

    protected override bool Same(in State left, in State right) => ReferenceEquals(left.Tail, right.Tail) && Elements<T>.SameElement(in left.Head, in right.Head);

    protected override void Write(ref SyncWriter writer, in State state)
    {
        writer.WriteReference(state.Tail);
        writer.WriteValue(in state.Head);
    }

    protected override State Read(ref SyncReader reader)
    {
        var tail = reader.ReadReference<ImmutableStack<T>>();
        return new State(reader.ReadValue<T>(), tail);
    }

    internal override void WriteShape(ref SyncWriter writer) => writer.Write(ReferenceEquals(Target, ImmutableStack<T>.Empty));

    internal override object ReadShape(ref SyncReader reader, object? adopted)
    {
        var isEmpty = reader.Read<bool>();
        return adopted ?? (isEmpty ? ImmutableStack<T>.Empty : CreateTarget(0));
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_head")]
    private static extern ref T Head(ImmutableStack<T> stack);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_tail")]
    private static extern ref ImmutableStack<T>? Tail(ImmutableStack<T> stack);

    internal readonly struct State(T head, ImmutableStack<T>? tail)
    {
        public readonly T Head = head;
        public readonly ImmutableStack<T>? Tail = tail;
    }
}

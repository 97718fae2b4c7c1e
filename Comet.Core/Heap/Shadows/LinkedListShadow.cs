using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>A <see cref="LinkedList{T}"/>. Its nodes have an identity that programs keep; they cross as objects.</summary>
internal sealed class LinkedListShadow<T> : StateShadow<LinkedList<T>, LinkedListShadow<T>.State>
{
    public override object CreateTarget(int length) => new LinkedList<T>();

    protected override State Take(LinkedList<T> target) => new(Head(target), Count(target), Version(target));

    protected override void Put(LinkedList<T> target, in State state) => (Head(target), Count(target), Version(target)) = (state.Head, state.Count, state.Version);

    protected override bool Same(in State left, in State right) => left == right;

    protected override void Write(ref SyncWriter writer, in State state)
    {
        writer.WriteReference(state.Head);
        writer.WriteCount(state.Count);
        writer.WriteCount(state.Version);
    }

    protected override State Read(ref SyncReader reader) => new(reader.ReadReference<LinkedListNode<T>>(), (int)reader.ReadVarint(), (int)reader.ReadVarint());

    protected override bool IsValid(in State state) => state.Count >= 0 && state.Head is null == (state.Count == 0);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "head")]
    private static extern ref LinkedListNode<T>? Head(LinkedList<T> list);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "count")]
    private static extern ref int Count(LinkedList<T> list);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "version")]
    internal static extern ref int Version(LinkedList<T> list);

    internal readonly record struct State(LinkedListNode<T>? Head, int Count, int Version);
}

/// <summary>A node of a linked list, or one that is in none.</summary>
internal sealed class LinkedListNodeShadow<T> : StateShadow<LinkedListNode<T>, LinkedListNodeShadow<T>.State>
{
    public override object CreateTarget(int length) => new LinkedListNode<T>(default!);

    protected override State Take(LinkedListNode<T> target) => new(List(target), Next(target), Previous(target), Item(target));

    protected override void Put(LinkedListNode<T> target, in State state) =>
        (List(target), Next(target), Previous(target), Item(target)) = (state.List, state.Next, state.Previous, state.Item);

    protected override bool Same(in State left, in State right) =>
        ReferenceEquals(left.List, right.List) && ReferenceEquals(left.Next, right.Next) && ReferenceEquals(left.Previous, right.Previous)
        && Elements<T>.SameElement(in left.Item, in right.Item);

    protected override void Write(ref SyncWriter writer, in State state)
    {
        writer.WriteReference(state.List);
        writer.WriteReference(state.Next);
        writer.WriteReference(state.Previous);
        writer.WriteValue(in state.Item);
    }

    protected override State Read(ref SyncReader reader) =>
        new(reader.ReadReference<LinkedList<T>>(), reader.ReadReference<LinkedListNode<T>>(), reader.ReadReference<LinkedListNode<T>>(), reader.ReadValue<T>());

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "list")]
    private static extern ref LinkedList<T>? List(LinkedListNode<T> node);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "next")]
    private static extern ref LinkedListNode<T>? Next(LinkedListNode<T> node);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "prev")]
    private static extern ref LinkedListNode<T>? Previous(LinkedListNode<T> node);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "item")]
    private static extern ref T Item(LinkedListNode<T> node);

    internal readonly struct State(LinkedList<T>? list, LinkedListNode<T>? next, LinkedListNode<T>? previous, T item)
    {
        public readonly LinkedList<T>? List = list;
        public readonly LinkedListNode<T>? Next = next;
        public readonly LinkedListNode<T>? Previous = previous;
        public readonly T Item = item;
    }
}

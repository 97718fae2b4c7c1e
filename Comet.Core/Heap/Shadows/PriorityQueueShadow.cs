using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>
/// A <see cref="PriorityQueue{TElement,TPriority}"/>: its heap is an array that crosses as one, in its order, so equal priorities come out in the same order at either end.
/// </summary>
internal sealed class PriorityQueueShadow<TElement, TPriority> : StateShadow<PriorityQueue<TElement, TPriority>, PriorityQueueShadow<TElement, TPriority>.State>
{
    public override object CreateTarget(int length) => new PriorityQueue<TElement, TPriority>();

    protected override State Take(PriorityQueue<TElement, TPriority> target) => new(Nodes(target), Comparer(target), Size(target), Version(target));

    protected override void Put(PriorityQueue<TElement, TPriority> target, in State state) =>
        (Nodes(target), Comparer(target), Size(target), Version(target)) = (state.Nodes, state.Comparer, state.Size, state.Version);

    protected override bool Same(in State left, in State right) =>
        ReferenceEquals(left.Nodes, right.Nodes) && ReferenceEquals(left.Comparer, right.Comparer) && left.Size == right.Size && left.Version == right.Version;

    protected override void Write(ref SyncWriter writer, in State state)
    {
        writer.WriteReference(state.Nodes);
        writer.WriteReference(state.Comparer);
        writer.WriteCount(state.Size);
        writer.WriteCount(state.Version);
    }

    protected override State Read(ref SyncReader reader) =>
        new(reader.ReadReference<(TElement, TPriority)[]>()!, reader.ReadReference<IComparer<TPriority>>(), (int)reader.ReadVarint(), (int)reader.ReadVarint());

    protected override bool IsValid(in State state) =>
        state.Nodes is not null && (uint)state.Size <= (uint)state.Nodes.Length && (typeof(TPriority).IsValueType || state.Comparer is not null);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_nodes")]
    private static extern ref (TElement Element, TPriority Priority)[] Nodes(PriorityQueue<TElement, TPriority> queue);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_comparer")]
    private static extern ref IComparer<TPriority>? Comparer(PriorityQueue<TElement, TPriority> queue);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_size")]
    private static extern ref int Size(PriorityQueue<TElement, TPriority> queue);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_version")]
    private static extern ref int Version(PriorityQueue<TElement, TPriority> queue);

    internal readonly record struct State((TElement Element, TPriority Priority)[] Nodes, IComparer<TPriority>? Comparer, int Size, int Version);
}

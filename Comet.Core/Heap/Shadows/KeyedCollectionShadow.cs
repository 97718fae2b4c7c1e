using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>The part that a class has from <see cref="KeyedCollection{TKey,TItem}"/>: its list, and the dictionary that it looks items up in, if it has grown one.</summary>
internal sealed class KeyedCollectionShadow<TKey, TItem> : StateShadow<KeyedCollection<TKey, TItem>, KeyedCollectionShadow<TKey, TItem>.State> where TKey : notnull
{
    public override object CreateTarget(int length) => throw new NotSupportedException("The class is abstract.");

    protected override State Take(KeyedCollection<TKey, TItem> target) =>
        new(CollectionShadow<TItem>.Items(target), Comparer(target), Dictionary(target), KeyCount(target), Threshold(target));

    protected override void Put(KeyedCollection<TKey, TItem> target, in State state) =>
        (CollectionShadow<TItem>.Items(target), Comparer(target), Dictionary(target), KeyCount(target), Threshold(target)) =
            (state.Items, state.Comparer, state.Dictionary, state.KeyCount, state.Threshold);

    protected override bool Same(in State left, in State right) =>
        ReferenceEquals(left.Items, right.Items) && ReferenceEquals(left.Comparer, right.Comparer) && ReferenceEquals(left.Dictionary, right.Dictionary)
        && left.KeyCount == right.KeyCount && left.Threshold == right.Threshold;

    protected override void Write(ref SyncWriter writer, in State state)
    {
        writer.WriteReference(state.Items);
        writer.WriteReference(state.Comparer);
        writer.WriteReference(state.Dictionary);
        writer.WriteCount(state.KeyCount);
        writer.WriteCount(state.Threshold);
    }

    protected override State Read(ref SyncReader reader) =>
        new(
            reader.ReadReference<IList<TItem>>()!, reader.ReadReference<IEqualityComparer<TKey>>()!, reader.ReadReference<Dictionary<TKey, TItem>>(),
            (int)reader.ReadVarint(), (int)reader.ReadVarint());

    // There are no objects of exactly this class: those that derive from it are made by their own shadows.
    internal override object ReadShape(ref SyncReader reader, object? adopted) => adopted ?? this;

    protected override bool IsValid(in State state) => state is { Items: not null, Comparer: not null, KeyCount: >= 0 };

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "comparer")]
    private static extern ref IEqualityComparer<TKey> Comparer(KeyedCollection<TKey, TItem> collection);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "dict")]
    private static extern ref Dictionary<TKey, TItem>? Dictionary(KeyedCollection<TKey, TItem> collection);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "keyCount")]
    private static extern ref int KeyCount(KeyedCollection<TKey, TItem> collection);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "threshold")]
    private static extern ref int Threshold(KeyedCollection<TKey, TItem> collection);

    internal readonly record struct State(IList<TItem> Items, IEqualityComparer<TKey> Comparer, Dictionary<TKey, TItem>? Dictionary, int KeyCount, int Threshold);
}

using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>A <see cref="SortedList{TKey,TValue}"/>: its keys and its values are arrays that cross as such.</summary>
internal sealed class SortedListShadow<TKey, TValue> : StateShadow<SortedList<TKey, TValue>, SortedListShadow<TKey, TValue>.State> where TKey : notnull
{
    public override object CreateTarget(int length) => new SortedList<TKey, TValue>();

    protected override State Take(SortedList<TKey, TValue> target) => new(Keys(target), Values(target), Comparer(target), Size(target), Version(target));

    protected override void Put(SortedList<TKey, TValue> target, in State state) =>
        (Keys(target), Values(target), Comparer(target), Size(target), Version(target)) = (state.Keys, state.Values, state.Comparer, state.Size, state.Version);

    protected override bool Same(in State left, in State right) =>
        ReferenceEquals(left.Keys, right.Keys) && ReferenceEquals(left.Values, right.Values) && ReferenceEquals(left.Comparer, right.Comparer)
        && left.Size == right.Size && left.Version == right.Version;

    protected override void Write(ref SyncWriter writer, in State state)
    {
        writer.WriteReference(state.Keys);
        writer.WriteReference(state.Values);
        writer.WriteReference(state.Comparer);
        writer.WriteCount(state.Size);
        writer.WriteCount(state.Version);
    }

    protected override State Read(ref SyncReader reader) =>
        new(reader.ReadReference<TKey[]>()!, reader.ReadReference<TValue[]>()!, reader.ReadReference<IComparer<TKey>>()!, (int)reader.ReadVarint(), (int)reader.ReadVarint());

    protected override bool IsValid(in State state) =>
        state.Keys is not null && state.Values is not null && state.Comparer is not null
        && (uint)state.Size <= (uint)state.Keys.Length && (uint)state.Size <= (uint)state.Values.Length;

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "keys")]
    private static extern ref TKey[] Keys(SortedList<TKey, TValue> list);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "values")]
    private static extern ref TValue[] Values(SortedList<TKey, TValue> list);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "comparer")]
    private static extern ref IComparer<TKey> Comparer(SortedList<TKey, TValue> list);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_size")]
    private static extern ref int Size(SortedList<TKey, TValue> list);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "version")]
    internal static extern ref int Version(SortedList<TKey, TValue> list);

    internal readonly record struct State(TKey[] Keys, TValue[] Values, IComparer<TKey> Comparer, int Size, int Version);
}

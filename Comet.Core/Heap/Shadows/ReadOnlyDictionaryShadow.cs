using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>A <see cref="ReadOnlyDictionary{TKey,TValue}"/>: the dictionary it shows.</summary>
internal sealed class ReadOnlyDictionaryShadow<TKey, TValue> : StateShadow<ReadOnlyDictionary<TKey, TValue>, ReadOnlyDictionaryShadow<TKey, TValue>.State> where TKey : notnull
{
    private static readonly Dictionary<TKey, TValue> _none = [];

    public override object CreateTarget(int length) => new ReadOnlyDictionary<TKey, TValue>(_none);

    // Every process has one empty of its own, which a program may know by reference and nobody may change.
    internal override void WriteShape(ref SyncWriter writer) => writer.Write(ReferenceEquals(Target, ReadOnlyDictionary<TKey, TValue>.Empty));

    internal override object ReadShape(ref SyncReader reader, object? adopted)
    {
        var isEmpty = reader.Read<bool>();
        return adopted ?? (isEmpty ? ReadOnlyDictionary<TKey, TValue>.Empty : CreateTarget(0));
    }

    protected override State Take(ReadOnlyDictionary<TKey, TValue> target) => new(ReferenceEquals(target, ReadOnlyDictionary<TKey, TValue>.Empty) ? null : Shown(target));

    protected override void Put(ReadOnlyDictionary<TKey, TValue> target, in State state)
    {
        if (!ReferenceEquals(target, ReadOnlyDictionary<TKey, TValue>.Empty))
            Shown(target) = state.Shown!;
    }

    protected override bool Same(in State left, in State right) => ReferenceEquals(left.Shown, right.Shown);

    protected override void Write(ref SyncWriter writer, in State state) => writer.WriteReference(state.Shown);

    protected override State Read(ref SyncReader reader) => new(reader.ReadReference<IDictionary<TKey, TValue>>());

    protected override bool IsValid(in State state) => state.Shown is null == ReferenceEquals(Target, ReadOnlyDictionary<TKey, TValue>.Empty);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_dictionary")]
    private static extern ref IDictionary<TKey, TValue> Shown(ReadOnlyDictionary<TKey, TValue> dictionary);

    internal readonly record struct State(IDictionary<TKey, TValue>? Shown);
}

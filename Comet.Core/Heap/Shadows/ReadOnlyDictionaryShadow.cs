using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>A <see cref="ReadOnlyDictionary{TKey,TValue}"/>: the dictionary it shows.</summary>
internal sealed class ReadOnlyDictionaryShadow<TKey, TValue> : StateShadow<ReadOnlyDictionary<TKey, TValue>, ReadOnlyDictionaryShadow<TKey, TValue>.State> where TKey : notnull
{
    private static readonly Dictionary<TKey, TValue> _none = [];

    public override object CreateTarget(int length) => new ReadOnlyDictionary<TKey, TValue>(_none);

    protected override State Take(ReadOnlyDictionary<TKey, TValue> target) => new(Shown(target));

    protected override void Put(ReadOnlyDictionary<TKey, TValue> target, in State state) => Shown(target) = state.Shown;

    protected override bool Same(in State left, in State right) => ReferenceEquals(left.Shown, right.Shown);

    protected override void Write(ref SyncWriter writer, in State state) => writer.WriteReference(state.Shown);

    protected override State Read(ref SyncReader reader) => new(reader.ReadReference<IDictionary<TKey, TValue>>()!);

    protected override bool IsValid(in State state) => state.Shown is not null;

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_dictionary")]
    private static extern ref IDictionary<TKey, TValue> Shown(ReadOnlyDictionary<TKey, TValue> dictionary);

    internal readonly record struct State(IDictionary<TKey, TValue> Shown);
}

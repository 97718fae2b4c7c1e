using System.Collections.Immutable;

namespace Comet.Runtime;

/// <summary>
/// An <see cref="ImmutableHashSet{T}"/>: its elements. Their order is that of their hash codes; where those are others in every process, the receiver's are made so that the order stays (<see cref="OrderedHashCodes{T}"/>).
/// </summary>
internal sealed class ImmutableHashSetShadow<T> : FilledOnceShadow<ImmutableHashSet<T>, T>
{
    private byte _comparerNumber;

    // Its node, and its place in the order.
    protected override int PriceOfElement => 2 * Elements<T>.Price + 144;

    internal override int TargetPrice => 1024;

    protected override ImmutableHashSet<T> Empty => ImmutableHashSet<T>.Empty;

    protected override int CountOf(object target) => ((ImmutableHashSet<T>)target).Count;

    protected override ImmutableHashSet<T> Build(ReadOnlySpan<T> elements) =>
        ImmutableHashSet.Create(OrderedHashCodes<T>.Of(elements, _comparerNumber), elements);

    protected override void WriteFixed(ref SyncWriter writer) =>
        writer.Write(_comparerNumber = OrderedHashCodes<T>.NumberOf(ref writer, Target, ((ImmutableHashSet<T>)Target).KeyComparer));

    protected override void ReadFixed(ref SyncReader reader) => _comparerNumber = OrderedHashCodes<T>.ReadNumber(ref reader);
}

/// <summary>
/// An <see cref="ImmutableDictionary{TKey,TValue}"/>: its pairs. Their order is that of the keys' hash codes, as in an <see cref="ImmutableHashSetShadow{T}"/>.
/// </summary>
internal sealed class ImmutableDictionaryShadow<TKey, TValue> : FilledOnceShadow<ImmutableDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>> where TKey : notnull
{
    private byte _comparerNumber;

    // Its node, and its key's place in the order.
    protected override int PriceOfElement => 2 * Elements<KeyValuePair<TKey, TValue>>.Price + 144;

    internal override int TargetPrice => 1024;

    protected override ImmutableDictionary<TKey, TValue> Empty => ImmutableDictionary<TKey, TValue>.Empty;

    protected override int CountOf(object target) => ((ImmutableDictionary<TKey, TValue>)target).Count;

    protected override bool AreValid(ReadOnlySpan<KeyValuePair<TKey, TValue>> elements) => KnownKeys.AreThere(elements);

    protected override ImmutableDictionary<TKey, TValue> Build(ReadOnlySpan<KeyValuePair<TKey, TValue>> elements)
    {
        var keys = new TKey[elements.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = elements[i].Key;
        var builder = ImmutableDictionary.CreateBuilder<TKey, TValue>(OrderedHashCodes<TKey>.Of(keys, _comparerNumber));
        foreach (var (key, value) in elements)
            builder[key] = value;
        return builder.ToImmutable();
    }

    protected override void WriteFixed(ref SyncWriter writer)
    {
        var target = (ImmutableDictionary<TKey, TValue>)Target;
        writer.Write(_comparerNumber = OrderedHashCodes<TKey>.NumberOf(ref writer, target, target.KeyComparer));
        if (!ReferenceEquals(target.ValueComparer, EqualityComparer<TValue>.Default))
            writer.Refuse($"{target.GetType()} with a comparer of values");
    }

    protected override void ReadFixed(ref SyncReader reader) => _comparerNumber = OrderedHashCodes<TKey>.ReadNumber(ref reader);
}

using System.Collections.Immutable;

namespace Comet.Runtime;

/// <summary>
/// An <see cref="ImmutableHashSet{T}"/>: its elements. Their order is that of their hash codes, so it crosses only if those are the same in every process.
/// </summary>
internal sealed class ImmutableHashSetShadow<T> : FilledOnceShadow<ImmutableHashSet<T>, T>
{
    protected override ImmutableHashSet<T> Empty => ImmutableHashSet<T>.Empty;

    protected override int CountOf(object target) => ((ImmutableHashSet<T>)target).Count;

    protected override ImmutableHashSet<T> Build(ReadOnlySpan<T> elements) => ImmutableHashSet.Create(elements);

    protected override void WriteFixed(ref SyncWriter writer) => KnownKeys.RequireSameOrder(ref writer, Target, ((ImmutableHashSet<T>)Target).KeyComparer);
}

/// <summary>
/// An <see cref="ImmutableDictionary{TKey,TValue}"/>: its pairs. Their order is that of the keys' hash codes, so it crosses only if those are the same in every process.
/// </summary>
internal sealed class ImmutableDictionaryShadow<TKey, TValue> : FilledOnceShadow<ImmutableDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>> where TKey : notnull
{
    protected override ImmutableDictionary<TKey, TValue> Empty => ImmutableDictionary<TKey, TValue>.Empty;

    protected override int CountOf(object target) => ((ImmutableDictionary<TKey, TValue>)target).Count;

    protected override ImmutableDictionary<TKey, TValue> Build(ReadOnlySpan<KeyValuePair<TKey, TValue>> elements)
    {
        var builder = ImmutableDictionary.CreateBuilder<TKey, TValue>();
        foreach (var (key, value) in elements)
            builder[key] = value;
        return builder.ToImmutable();
    }

    protected override void WriteFixed(ref SyncWriter writer)
    {
        var target = (ImmutableDictionary<TKey, TValue>)Target;
        KnownKeys.RequireSameOrder(ref writer, target, target.KeyComparer);
        if (!ReferenceEquals(target.ValueComparer, EqualityComparer<TValue>.Default))
            writer.Refuse($"{target.GetType()} with a comparer of values");
    }
}

using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>An <see cref="ImmutableSortedSet{T}"/>: its elements in order, with its comparer, which is not asked again.</summary>
internal sealed class ImmutableSortedSetShadow<T> : FilledOnceShadow<ImmutableSortedSet<T>, T>
{
    private IComparer<T>? _comparer;

    protected override ImmutableSortedSet<T> Empty => ImmutableSortedSet<T>.Empty;

    protected override int CountOf(object target) => ((ImmutableSortedSet<T>)target).Count;

    protected override ImmutableSortedSet<T> Build(ReadOnlySpan<T> elements)
    {
        var builder = ImmutableSortedSet.CreateBuilder(AlwaysAfter<T>.Instance);
        foreach (var element in elements)
            builder.Add(element);
        var built = builder.ToImmutable();
        Comparer(built) = _comparer!;
        return built;
    }

    protected override void WriteFixed(ref SyncWriter writer) => writer.WriteReference(((ImmutableSortedSet<T>)Target).KeyComparer);

    protected override void ReadFixed(ref SyncReader reader)
    {
        if ((_comparer = reader.ReadReference<IComparer<T>>()) is null)
            SyncReader.Throw("A sorted set has no comparer.");
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_comparer")]
    private static extern ref IComparer<T> Comparer(ImmutableSortedSet<T> set);
}

/// <summary>An <see cref="ImmutableSortedDictionary{TKey,TValue}"/>: its pairs in order, with its comparers, which are not asked again.</summary>
internal sealed class ImmutableSortedDictionaryShadow<TKey, TValue> : FilledOnceShadow<ImmutableSortedDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>> where TKey : notnull
{
    private IComparer<TKey>? _keyComparer;
    private IEqualityComparer<TValue>? _valueComparer;

    protected override ImmutableSortedDictionary<TKey, TValue> Empty => ImmutableSortedDictionary<TKey, TValue>.Empty;

    protected override int CountOf(object target) => ((ImmutableSortedDictionary<TKey, TValue>)target).Count;

    protected override ImmutableSortedDictionary<TKey, TValue> Build(ReadOnlySpan<KeyValuePair<TKey, TValue>> elements)
    {
        var builder = ImmutableSortedDictionary.CreateBuilder<TKey, TValue>(AlwaysAfter<TKey>.Instance);
        foreach (var (key, value) in elements)
            builder.Add(key, value);
        var built = builder.ToImmutable();
        KeyComparer(built) = _keyComparer!;
        ValueComparer(built) = _valueComparer!;
        return built;
    }

    protected override bool AreValid(ReadOnlySpan<KeyValuePair<TKey, TValue>> elements) => KnownKeys.AreThere(elements);

    protected override void WriteFixed(ref SyncWriter writer)
    {
        var target = (ImmutableSortedDictionary<TKey, TValue>)Target;
        writer.WriteReference(target.KeyComparer);
        writer.WriteReference(target.ValueComparer);
    }

    protected override void ReadFixed(ref SyncReader reader)
    {
        _keyComparer = reader.ReadReference<IComparer<TKey>>();
        _valueComparer = reader.ReadReference<IEqualityComparer<TValue>>();
        if (_keyComparer is null || _valueComparer is null)
            SyncReader.Throw("A sorted dictionary has no comparer.");
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_keyComparer")]
    private static extern ref IComparer<TKey> KeyComparer(ImmutableSortedDictionary<TKey, TValue> dictionary);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_valueComparer")]
    private static extern ref IEqualityComparer<TValue> ValueComparer(ImmutableSortedDictionary<TKey, TValue> dictionary);
}

#pragma warning disable CS1591 // Each is documented where the library's own of its name is.

namespace Comet.Linq;

// Those that bring together what has the same key.
public static partial class Operators
{
    public static ILookup<TKey, TSource> ToLookup<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector) => ToLookup(source, keySelector, (IEqualityComparer<TKey>?)null);

    public static ILookup<TKey, TSource> ToLookup<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        return Grouped(source, keySelector, comparer);
    }

    public static ILookup<TKey, TElement> ToLookup<TSource, TKey, TElement>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector) =>
        ToLookup(source, keySelector, elementSelector, null);

    public static ILookup<TKey, TElement> ToLookup<TSource, TKey, TElement>(
        IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        ArgumentNullException.ThrowIfNull(elementSelector);
        return Grouped(source, keySelector, elementSelector, comparer);
    }

    public static IEnumerable<IGrouping<TKey, TSource>> GroupBy<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector) => GroupBy(source, keySelector, (IEqualityComparer<TKey>?)null);

    public static IEnumerable<IGrouping<TKey, TSource>> GroupBy<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        return Groups(source, keySelector, comparer);
    }

    public static IEnumerable<IGrouping<TKey, TElement>> GroupBy<TSource, TKey, TElement>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector) =>
        GroupBy(source, keySelector, elementSelector, (IEqualityComparer<TKey>?)null);

    public static IEnumerable<IGrouping<TKey, TElement>> GroupBy<TSource, TKey, TElement>(
        IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        ArgumentNullException.ThrowIfNull(elementSelector);
        return Groups(source, keySelector, elementSelector, comparer);
    }

    public static IEnumerable<TResult> GroupBy<TSource, TKey, TResult>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TKey, IEnumerable<TSource>, TResult> resultSelector) =>
        GroupBy(source, keySelector, resultSelector, null);

    public static IEnumerable<TResult> GroupBy<TSource, TKey, TResult>(
        IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TKey, IEnumerable<TSource>, TResult> resultSelector, IEqualityComparer<TKey>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        ArgumentNullException.ThrowIfNull(resultSelector);
        return Groups(source, keySelector, resultSelector, comparer);
    }

    public static IEnumerable<TResult> GroupBy<TSource, TKey, TElement, TResult>(
        IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, Func<TKey, IEnumerable<TElement>, TResult> resultSelector) =>
        GroupBy(source, keySelector, elementSelector, resultSelector, null);

    public static IEnumerable<TResult> GroupBy<TSource, TKey, TElement, TResult>(
        IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, Func<TKey, IEnumerable<TElement>, TResult> resultSelector, IEqualityComparer<TKey>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        ArgumentNullException.ThrowIfNull(elementSelector);
        ArgumentNullException.ThrowIfNull(resultSelector);
        return Groups(source, keySelector, elementSelector, resultSelector, comparer);
    }

    public static IEnumerable<KeyValuePair<TKey, int>> CountBy<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? keyComparer = null)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        return Counts(source, keySelector, keyComparer);
    }

    public static IEnumerable<KeyValuePair<TKey, TAccumulate>> AggregateBy<TSource, TKey, TAccumulate>(
        IEnumerable<TSource> source, Func<TSource, TKey> keySelector, TAccumulate seed, Func<TAccumulate, TSource, TAccumulate> func, IEqualityComparer<TKey>? keyComparer = null)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        ArgumentNullException.ThrowIfNull(func);
        return Aggregates(source, keySelector, seed, func, keyComparer);
    }

    public static IEnumerable<KeyValuePair<TKey, TAccumulate>> AggregateBy<TSource, TKey, TAccumulate>(
        IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TKey, TAccumulate> seedSelector, Func<TAccumulate, TSource, TAccumulate> func, IEqualityComparer<TKey>? keyComparer = null)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        ArgumentNullException.ThrowIfNull(seedSelector);
        ArgumentNullException.ThrowIfNull(func);
        return Aggregates(source, keySelector, seedSelector, func, keyComparer);
    }

    public static IEnumerable<TResult> Join<TOuter, TInner, TKey, TResult>(
        IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, TInner, TResult> resultSelector) =>
        Join(outer, inner, outerKeySelector, innerKeySelector, resultSelector, null);

    public static IEnumerable<TResult> Join<TOuter, TInner, TKey, TResult>(
        IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter, TInner, TResult> resultSelector,
        IEqualityComparer<TKey>? comparer)
    {
        ArgumentNullException.ThrowIfNull(outer);
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(outerKeySelector);
        ArgumentNullException.ThrowIfNull(innerKeySelector);
        ArgumentNullException.ThrowIfNull(resultSelector);
        return Joined(outer, inner, outerKeySelector, innerKeySelector, resultSelector, comparer);
    }

    public static IEnumerable<TResult> GroupJoin<TOuter, TInner, TKey, TResult>(
        IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, IEnumerable<TInner>, TResult> resultSelector) =>
        GroupJoin(outer, inner, outerKeySelector, innerKeySelector, resultSelector, null);

    public static IEnumerable<TResult> GroupJoin<TOuter, TInner, TKey, TResult>(
        IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter, IEnumerable<TInner>, TResult> resultSelector,
        IEqualityComparer<TKey>? comparer)
    {
        ArgumentNullException.ThrowIfNull(outer);
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(outerKeySelector);
        ArgumentNullException.ThrowIfNull(innerKeySelector);
        ArgumentNullException.ThrowIfNull(resultSelector);
        return JoinedWithGroups(outer, inner, outerKeySelector, innerKeySelector, resultSelector, comparer);
    }

    private static Lookup<TKey, TSource> Grouped<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        var lookup = new Lookup<TKey, TSource>(comparer);
        foreach (var element in source)
        {
            var key = keySelector(element);
            lookup.Group(key).Add(element);
        }

        return lookup;
    }

    private static Lookup<TKey, TElement> Grouped<TSource, TKey, TElement>(
        IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey>? comparer)
    {
        var lookup = new Lookup<TKey, TElement>(comparer);
        foreach (var element in source)
        {
            var key = keySelector(element);
            var group = lookup.Group(key);
            group.Add(elementSelector(element));
        }

        return lookup;
    }

    /// <summary>As <see cref="Grouped{TSource, TKey}"/>, without the elements whose key is null: they join nothing.</summary>
    private static Lookup<TKey, TSource> GroupedForJoin<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        var lookup = new Lookup<TKey, TSource>(comparer);
        foreach (var element in source)
        {
            var key = keySelector(element);
            if (key is not null)
                lookup.Group(key).Add(element);
        }

        return lookup;
    }

    private static IEnumerable<IGrouping<TKey, TSource>> Groups<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        foreach (var group in Grouped(source, keySelector, comparer).Groups)
            yield return group;
    }

    private static IEnumerable<IGrouping<TKey, TElement>> Groups<TSource, TKey, TElement>(
        IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey>? comparer)
    {
        foreach (var group in Grouped(source, keySelector, elementSelector, comparer).Groups)
            yield return group;
    }

    private static IEnumerable<TResult> Groups<TSource, TKey, TResult>(
        IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TKey, IEnumerable<TSource>, TResult> resultSelector, IEqualityComparer<TKey>? comparer)
    {
        foreach (var group in Grouped(source, keySelector, comparer).Groups)
            yield return resultSelector(group.Key, group);
    }

    private static IEnumerable<TResult> Groups<TSource, TKey, TElement, TResult>(
        IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, Func<TKey, IEnumerable<TElement>, TResult> resultSelector, IEqualityComparer<TKey>? comparer)
    {
        foreach (var group in Grouped(source, keySelector, elementSelector, comparer).Groups)
            yield return resultSelector(group.Key, group);
    }

    private static IEnumerable<KeyValuePair<TKey, int>> Counts<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        var counts = new Dictionary<TKey, int>(comparer);
        foreach (var element in source)
        {
            var key = keySelector(element);
            counts.TryGetValue(key, out var count);
            counts[key] = checked(count + 1);
        }

        foreach (var pair in counts)
            yield return pair;
    }

    private static IEnumerable<KeyValuePair<TKey, TAccumulate>> Aggregates<TSource, TKey, TAccumulate>(
        IEnumerable<TSource> source, Func<TSource, TKey> keySelector, TAccumulate seed, Func<TAccumulate, TSource, TAccumulate> func, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        var results = new Dictionary<TKey, TAccumulate>(comparer);
        foreach (var element in source)
        {
            var key = keySelector(element);
            var before = results.TryGetValue(key, out var known) ? known : seed;
            results[key] = func(before, element);
        }

        foreach (var pair in results)
            yield return pair;
    }

    private static IEnumerable<KeyValuePair<TKey, TAccumulate>> Aggregates<TSource, TKey, TAccumulate>(
        IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TKey, TAccumulate> seedSelector, Func<TAccumulate, TSource, TAccumulate> func, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        var results = new Dictionary<TKey, TAccumulate>(comparer);
        foreach (var element in source)
        {
            var key = keySelector(element);
            if (!results.TryGetValue(key, out var before))
                before = seedSelector(key);
            results[key] = func(before, element);
        }

        foreach (var pair in results)
            yield return pair;
    }

    private static IEnumerable<TResult> Joined<TOuter, TInner, TKey, TResult>(
        IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter, TInner, TResult> resultSelector,
        IEqualityComparer<TKey>? comparer)
    {
        Lookup<TKey, TInner>? lookup = null;
        foreach (var element in outer)
        {
            // Nothing is asked of the other sequence if this one is empty.
            lookup ??= GroupedForJoin(inner, innerKeySelector, comparer);
            if (lookup.Groups.Count == 0)
                break;
            var key = outerKeySelector(element);
            if (lookup.Find(key) is not { } group)
                continue;
            foreach (var other in group.Elements)
                yield return resultSelector(element, other);
        }
    }

    private static IEnumerable<TResult> JoinedWithGroups<TOuter, TInner, TKey, TResult>(
        IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter, IEnumerable<TInner>, TResult> resultSelector,
        IEqualityComparer<TKey>? comparer)
    {
        Lookup<TKey, TInner>? lookup = null;
        foreach (var element in outer)
        {
            lookup ??= GroupedForJoin(inner, innerKeySelector, comparer);
            var key = outerKeySelector(element);
            yield return resultSelector(element, lookup[key]);
        }
    }
}

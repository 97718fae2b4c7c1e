#pragma warning disable CS1591 // Each is documented where the library's own of its name is.

namespace Comet.Linq;

// Those that take elements to be the same by a key of theirs.
public static partial class Operators
{
    public static IEnumerable<TSource> Distinct<TSource>(IEnumerable<TSource> source) => Distinct(source, null);

    public static IEnumerable<TSource> Distinct<TSource>(IEnumerable<TSource> source, IEqualityComparer<TSource>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Different(source, comparer);
    }

    public static IEnumerable<TSource> DistinctBy<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector) => DistinctBy(source, keySelector, null);

    public static IEnumerable<TSource> DistinctBy<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        return Different(source, keySelector, comparer);
    }

    public static IEnumerable<TSource> Union<TSource>(IEnumerable<TSource> first, IEnumerable<TSource> second) => Union(first, second, null);

    public static IEnumerable<TSource> Union<TSource>(IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource>? comparer)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return Different(Both(first, second), comparer);
    }

    public static IEnumerable<TSource> UnionBy<TSource, TKey>(IEnumerable<TSource> first, IEnumerable<TSource> second, Func<TSource, TKey> keySelector) => UnionBy(first, second, keySelector, null);

    public static IEnumerable<TSource> UnionBy<TSource, TKey>(IEnumerable<TSource> first, IEnumerable<TSource> second, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(keySelector);
        return Different(Both(first, second), keySelector, comparer);
    }

    public static IEnumerable<TSource> Except<TSource>(IEnumerable<TSource> first, IEnumerable<TSource> second) => Except(first, second, null);

    public static IEnumerable<TSource> Except<TSource>(IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource>? comparer)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return Without(first, second, comparer);
    }

    public static IEnumerable<TSource> ExceptBy<TSource, TKey>(IEnumerable<TSource> first, IEnumerable<TKey> second, Func<TSource, TKey> keySelector) => ExceptBy(first, second, keySelector, null);

    public static IEnumerable<TSource> ExceptBy<TSource, TKey>(IEnumerable<TSource> first, IEnumerable<TKey> second, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(keySelector);
        return Without(first, second, keySelector, comparer);
    }

    public static IEnumerable<TSource> Intersect<TSource>(IEnumerable<TSource> first, IEnumerable<TSource> second) => Intersect(first, second, null);

    public static IEnumerable<TSource> Intersect<TSource>(IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource>? comparer)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return InBoth(first, second, comparer);
    }

    public static IEnumerable<TSource> IntersectBy<TSource, TKey>(IEnumerable<TSource> first, IEnumerable<TKey> second, Func<TSource, TKey> keySelector) => IntersectBy(first, second, keySelector, null);

    public static IEnumerable<TSource> IntersectBy<TSource, TKey>(IEnumerable<TSource> first, IEnumerable<TKey> second, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(keySelector);
        return InBoth(first, second, keySelector, comparer);
    }

    private static IEnumerable<TSource> Different<TSource>(IEnumerable<TSource> source, IEqualityComparer<TSource>? comparer)
    {
        var seen = new HashSet<TSource>(comparer);
        foreach (var element in source)
        {
            if (seen.Add(element))
                yield return element;
        }
    }

    private static IEnumerable<TSource> Different<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        var seen = new HashSet<TKey>(comparer);
        foreach (var element in source)
        {
            if (seen.Add(keySelector(element)))
                yield return element;
        }
    }

    private static IEnumerable<TSource> Without<TSource>(IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource>? comparer)
    {
        var seen = ToHashSet(second, comparer);
        foreach (var element in first)
        {
            if (seen.Add(element))
                yield return element;
        }
    }

    private static IEnumerable<TSource> Without<TSource, TKey>(IEnumerable<TSource> first, IEnumerable<TKey> second, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        var seen = ToHashSet(second, comparer);
        foreach (var element in first)
        {
            if (seen.Add(keySelector(element)))
                yield return element;
        }
    }

    private static IEnumerable<TSource> InBoth<TSource>(IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource>? comparer)
    {
        var wanted = ToHashSet(second, comparer);
        foreach (var element in first)
        {
            if (wanted.Remove(element))
                yield return element;
        }
    }

    private static IEnumerable<TSource> InBoth<TSource, TKey>(IEnumerable<TSource> first, IEnumerable<TKey> second, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        var wanted = ToHashSet(second, comparer);
        foreach (var element in first)
        {
            if (wanted.Remove(keySelector(element)))
                yield return element;
        }
    }
}

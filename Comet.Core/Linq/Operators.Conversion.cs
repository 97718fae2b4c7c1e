#pragma warning disable CS1591 // Each is documented where the library's own of its name is.

namespace Comet.Linq;

// Those that keep all elements.
public static partial class Operators
{
    public static TSource[] ToArray<TSource>(IEnumerable<TSource> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return MaySuspend(source) ? ToList(source).ToArray() : Enumerable.ToArray(source);
    }

    public static List<TSource> ToList<TSource>(IEnumerable<TSource> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!MaySuspend(source))
            return Enumerable.ToList(source);
        var list = new List<TSource>();
        foreach (var element in source)
            list.Add(element);
        return list;
    }

    public static HashSet<TSource> ToHashSet<TSource>(IEnumerable<TSource> source) => ToHashSet(source, null);

    public static HashSet<TSource> ToHashSet<TSource>(IEnumerable<TSource> source, IEqualityComparer<TSource>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!MaySuspend(source))
            return Enumerable.ToHashSet(source, comparer);
        var set = new HashSet<TSource>(comparer);
        foreach (var element in source)
            set.Add(element);
        return set;
    }

    public static Dictionary<TKey, TSource> ToDictionary<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector)
        where TKey : notnull => ToDictionary(source, keySelector, (IEqualityComparer<TKey>?)null);

    public static Dictionary<TKey, TSource> ToDictionary<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        var dictionary = new Dictionary<TKey, TSource>(comparer);
        foreach (var element in source)
        {
            var key = keySelector(element);
            dictionary.Add(key, element);
        }

        return dictionary;
    }

    public static Dictionary<TKey, TElement> ToDictionary<TSource, TKey, TElement>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector)
        where TKey : notnull => ToDictionary(source, keySelector, elementSelector, null);

    public static Dictionary<TKey, TElement> ToDictionary<TSource, TKey, TElement>(
        IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        ArgumentNullException.ThrowIfNull(elementSelector);
        var dictionary = new Dictionary<TKey, TElement>(comparer);
        foreach (var element in source)
        {
            var key = keySelector(element);
            var value = elementSelector(element);
            dictionary.Add(key, value);
        }

        return dictionary;
    }

    public static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> source)
        where TKey : notnull => ToDictionary(source, null);

    public static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> source, IEqualityComparer<TKey>? comparer)
        where TKey : notnull => Enumerable.ToDictionary(Taken(source), comparer);

    public static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(IEnumerable<(TKey Key, TValue Value)> source)
        where TKey : notnull => ToDictionary(source, null);

    public static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(IEnumerable<(TKey Key, TValue Value)> source, IEqualityComparer<TKey>? comparer)
        where TKey : notnull => Enumerable.ToDictionary(Taken(source), comparer);
}

#pragma warning disable CS1591 // Each is documented where the library's own of its name is.

namespace Comet.Linq;

// Those that put elements in order.
public static partial class Operators
{
    public static IOrderedEnumerable<TSource> OrderBy<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector) => OrderBy(source, keySelector, null);

    public static IOrderedEnumerable<TSource> OrderBy<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        return new Ordered<TSource, TKey>(source, keySelector, comparer, isDescending: false, null);
    }

    public static IOrderedEnumerable<TSource> OrderByDescending<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector) => OrderByDescending(source, keySelector, null);

    public static IOrderedEnumerable<TSource> OrderByDescending<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        return new Ordered<TSource, TKey>(source, keySelector, comparer, isDescending: true, null);
    }

    public static IOrderedEnumerable<TSource> ThenBy<TSource, TKey>(IOrderedEnumerable<TSource> source, Func<TSource, TKey> keySelector) => ThenBy(source, keySelector, null);

    public static IOrderedEnumerable<TSource> ThenBy<TSource, TKey>(IOrderedEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        return Ordered<TSource>.After(source, keySelector, comparer, isDescending: false);
    }

    public static IOrderedEnumerable<TSource> ThenByDescending<TSource, TKey>(IOrderedEnumerable<TSource> source, Func<TSource, TKey> keySelector) => ThenByDescending(source, keySelector, null);

    public static IOrderedEnumerable<TSource> ThenByDescending<TSource, TKey>(IOrderedEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        return Ordered<TSource>.After(source, keySelector, comparer, isDescending: true);
    }

    public static IOrderedEnumerable<T> Order<T>(IEnumerable<T> source) => Order(source, null);

    public static IOrderedEnumerable<T> Order<T>(IEnumerable<T> source, IComparer<T>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new Ordered<T, T>(source, null, comparer, isDescending: false, null);
    }

    public static IOrderedEnumerable<T> OrderDescending<T>(IEnumerable<T> source) => OrderDescending(source, null);

    public static IOrderedEnumerable<T> OrderDescending<T>(IEnumerable<T> source, IComparer<T>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new Ordered<T, T>(source, null, comparer, isDescending: true, null);
    }
}

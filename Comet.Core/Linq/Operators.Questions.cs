#pragma warning disable CS1591 // Each is documented where the library's own of its name is.

namespace Comet.Linq;

// Those that ask something of all elements, or count them.
public static partial class Operators
{
    public static bool Any<TSource>(IEnumerable<TSource> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!MaySuspend(source))
            return Enumerable.Any(source);
        if (source is Indexed<TSource> indexed)
            return indexed.Length() > 0;
        if (source is Ordered<TSource> ordered)
        {
            // What need not be counted one by one need not be in order either.
            if (ordered.Source is ICollection<TSource> collection)
                return collection.Count > 0;
            ordered.FindEnd(isLast: false, null, out var found);
            return found;
        }

        foreach (var _ in source)
            return true;
        return false;
    }

    public static bool Any<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
        foreach (var element in source)
        {
            if (predicate(element))
                return true;
        }

        return false;
    }

    public static bool All<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
        foreach (var element in source)
        {
            if (!predicate(element))
                return false;
        }

        return true;
    }

    public static bool Contains<TSource>(IEnumerable<TSource> source, TSource value) =>
        source is ICollection<TSource> collection ? collection.Contains(value) : Contains(source, value, null);

    public static bool Contains<TSource>(IEnumerable<TSource> source, TSource value, IEqualityComparer<TSource>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!MaySuspend(source))
            return Enumerable.Contains(source, value, comparer);
        comparer ??= EqualityComparer<TSource>.Default;
        foreach (var element in source is Ordered<TSource> ordered ? ordered.Source : source)
        {
            if (comparer.Equals(element, value))
                return true;
        }

        return false;
    }

    public static int Count<TSource>(IEnumerable<TSource> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!MaySuspend(source))
            return Enumerable.Count(source);
        // What is only counted need not be in order.
        if (source is Ordered<TSource> ordered)
            return Count(ordered.Source);
        var count = 0;
        foreach (var _ in source)
        {
            checked
            {
                count++;
            }
        }

        return count;
    }

    public static int Count<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
        var count = 0;
        foreach (var element in source)
        {
            if (!predicate(element))
                continue;
            checked
            {
                count++;
            }
        }

        return count;
    }

    public static long LongCount<TSource>(IEnumerable<TSource> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!MaySuspend(source))
            return Enumerable.LongCount(source);
        long count = 0;
        foreach (var _ in source)
            count++;
        return count;
    }

    public static long LongCount<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
        long count = 0;
        foreach (var element in source)
        {
            if (predicate(element))
                count++;
        }

        return count;
    }
}

#pragma warning disable CS1591 // Each is documented where the library's own of its name is.

using Comet.Runtime;

namespace Comet.Linq;

// What lists do with what they are given.
public static partial class Operators
{
    public static void ListForEach<T>(List<T> list, Action<T> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        foreach (var element in list)
            action(element);
    }

    public static List<TOutput> ListConvertAll<T, TOutput>(List<T> list, Converter<T, TOutput> converter)
    {
        ArgumentNullException.ThrowIfNull(converter);
        var converted = new List<TOutput>(list.Count);
        for (var i = 0; i < list.Count; i++)
            converted.Add(converter(list[i]));
        return converted;
    }

    public static int ListRemoveAll<T>(List<T> list, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(match);
        var kept = 0;
        while (kept < list.Count && !match(list[kept]))
            kept++;
        if (kept >= list.Count)
            return 0;
        // Each element that stays is moved at once: what has happened so far shows if the next one throws.
        for (var i = kept + 1; i < list.Count; i++)
        {
            if (!match(list[i]))
                list[kept++] = list[i];
        }

        var removed = list.Count - kept;
        list.RemoveRange(kept, removed);
        return removed;
    }

    public static void ListSort<T>(List<T> list, Comparison<T> comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        new Sorting<T>(null, list, comparison, comparison).Sort(list.Count);
        CollectionVersion<T>.Of(list)++;
    }

    public static bool ListExists<T>(List<T> list, Predicate<T> match) => ListFindIndex(list, match) >= 0;

    public static bool ListTrueForAll<T>(List<T> list, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(match);
        for (var i = 0; i < list.Count; i++)
        {
            if (!match(list[i]))
                return false;
        }

        return true;
    }

    public static T? ListFind<T>(List<T> list, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(match);
        for (var i = 0; i < list.Count; i++)
        {
            var element = list[i];
            if (match(element))
                return element;
        }

        return default;
    }

    public static T? ListFindLast<T>(List<T> list, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(match);
        for (var i = list.Count - 1; i >= 0; i--)
        {
            var element = list[i];
            if (match(element))
                return element;
        }

        return default;
    }

    public static List<T> ListFindAll<T>(List<T> list, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(match);
        var found = new List<T>();
        for (var i = 0; i < list.Count; i++)
        {
            var element = list[i];
            if (match(element))
                found.Add(element);
        }

        return found;
    }

    public static int ListFindIndex<T>(List<T> list, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(match);
        return IndexOf(list, 0, list.Count, match);
    }

    public static int ListFindIndex<T>(List<T> list, int startIndex, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(match);
        list.FindIndex(startIndex, static _ => false);
        return IndexOf(list, startIndex, list.Count - startIndex, match);
    }

    public static int ListFindIndex<T>(List<T> list, int startIndex, int count, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(match);
        list.FindIndex(startIndex, count, static _ => false);
        return IndexOf(list, startIndex, count, match);
    }

    public static int ListFindLastIndex<T>(List<T> list, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(match);
        return LastIndexOf(list, list.Count - 1, list.Count, match);
    }

    public static int ListFindLastIndex<T>(List<T> list, int startIndex, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(match);
        list.FindLastIndex(startIndex, static _ => false);
        return LastIndexOf(list, startIndex, startIndex + 1, match);
    }

    public static int ListFindLastIndex<T>(List<T> list, int startIndex, int count, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(match);
        list.FindLastIndex(startIndex, count, static _ => false);
        return LastIndexOf(list, startIndex, count, match);
    }

    private static int IndexOf<T>(List<T> list, int start, int count, Predicate<T> match)
    {
        for (var i = start; i < start + count; i++)
        {
            if (match(list[i]))
                return i;
        }

        return -1;
    }

    private static int LastIndexOf<T>(List<T> list, int start, int count, Predicate<T> match)
    {
        for (var i = start; i > start - count; i--)
        {
            if (match(list[i]))
                return i;
        }

        return -1;
    }
}

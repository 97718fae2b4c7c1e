#pragma warning disable CS1591 // Each is documented where the library's own of its name is.

namespace Comet.Linq;

// What the library's class of arrays does with what it is given.
public static partial class Operators
{
    public static void ArrayForEach<T>(T[] array, Action<T> action)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(action);
        for (var i = 0; i < array.Length; i++)
            action(array[i]);
    }

    public static TOutput[] ArrayConvertAll<TInput, TOutput>(TInput[] array, Converter<TInput, TOutput> converter)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(converter);
        var converted = new TOutput[array.Length];
        for (var i = 0; i < array.Length; i++)
            converted[i] = converter(array[i]);
        return converted;
    }

    public static void ArraySort<T>(T[] array, Comparison<T> comparison)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(comparison);
        new Sorting<T>(array, null, comparison, comparison).Sort(array.Length);
    }

    public static bool ArrayExists<T>(T[] array, Predicate<T> match) => ArrayFindIndex(array, match) >= 0;

    public static bool ArrayTrueForAll<T>(T[] array, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(match);
        for (var i = 0; i < array.Length; i++)
        {
            if (!match(array[i]))
                return false;
        }

        return true;
    }

    public static T? ArrayFind<T>(T[] array, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(match);
        for (var i = 0; i < array.Length; i++)
        {
            var element = array[i];
            if (match(element))
                return element;
        }

        return default;
    }

    public static T? ArrayFindLast<T>(T[] array, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(match);
        for (var i = array.Length - 1; i >= 0; i--)
        {
            var element = array[i];
            if (match(element))
                return element;
        }

        return default;
    }

    public static T[] ArrayFindAll<T>(T[] array, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(match);
        var found = new List<T>();
        for (var i = 0; i < array.Length; i++)
        {
            var element = array[i];
            if (match(element))
                found.Add(element);
        }

        return found.ToArray();
    }

    public static int ArrayFindIndex<T>(T[] array, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(match);
        return IndexOf(array, 0, array.Length, match);
    }

    public static int ArrayFindIndex<T>(T[] array, int startIndex, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(match);
        Array.FindIndex(array, startIndex, static _ => false);
        return IndexOf(array, startIndex, array.Length - startIndex, match);
    }

    public static int ArrayFindIndex<T>(T[] array, int startIndex, int count, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(match);
        Array.FindIndex(array, startIndex, count, static _ => false);
        return IndexOf(array, startIndex, count, match);
    }

    public static int ArrayFindLastIndex<T>(T[] array, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(match);
        return LastIndexOf(array, array.Length - 1, array.Length, match);
    }

    public static int ArrayFindLastIndex<T>(T[] array, int startIndex, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(match);
        Array.FindLastIndex(array, startIndex, static _ => false);
        return LastIndexOf(array, startIndex, startIndex + 1, match);
    }

    public static int ArrayFindLastIndex<T>(T[] array, int startIndex, int count, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(match);
        Array.FindLastIndex(array, startIndex, count, static _ => false);
        return LastIndexOf(array, startIndex, count, match);
    }

    private static int IndexOf<T>(T[] array, int start, int count, Predicate<T> match)
    {
        for (var i = start; i < start + count; i++)
        {
            if (match(array[i]))
                return i;
        }

        return -1;
    }

    private static int LastIndexOf<T>(T[] array, int start, int count, Predicate<T> match)
    {
        for (var i = start; i > start - count; i--)
        {
            if (match(array[i]))
                return i;
        }

        return -1;
    }
}

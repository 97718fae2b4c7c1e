#pragma warning disable CS1591 // Each is documented where the library's own of its name is.

namespace Comet.Linq;

// Those that make elements of elements.
public static partial class Operators
{
    public static IEnumerable<TResult> Select<TSource, TResult>(IEnumerable<TSource> source, Func<TSource, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(selector);
        if (source is IList<TSource> list)
            return new Selection<TSource, TResult>(list, null, selector);
        return source is Indexed<TSource> indexed ? new Selection<TSource, TResult>(null, indexed, selector) : Selected(source, selector);
    }

    public static IEnumerable<TResult> Select<TSource, TResult>(IEnumerable<TSource> source, Func<TSource, int, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(selector);
        return Selected(source, selector);
    }

    public static IEnumerable<TResult> SelectMany<TSource, TResult>(IEnumerable<TSource> source, Func<TSource, IEnumerable<TResult>> selector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(selector);
        return SelectedOfAll(source, selector);
    }

    public static IEnumerable<TResult> SelectMany<TSource, TResult>(IEnumerable<TSource> source, Func<TSource, int, IEnumerable<TResult>> selector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(selector);
        return SelectedOfAll(source, selector);
    }

    public static IEnumerable<TResult> SelectMany<TSource, TCollection, TResult>(
        IEnumerable<TSource> source, Func<TSource, IEnumerable<TCollection>> collectionSelector, Func<TSource, TCollection, TResult> resultSelector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(collectionSelector);
        ArgumentNullException.ThrowIfNull(resultSelector);
        return SelectedOfAll(source, collectionSelector, resultSelector);
    }

    public static IEnumerable<TResult> SelectMany<TSource, TCollection, TResult>(
        IEnumerable<TSource> source, Func<TSource, int, IEnumerable<TCollection>> collectionSelector, Func<TSource, TCollection, TResult> resultSelector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(collectionSelector);
        ArgumentNullException.ThrowIfNull(resultSelector);
        return SelectedOfAll(source, collectionSelector, resultSelector);
    }

    public static IEnumerable<TResult> Cast<TResult>(System.Collections.IEnumerable source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source is IEnumerable<TResult> same ? same : source is IEnumerable<object> objects ? Converted<TResult>(objects) : Enumerable.Cast<TResult>(source);
    }

    public static IEnumerable<(int Index, TSource Item)> Index<TSource>(IEnumerable<TSource> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Numbered(source);
    }

    public static IEnumerable<TSource[]> Chunk<TSource>(IEnumerable<TSource> source, int size)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        return Chunks(source, size);
    }

    public static IEnumerable<TSource> Reverse<TSource>(IEnumerable<TSource> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Reversed(source);
    }

    public static IEnumerable<TSource> Reverse<TSource>(TSource[] source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Reversed(source);
    }

    public static IEnumerable<TSource> AsEnumerable<TSource>(IEnumerable<TSource> source) => source;

    private static IEnumerable<TResult> Selected<TSource, TResult>(IEnumerable<TSource> source, Func<TSource, TResult> selector)
    {
        foreach (var element in source)
            yield return selector(element);
    }

    private static IEnumerable<TResult> Selected<TSource, TResult>(IEnumerable<TSource> source, Func<TSource, int, TResult> selector)
    {
        var index = -1;
        foreach (var element in source)
        {
            checked
            {
                index++;
            }

            yield return selector(element, index);
        }
    }

    private static IEnumerable<TResult> SelectedOfAll<TSource, TResult>(IEnumerable<TSource> source, Func<TSource, IEnumerable<TResult>> selector)
    {
        foreach (var element in source)
        {
            foreach (var part in selector(element))
                yield return part;
        }
    }

    private static IEnumerable<TResult> SelectedOfAll<TSource, TResult>(IEnumerable<TSource> source, Func<TSource, int, IEnumerable<TResult>> selector)
    {
        var index = -1;
        foreach (var element in source)
        {
            checked
            {
                index++;
            }

            foreach (var part in selector(element, index))
                yield return part;
        }
    }

    private static IEnumerable<TResult> SelectedOfAll<TSource, TCollection, TResult>(
        IEnumerable<TSource> source, Func<TSource, IEnumerable<TCollection>> collectionSelector, Func<TSource, TCollection, TResult> resultSelector)
    {
        foreach (var element in source)
        {
            foreach (var part in collectionSelector(element))
                yield return resultSelector(element, part);
        }
    }

    private static IEnumerable<TResult> SelectedOfAll<TSource, TCollection, TResult>(
        IEnumerable<TSource> source, Func<TSource, int, IEnumerable<TCollection>> collectionSelector, Func<TSource, TCollection, TResult> resultSelector)
    {
        var index = -1;
        foreach (var element in source)
        {
            checked
            {
                index++;
            }

            foreach (var part in collectionSelector(element, index))
                yield return resultSelector(element, part);
        }
    }

    private static IEnumerable<TResult> Converted<TResult>(IEnumerable<object> source)
    {
        foreach (var element in source)
            yield return (TResult)element;
    }

    private static IEnumerable<(int Index, TSource Item)> Numbered<TSource>(IEnumerable<TSource> source)
    {
        var index = -1;
        foreach (var element in source)
        {
            checked
            {
                index++;
            }

            yield return (index, element);
        }
    }

    private static IEnumerable<TSource[]> Chunks<TSource>(IEnumerable<TSource> source, int size)
    {
        var chunk = new List<TSource>();
        foreach (var element in source)
        {
            chunk.Add(element);
            if (chunk.Count < size)
                continue;
            yield return chunk.ToArray();
            chunk.Clear();
        }

        if (chunk.Count > 0)
            yield return chunk.ToArray();
    }

    private static IEnumerable<TSource> Reversed<TSource>(IEnumerable<TSource> source)
    {
        var elements = ToArray(source);
        for (var i = elements.Length - 1; i >= 0; i--)
            yield return elements[i];
    }
}

#pragma warning disable CS1591 // Each is documented where the library's own of its name is.

namespace Comet.Linq;

// Those that leave elements out.
public static partial class Operators
{
    public static IEnumerable<TSource> Where<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
        return Matching(source, predicate);
    }

    public static IEnumerable<TSource> Where<TSource>(IEnumerable<TSource> source, Func<TSource, int, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
        return Matching(source, predicate);
    }

    public static IEnumerable<TResult> OfType<TResult>(System.Collections.IEnumerable source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source is IEnumerable<object> objects ? Typed<TResult>(objects) : Enumerable.OfType<TResult>(source);
    }

    public static IEnumerable<TSource> Skip<TSource>(IEnumerable<TSource> source, int count)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source is Indexed<TSource> indexed ? indexed.Part(Math.Max(count, 0), int.MaxValue) : Rest(source, count);
    }

    public static IEnumerable<TSource> SkipWhile<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
        return Rest(source, predicate);
    }

    public static IEnumerable<TSource> SkipWhile<TSource>(IEnumerable<TSource> source, Func<TSource, int, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
        return Rest(source, predicate);
    }

    public static IEnumerable<TSource> SkipLast<TSource>(IEnumerable<TSource> source, int count)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source is Indexed<TSource> indexed ? indexed.Part(0, Math.Max(indexed.Length() - Math.Max(count, 0), 0)) : AllButLast(source, Math.Max(count, 0));
    }

    public static IEnumerable<TSource> Take<TSource>(IEnumerable<TSource> source, int count)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source is Indexed<TSource> indexed ? indexed.Part(0, Math.Max(count, 0)) : Beginning(source, count);
    }

    public static IEnumerable<TSource> TakeWhile<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
        return Beginning(source, predicate);
    }

    public static IEnumerable<TSource> TakeWhile<TSource>(IEnumerable<TSource> source, Func<TSource, int, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
        return Beginning(source, predicate);
    }

    public static IEnumerable<TSource> TakeLast<TSource>(IEnumerable<TSource> source, int count)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source is Indexed<TSource> indexed ? indexed.Part(Math.Max(indexed.Length() - Math.Max(count, 0), 0), int.MaxValue) : End(source, count);
    }

    private static IEnumerable<TSource> Matching<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        foreach (var element in source)
        {
            if (predicate(element))
                yield return element;
        }
    }

    private static IEnumerable<TSource> Matching<TSource>(IEnumerable<TSource> source, Func<TSource, int, bool> predicate)
    {
        var index = -1;
        foreach (var element in source)
        {
            checked
            {
                index++;
            }

            if (predicate(element, index))
                yield return element;
        }
    }

    private static IEnumerable<TResult> Typed<TResult>(IEnumerable<object> source)
    {
        foreach (var element in source)
        {
            if (element is TResult result)
                yield return result;
        }
    }

    private static IEnumerable<TSource> Rest<TSource>(IEnumerable<TSource> source, int count)
    {
        var left = count;
        foreach (var element in source)
        {
            if (left > 0)
                left--;
            else
                yield return element;
        }
    }

    private static IEnumerable<TSource> Rest<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        var isSkipping = true;
        foreach (var element in source)
        {
            if (isSkipping && predicate(element))
                continue;
            isSkipping = false;
            yield return element;
        }
    }

    private static IEnumerable<TSource> Rest<TSource>(IEnumerable<TSource> source, Func<TSource, int, bool> predicate)
    {
        var isSkipping = true;
        var index = -1;
        foreach (var element in source)
        {
            if (isSkipping)
            {
                checked
                {
                    index++;
                }

                if (predicate(element, index))
                    continue;
                isSkipping = false;
            }

            yield return element;
        }
    }

    private static IEnumerable<TSource> AllButLast<TSource>(IEnumerable<TSource> source, int count)
    {
        var held = new Queue<TSource>();
        foreach (var element in source)
        {
            held.Enqueue(element);
            if (held.Count > count)
                yield return held.Dequeue();
        }
    }

    private static IEnumerable<TSource> Beginning<TSource>(IEnumerable<TSource> source, int count)
    {
        // Not one more than wanted is asked for.
        if (count <= 0)
            yield break;
        var left = count;
        foreach (var element in source)
        {
            yield return element;
            if (--left == 0)
                break;
        }
    }

    private static IEnumerable<TSource> Beginning<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        foreach (var element in source)
        {
            if (!predicate(element))
                break;
            yield return element;
        }
    }

    private static IEnumerable<TSource> Beginning<TSource>(IEnumerable<TSource> source, Func<TSource, int, bool> predicate)
    {
        var index = -1;
        foreach (var element in source)
        {
            checked
            {
                index++;
            }

            if (!predicate(element, index))
                break;
            yield return element;
        }
    }

    private static IEnumerable<TSource> End<TSource>(IEnumerable<TSource> source, int count)
    {
        if (count <= 0)
            yield break;
        var held = new Queue<TSource>();
        foreach (var element in source)
        {
            if (held.Count == count)
                held.Dequeue();
            held.Enqueue(element);
        }

        while (held.Count > 0)
            yield return held.Dequeue();
    }
}

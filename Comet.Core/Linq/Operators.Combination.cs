#pragma warning disable CS1591 // Each is documented where the library's own of its name is.

namespace Comet.Linq;

// Those that put sequences together.
public static partial class Operators
{
    public static IEnumerable<TSource> Concat<TSource>(IEnumerable<TSource> first, IEnumerable<TSource> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return Both(first, second);
    }

    public static IEnumerable<TSource> Append<TSource>(IEnumerable<TSource> source, TSource element)
    {
        ArgumentNullException.ThrowIfNull(source);
        return With(source, element);
    }

    public static IEnumerable<TSource> Prepend<TSource>(IEnumerable<TSource> source, TSource element)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Before(source, element);
    }

    public static IEnumerable<TSource?> DefaultIfEmpty<TSource>(IEnumerable<TSource> source) => DefaultIfEmpty(source, default!);

    public static IEnumerable<TSource> DefaultIfEmpty<TSource>(IEnumerable<TSource> source, TSource defaultValue)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Some(source, defaultValue);
    }

    public static IEnumerable<TResult> Zip<TFirst, TSecond, TResult>(IEnumerable<TFirst> first, IEnumerable<TSecond> second, Func<TFirst, TSecond, TResult> resultSelector)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(resultSelector);
        return Zipped(first, second, resultSelector);
    }

    public static IEnumerable<(TFirst First, TSecond Second)> Zip<TFirst, TSecond>(IEnumerable<TFirst> first, IEnumerable<TSecond> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return Zipped(first, second);
    }

    public static IEnumerable<(TFirst First, TSecond Second, TThird Third)> Zip<TFirst, TSecond, TThird>(IEnumerable<TFirst> first, IEnumerable<TSecond> second, IEnumerable<TThird> third)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(third);
        return Zipped(first, second, third);
    }

    public static bool SequenceEqual<TSource>(IEnumerable<TSource> first, IEnumerable<TSource> second) => SequenceEqual(first, second, null);

    public static bool SequenceEqual<TSource>(IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource>? comparer)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (!MaySuspend(first) && !MaySuspend(second))
            return Enumerable.SequenceEqual(first, second, comparer);
        comparer ??= EqualityComparer<TSource>.Default;
        var one = new Elements<TSource>(first);
        try
        {
            var two = new Elements<TSource>(second);
            try
            {
                while (one.MoveNext())
                {
                    if (!two.MoveNext() || !comparer.Equals(one.Current, two.Current))
                        return false;
                }

                return !two.MoveNext();
            }
            finally
            {
                two.Close();
            }
        }
        finally
        {
            one.Close();
        }
    }

    private static IEnumerable<TSource> Both<TSource>(IEnumerable<TSource> first, IEnumerable<TSource> second)
    {
        foreach (var element in first)
            yield return element;
        foreach (var element in second)
            yield return element;
    }

    private static IEnumerable<TSource> With<TSource>(IEnumerable<TSource> source, TSource last)
    {
        foreach (var element in source)
            yield return element;
        yield return last;
    }

    private static IEnumerable<TSource> Before<TSource>(IEnumerable<TSource> source, TSource first)
    {
        yield return first;
        foreach (var element in source)
            yield return element;
    }

    private static IEnumerable<TSource> Some<TSource>(IEnumerable<TSource> source, TSource defaultValue)
    {
        var isEmpty = true;
        foreach (var element in source)
        {
            isEmpty = false;
            yield return element;
        }

        if (isEmpty)
            yield return defaultValue;
    }

    private static IEnumerable<TResult> Zipped<TFirst, TSecond, TResult>(IEnumerable<TFirst> first, IEnumerable<TSecond> second, Func<TFirst, TSecond, TResult> resultSelector)
    {
        var one = new Elements<TFirst>(first);
        try
        {
            var two = new Elements<TSecond>(second);
            try
            {
                while (one.MoveNext() && two.MoveNext())
                    yield return resultSelector(one.Current, two.Current);
            }
            finally
            {
                two.Close();
            }
        }
        finally
        {
            one.Close();
        }
    }

    private static IEnumerable<(TFirst First, TSecond Second)> Zipped<TFirst, TSecond>(IEnumerable<TFirst> first, IEnumerable<TSecond> second)
    {
        var one = new Elements<TFirst>(first);
        try
        {
            var two = new Elements<TSecond>(second);
            try
            {
                while (one.MoveNext() && two.MoveNext())
                    yield return (one.Current, two.Current);
            }
            finally
            {
                two.Close();
            }
        }
        finally
        {
            one.Close();
        }
    }

    private static IEnumerable<(TFirst First, TSecond Second, TThird Third)> Zipped<TFirst, TSecond, TThird>(IEnumerable<TFirst> first, IEnumerable<TSecond> second, IEnumerable<TThird> third)
    {
        var one = new Elements<TFirst>(first);
        try
        {
            var two = new Elements<TSecond>(second);
            try
            {
                var three = new Elements<TThird>(third);
                try
                {
                    while (one.MoveNext() && two.MoveNext() && three.MoveNext())
                        yield return (one.Current, two.Current, three.Current);
                }
                finally
                {
                    three.Close();
                }
            }
            finally
            {
                two.Close();
            }
        }
        finally
        {
            one.Close();
        }
    }
}

#pragma warning disable CS1591 // Each is documented where the library's own of its name is.

namespace Comet.Linq;

// Those that look for one element.
public static partial class Operators
{
    public static TSource First<TSource>(IEnumerable<TSource> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!MaySuspend(source))
            return Enumerable.First(source);
        if (source is Ordered<TSource> ordered)
            return ordered.FindEnd(isLast: false, null, out var found) is var first && found ? first! : throw NoElements();
        foreach (var element in source)
            return element;
        throw NoElements();
    }

    public static TSource First<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
        foreach (var element in source)
        {
            if (predicate(element))
                return element;
        }

        throw NoMatch();
    }

    public static TSource? FirstOrDefault<TSource>(IEnumerable<TSource> source) => FirstOrDefault(source, default(TSource)!);

    public static TSource FirstOrDefault<TSource>(IEnumerable<TSource> source, TSource defaultValue)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!MaySuspend(source))
            return Enumerable.FirstOrDefault(source, defaultValue);
        if (source is Ordered<TSource> ordered)
            return ordered.FindEnd(isLast: false, null, out var found) is var first && found ? first! : defaultValue;
        foreach (var element in source)
            return element;
        return defaultValue;
    }

    public static TSource? FirstOrDefault<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate) => FirstOrDefault(source, predicate, default!);

    public static TSource FirstOrDefault<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate, TSource defaultValue)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
        foreach (var element in source)
        {
            if (predicate(element))
                return element;
        }

        return defaultValue;
    }

    public static TSource Last<TSource>(IEnumerable<TSource> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return TryGetLast(source, out var found) is var last && found ? last! : throw NoElements();
    }

    public static TSource Last<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
        return TryGetLast(source, predicate, out var found) is var last && found ? last! : throw NoMatch();
    }

    public static TSource? LastOrDefault<TSource>(IEnumerable<TSource> source) => LastOrDefault(source, default(TSource)!);

    public static TSource LastOrDefault<TSource>(IEnumerable<TSource> source, TSource defaultValue)
    {
        ArgumentNullException.ThrowIfNull(source);
        return TryGetLast(source, out var found) is var last && found ? last! : defaultValue;
    }

    public static TSource? LastOrDefault<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate) => LastOrDefault(source, predicate, default!);

    public static TSource LastOrDefault<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate, TSource defaultValue)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
        return TryGetLast(source, predicate, out var found) is var last && found ? last! : defaultValue;
    }

    public static TSource Single<TSource>(IEnumerable<TSource> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return TryGetSingle(source, out var found) is var single && found ? single! : throw NoElements();
    }

    public static TSource Single<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
        return TryGetSingle(source, predicate, out var found) is var single && found ? single! : throw NoMatch();
    }

    public static TSource? SingleOrDefault<TSource>(IEnumerable<TSource> source) => SingleOrDefault(source, default(TSource)!);

    public static TSource SingleOrDefault<TSource>(IEnumerable<TSource> source, TSource defaultValue)
    {
        ArgumentNullException.ThrowIfNull(source);
        return TryGetSingle(source, out var found) is var single && found ? single! : defaultValue;
    }

    public static TSource? SingleOrDefault<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate) => SingleOrDefault(source, predicate, default!);

    public static TSource SingleOrDefault<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate, TSource defaultValue)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
        return TryGetSingle(source, predicate, out var found) is var single && found ? single! : defaultValue;
    }

    public static TSource ElementAt<TSource>(IEnumerable<TSource> source, int index)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!MaySuspend(source))
            return Enumerable.ElementAt(source, index);
        return TryGetElement(source, index, out var found) is var element && found ? element! : throw new ArgumentOutOfRangeException(nameof(index));
    }

    public static TSource? ElementAtOrDefault<TSource>(IEnumerable<TSource> source, int index)
    {
        ArgumentNullException.ThrowIfNull(source);
        return MaySuspend(source) ? TryGetElement(source, index, out _) : Enumerable.ElementAtOrDefault(source, index);
    }

    private static TSource? TryGetLast<TSource>(IEnumerable<TSource> source, out bool found)
    {
        found = false;
        if (source is Ordered<TSource> ordered)
            return ordered.FindEnd(isLast: true, null, out found);
        if (source is Indexed<TSource> indexed)
        {
            var length = indexed.Length();
            found = length > 0;
            return found ? indexed.At(length - 1) : default;
        }

        if (source is IList<TSource> { Count: var count } list)
        {
            found = count > 0;
            return found ? list[count - 1] : default;
        }

        TSource? last = default;
        foreach (var element in source)
        {
            last = element;
            found = true;
        }

        return last;
    }

    private static TSource? TryGetLast<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate, out bool found)
    {
        found = false;
        if (source is Ordered<TSource> ordered)
            return ordered.FindEnd(isLast: true, predicate, out found);
        if (source is IList<TSource> list)
        {
            for (var i = list.Count - 1; i >= 0; i--)
            {
                var element = list[i];
                if (!predicate(element))
                    continue;
                found = true;
                return element;
            }

            return default;
        }

        TSource? last = default;
        foreach (var element in source)
        {
            if (!predicate(element))
                continue;
            last = element;
            found = true;
        }

        return last;
    }

    private static TSource? TryGetSingle<TSource>(IEnumerable<TSource> source, out bool found)
    {
        found = false;
        TSource? single = default;
        foreach (var element in source)
        {
            if (found)
                throw MoreThanOneElement();
            single = element;
            found = true;
        }

        return single;
    }

    private static TSource? TryGetSingle<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate, out bool found)
    {
        found = false;
        TSource? single = default;
        foreach (var element in source)
        {
            if (!predicate(element))
                continue;
            if (found)
                throw MoreThanOneMatch();
            single = element;
            found = true;
        }

        return single;
    }

    private static TSource? TryGetElement<TSource>(IEnumerable<TSource> source, int index, out bool found)
    {
        found = false;
        if (index < 0)
            return default;
        if (index == 0 && source is Ordered<TSource> ordered)
            return ordered.FindEnd(isLast: false, null, out found);
        if (source is Indexed<TSource> indexed)
        {
            found = index < indexed.Length();
            return found ? indexed.At(index) : default;
        }

        var left = index;
        foreach (var element in source)
        {
            if (left-- != 0)
                continue;
            found = true;
            return element;
        }

        return default;
    }
}

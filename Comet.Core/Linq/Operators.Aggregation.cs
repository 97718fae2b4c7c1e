#pragma warning disable CS1591 // Each is documented where the library's own of its name is.

namespace Comet.Linq;

// Those that make one value of all elements.
public static partial class Operators
{
    public static TSource Aggregate<TSource>(IEnumerable<TSource> source, Func<TSource, TSource, TSource> func)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(func);
        var isFirst = true;
        TSource result = default!;
        foreach (var element in source)
        {
            result = isFirst ? element : func(result, element);
            isFirst = false;
        }

        return isFirst ? throw NoElements() : result;
    }

    public static TAccumulate Aggregate<TSource, TAccumulate>(IEnumerable<TSource> source, TAccumulate seed, Func<TAccumulate, TSource, TAccumulate> func)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(func);
        var result = seed;
        foreach (var element in source)
            result = func(result, element);
        return result;
    }

    public static TResult Aggregate<TSource, TAccumulate, TResult>(
        IEnumerable<TSource> source, TAccumulate seed, Func<TAccumulate, TSource, TAccumulate> func, Func<TAccumulate, TResult> resultSelector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(func);
        ArgumentNullException.ThrowIfNull(resultSelector);
        var result = seed;
        foreach (var element in source)
            result = func(result, element);
        return resultSelector(result);
    }

    public static TSource? MinBy<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector) => MinBy(source, keySelector, null);

    public static TSource? MinBy<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        return ExtremeBy(source, keySelector, comparer, -1);
    }

    public static TSource? MaxBy<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector) => MaxBy(source, keySelector, null);

    public static TSource? MaxBy<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        return ExtremeBy(source, keySelector, comparer, 1);
    }

    /// <summary>The first element whose key no other's is further from in one direction. Keys that are null count only if all are.</summary>
    private static TSource? ExtremeBy<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey>? comparer, int direction)
    {
        comparer ??= Comparer<TKey>.Default;
        var isFirst = true;
        TSource? found = default;
        TKey? best = default;
        foreach (var element in source)
        {
            var key = keySelector(element);
            if (isFirst || (key is not null && (best is null || Math.Sign(comparer.Compare(key, best)) == direction)))
            {
                found = element;
                best = key;
            }

            isFirst = false;
        }

        return isFirst && default(TSource) is not null ? throw NoElements() : found;
    }

    public static int Sum(IEnumerable<int> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!MaySuspend(source))
            return Enumerable.Sum(source);
        int sum = 0;
        foreach (var value in source)
            sum = checked(sum + value);
        return sum;
    }

    public static int Sum<TSource>(IEnumerable<TSource> source, Func<TSource, int> selector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(selector);
        int sum = 0;
        foreach (var element in source)
        {
            var value = selector(element);
            sum = checked(sum + value);
        }

        return sum;
    }

    public static int? Sum(IEnumerable<int?> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!MaySuspend(source))
            return Enumerable.Sum(source);
        int sum = 0;
        foreach (var value in source)
            sum = checked(sum + value.GetValueOrDefault());
        return sum;
    }

    public static int? Sum<TSource>(IEnumerable<TSource> source, Func<TSource, int?> selector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(selector);
        int sum = 0;
        foreach (var element in source)
        {
            var value = selector(element);
            sum = checked(sum + value.GetValueOrDefault());
        }

        return sum;
    }

    public static long Sum(IEnumerable<long> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!MaySuspend(source))
            return Enumerable.Sum(source);
        long sum = 0;
        foreach (var value in source)
            sum = checked(sum + value);
        return sum;
    }

    public static long Sum<TSource>(IEnumerable<TSource> source, Func<TSource, long> selector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(selector);
        long sum = 0;
        foreach (var element in source)
        {
            var value = selector(element);
            sum = checked(sum + value);
        }

        return sum;
    }

    public static long? Sum(IEnumerable<long?> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!MaySuspend(source))
            return Enumerable.Sum(source);
        long sum = 0;
        foreach (var value in source)
            sum = checked(sum + value.GetValueOrDefault());
        return sum;
    }

    public static long? Sum<TSource>(IEnumerable<TSource> source, Func<TSource, long?> selector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(selector);
        long sum = 0;
        foreach (var element in source)
        {
            var value = selector(element);
            sum = checked(sum + value.GetValueOrDefault());
        }

        return sum;
    }

    public static float Sum(IEnumerable<float> source) => Enumerable.Sum(Taken(source));

    public static float Sum<TSource>(IEnumerable<TSource> source, Func<TSource, float> selector) => Enumerable.Sum(Taken(source, selector));

    public static float? Sum(IEnumerable<float?> source) => Enumerable.Sum(Taken(source));

    public static float? Sum<TSource>(IEnumerable<TSource> source, Func<TSource, float?> selector) => Enumerable.Sum(Taken(source, selector));

    public static double Sum(IEnumerable<double> source) => Enumerable.Sum(Taken(source));

    public static double Sum<TSource>(IEnumerable<TSource> source, Func<TSource, double> selector) => Enumerable.Sum(Taken(source, selector));

    public static double? Sum(IEnumerable<double?> source) => Enumerable.Sum(Taken(source));

    public static double? Sum<TSource>(IEnumerable<TSource> source, Func<TSource, double?> selector) => Enumerable.Sum(Taken(source, selector));

    public static decimal Sum(IEnumerable<decimal> source) => Enumerable.Sum(Taken(source));

    public static decimal Sum<TSource>(IEnumerable<TSource> source, Func<TSource, decimal> selector) => Enumerable.Sum(Taken(source, selector));

    public static decimal? Sum(IEnumerable<decimal?> source) => Enumerable.Sum(Taken(source));

    public static decimal? Sum<TSource>(IEnumerable<TSource> source, Func<TSource, decimal?> selector) => Enumerable.Sum(Taken(source, selector));

    public static double Average(IEnumerable<int> source) => Enumerable.Average(Taken(source));

    public static double Average<TSource>(IEnumerable<TSource> source, Func<TSource, int> selector) => Enumerable.Average(Taken(source, selector));

    public static double? Average(IEnumerable<int?> source) => Enumerable.Average(Taken(source));

    public static double? Average<TSource>(IEnumerable<TSource> source, Func<TSource, int?> selector) => Enumerable.Average(Taken(source, selector));

    public static double Average(IEnumerable<long> source) => Enumerable.Average(Taken(source));

    public static double Average<TSource>(IEnumerable<TSource> source, Func<TSource, long> selector) => Enumerable.Average(Taken(source, selector));

    public static double? Average(IEnumerable<long?> source) => Enumerable.Average(Taken(source));

    public static double? Average<TSource>(IEnumerable<TSource> source, Func<TSource, long?> selector) => Enumerable.Average(Taken(source, selector));

    public static float Average(IEnumerable<float> source) => Enumerable.Average(Taken(source));

    public static float Average<TSource>(IEnumerable<TSource> source, Func<TSource, float> selector) => Enumerable.Average(Taken(source, selector));

    public static float? Average(IEnumerable<float?> source) => Enumerable.Average(Taken(source));

    public static float? Average<TSource>(IEnumerable<TSource> source, Func<TSource, float?> selector) => Enumerable.Average(Taken(source, selector));

    public static double Average(IEnumerable<double> source) => Enumerable.Average(Taken(source));

    public static double Average<TSource>(IEnumerable<TSource> source, Func<TSource, double> selector) => Enumerable.Average(Taken(source, selector));

    public static double? Average(IEnumerable<double?> source) => Enumerable.Average(Taken(source));

    public static double? Average<TSource>(IEnumerable<TSource> source, Func<TSource, double?> selector) => Enumerable.Average(Taken(source, selector));

    public static decimal Average(IEnumerable<decimal> source) => Enumerable.Average(Taken(source));

    public static decimal Average<TSource>(IEnumerable<TSource> source, Func<TSource, decimal> selector) => Enumerable.Average(Taken(source, selector));

    public static decimal? Average(IEnumerable<decimal?> source) => Enumerable.Average(Taken(source));

    public static decimal? Average<TSource>(IEnumerable<TSource> source, Func<TSource, decimal?> selector) => Enumerable.Average(Taken(source, selector));

    public static int Max(IEnumerable<int> source) => Enumerable.Max(Taken(source));

    public static int Max<TSource>(IEnumerable<TSource> source, Func<TSource, int> selector) => Enumerable.Max(Taken(source, selector));

    public static int? Max(IEnumerable<int?> source) => Enumerable.Max(Taken(source));

    public static int? Max<TSource>(IEnumerable<TSource> source, Func<TSource, int?> selector) => Enumerable.Max(Taken(source, selector));

    public static long Max(IEnumerable<long> source) => Enumerable.Max(Taken(source));

    public static long Max<TSource>(IEnumerable<TSource> source, Func<TSource, long> selector) => Enumerable.Max(Taken(source, selector));

    public static long? Max(IEnumerable<long?> source) => Enumerable.Max(Taken(source));

    public static long? Max<TSource>(IEnumerable<TSource> source, Func<TSource, long?> selector) => Enumerable.Max(Taken(source, selector));

    public static float Max(IEnumerable<float> source) => Enumerable.Max(Taken(source));

    public static float Max<TSource>(IEnumerable<TSource> source, Func<TSource, float> selector) => Enumerable.Max(Taken(source, selector));

    public static float? Max(IEnumerable<float?> source) => Enumerable.Max(Taken(source));

    public static float? Max<TSource>(IEnumerable<TSource> source, Func<TSource, float?> selector) => Enumerable.Max(Taken(source, selector));

    public static double Max(IEnumerable<double> source) => Enumerable.Max(Taken(source));

    public static double Max<TSource>(IEnumerable<TSource> source, Func<TSource, double> selector) => Enumerable.Max(Taken(source, selector));

    public static double? Max(IEnumerable<double?> source) => Enumerable.Max(Taken(source));

    public static double? Max<TSource>(IEnumerable<TSource> source, Func<TSource, double?> selector) => Enumerable.Max(Taken(source, selector));

    public static decimal Max(IEnumerable<decimal> source) => Enumerable.Max(Taken(source));

    public static decimal Max<TSource>(IEnumerable<TSource> source, Func<TSource, decimal> selector) => Enumerable.Max(Taken(source, selector));

    public static decimal? Max(IEnumerable<decimal?> source) => Enumerable.Max(Taken(source));

    public static decimal? Max<TSource>(IEnumerable<TSource> source, Func<TSource, decimal?> selector) => Enumerable.Max(Taken(source, selector));

    public static TSource? Max<TSource>(IEnumerable<TSource> source) => Enumerable.Max(Taken(source));

    public static TSource? Max<TSource>(IEnumerable<TSource> source, IComparer<TSource>? comparer) => Enumerable.Max(Taken(source), comparer);

    public static TResult? Max<TSource, TResult>(IEnumerable<TSource> source, Func<TSource, TResult> selector) => Enumerable.Max(Taken(source, selector));

    public static int Min(IEnumerable<int> source) => Enumerable.Min(Taken(source));

    public static int Min<TSource>(IEnumerable<TSource> source, Func<TSource, int> selector) => Enumerable.Min(Taken(source, selector));

    public static int? Min(IEnumerable<int?> source) => Enumerable.Min(Taken(source));

    public static int? Min<TSource>(IEnumerable<TSource> source, Func<TSource, int?> selector) => Enumerable.Min(Taken(source, selector));

    public static long Min(IEnumerable<long> source) => Enumerable.Min(Taken(source));

    public static long Min<TSource>(IEnumerable<TSource> source, Func<TSource, long> selector) => Enumerable.Min(Taken(source, selector));

    public static long? Min(IEnumerable<long?> source) => Enumerable.Min(Taken(source));

    public static long? Min<TSource>(IEnumerable<TSource> source, Func<TSource, long?> selector) => Enumerable.Min(Taken(source, selector));

    public static float Min(IEnumerable<float> source) => Enumerable.Min(Taken(source));

    public static float Min<TSource>(IEnumerable<TSource> source, Func<TSource, float> selector) => Enumerable.Min(Taken(source, selector));

    public static float? Min(IEnumerable<float?> source) => Enumerable.Min(Taken(source));

    public static float? Min<TSource>(IEnumerable<TSource> source, Func<TSource, float?> selector) => Enumerable.Min(Taken(source, selector));

    public static double Min(IEnumerable<double> source) => Enumerable.Min(Taken(source));

    public static double Min<TSource>(IEnumerable<TSource> source, Func<TSource, double> selector) => Enumerable.Min(Taken(source, selector));

    public static double? Min(IEnumerable<double?> source) => Enumerable.Min(Taken(source));

    public static double? Min<TSource>(IEnumerable<TSource> source, Func<TSource, double?> selector) => Enumerable.Min(Taken(source, selector));

    public static decimal Min(IEnumerable<decimal> source) => Enumerable.Min(Taken(source));

    public static decimal Min<TSource>(IEnumerable<TSource> source, Func<TSource, decimal> selector) => Enumerable.Min(Taken(source, selector));

    public static decimal? Min(IEnumerable<decimal?> source) => Enumerable.Min(Taken(source));

    public static decimal? Min<TSource>(IEnumerable<TSource> source, Func<TSource, decimal?> selector) => Enumerable.Min(Taken(source, selector));

    public static TSource? Min<TSource>(IEnumerable<TSource> source) => Enumerable.Min(Taken(source));

    public static TSource? Min<TSource>(IEnumerable<TSource> source, IComparer<TSource>? comparer) => Enumerable.Min(Taken(source), comparer);

    public static TResult? Min<TSource, TResult>(IEnumerable<TSource> source, Func<TSource, TResult> selector) => Enumerable.Min(Taken(source, selector));

    /// <summary>All elements, if taking them may be suspended. What the library makes of them does not show how they were taken.</summary>
    private static IEnumerable<TSource> Taken<TSource>(IEnumerable<TSource> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return MaySuspend(source) ? ToList(source) : source;
    }

    private static List<TResult> Taken<TSource, TResult>(IEnumerable<TSource> source, Func<TSource, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(selector);
        var values = new List<TResult>();
        foreach (var element in source)
            values.Add(selector(element));
        return values;
    }
}

#pragma warning disable CS1591 // Each is documented where the library's own of its name is.

namespace Comet.Linq;

// Those that make elements of nothing.
public static partial class Operators
{
    public static IEnumerable<int> Range(int start, int count)
    {
        if (count < 0 || (long)start + count - 1 > int.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(count));
        return new Numbers(start, count);
    }

    public static IEnumerable<TResult> Repeat<TResult>(TResult element, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Repeated(element, count);
    }

    public static IEnumerable<TResult> Empty<TResult>() => [];

    private static IEnumerable<TResult> Repeated<TResult>(TResult element, int count)
    {
        for (var i = 0; i < count; i++)
            yield return element;
    }
}

namespace Comet.Runtime;

/// <summary>What is known of dictionaries' keys and comparers.</summary>
internal static class KnownKeys
{
    private const byte Default = 0;
    private const byte Ordinal = 1;
    private const byte OrdinalIgnoreCase = 2;

    /// <summary>The number of all comparers that cross as objects.</summary>
    internal const byte Other = 3;

    /// <summary>Whether hash codes and equality of a type's values need nothing but the value itself.</summary>
    internal static bool AreSelfContained(Type type) =>
        type == typeof(string) || type.IsPrimitive || type.IsEnum || type == typeof(decimal) || type == typeof(Guid)
        || type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(TimeSpan) || type == typeof(DateOnly)
        || type == typeof(TimeOnly) || type == typeof(Int128) || type == typeof(UInt128) || type == typeof(Half);

    /// <summary>Whether hash codes of a type's values are the same in every process.</summary>
    internal static bool AreSameEverywhere(Type type) =>
        AreSelfContained(type) && type != typeof(string) && type != typeof(Int128) && type != typeof(UInt128);

    /// <summary>The number of the comparer of a frozen, concurrent or immutable collection, <see cref="Other"/> if its order is another in every process. That of texts is not: the first two have hash codes of their own
    /// for them, and for the third such are made (<see cref="OrderedHashCodes{T}"/>).</summary>
    internal static byte NumberOfStable<T>(IEqualityComparer<T> comparer) =>
        typeof(T) == typeof(string) || AreSameEverywhere(typeof(T)) ? NumberOf(comparer) : Other;

    /// <summary>Whether all pairs have keys.</summary>
    internal static bool AreThere<TKey, TValue>(ReadOnlySpan<KeyValuePair<TKey, TValue>> pairs)
    {
        foreach (ref readonly var pair in pairs)
        {
            if (pair.Key is null)
                return false;
        }

        return true;
    }

    /// <summary>A comparer's number on the wire.</summary>
    internal static byte NumberOf<T>(IEqualityComparer<T> comparer)
    {
        if (ReferenceEquals(comparer, EqualityComparer<T>.Default))
            return Default;
        if (ReferenceEquals(comparer, StringComparer.Ordinal))
            return Ordinal;
        return ReferenceEquals(comparer, StringComparer.OrdinalIgnoreCase) ? OrdinalIgnoreCase : Other;
    }

    /// <summary>The comparer with a number; null for the default one, and for one that crosses as an object.</summary>
    /// <exception cref="MalformedSyncException">There is none for the type.</exception>
    internal static IEqualityComparer<T>? ComparerOf<T>(byte number)
    {
        if (number is Default or Other)
            return null;
        if (typeof(T) != typeof(string) || number > OrdinalIgnoreCase)
            throw new MalformedSyncException("A hash table has no such comparer.");
        return (IEqualityComparer<T>)(object)(number == Ordinal ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
    }
}

using System.Diagnostics.CodeAnalysis;

namespace Comet.Runtime;

/// <summary>
/// Compares texts as the comparer of an immutable collection did where it was made, and gives each the number of its place there for a hash code: texts have other hash codes in every process, and the order of
/// such a collection is that of its keys' hash codes.
/// </summary>
/// <remarks>
/// What is not in the collection has no place, and is not found. Collections derived from it would have an order of their own; so what makes such collections runs at home, and one with this comparer does not cross.
/// </remarks>
internal sealed class OrderedHashCodes<T> : IEqualityComparer<T>
{
    private const int NoPlace = int.MinValue;

    // The library takes no hash code of null: it is 0.
    private const int PlaceOfNull = 0;

    private readonly IEqualityComparer<T> _comparer;
    private readonly Dictionary<Key, int> _places;

    private OrderedHashCodes(ReadOnlySpan<T> keys, IEqualityComparer<T>? comparer)
    {
        _comparer = comparer ?? EqualityComparer<T>.Default;
        _places = new Dictionary<Key, int>(keys.Length, new KeyComparer(_comparer));
        var first = PlaceOfNull - Math.Max(0, IndexOfNull(keys));
        for (var i = 0; i < keys.Length; i++)
            _places[new Key(keys[i])] = first + i;
    }

    /// <summary>What compares the keys of a collection, which are given in its order; null if that is the default comparer, whose hash codes are the same here.</summary>
    internal static IEqualityComparer<T>? Of(ReadOnlySpan<T> keys, byte comparerNumber) =>
        KnownKeys.AreSameEverywhere(typeof(T)) ? null : new OrderedHashCodes<T>(keys, KnownKeys.ComparerOf<T>(comparerNumber));

    /// <summary>The number of a collection's comparer. Refuses a collection whose order is not the same in every process, and cannot be kept.</summary>
    internal static byte NumberOf(ref SyncWriter writer, object target, IEqualityComparer<T> comparer)
    {
        var number = KnownKeys.NumberOfStable(comparer);
        if (number == KnownKeys.Other)
            writer.Refuse($"{target.GetType()}, whose order is another in every process,");
        if (!KnownKeys.AreSameEverywhere(typeof(T)) && !writer.IsHome)
            writer.Refuse($"{target.GetType()} that was made away from home");
        return number;
    }

    /// <summary>Reads what <see cref="NumberOf"/> gave.</summary>
    internal static byte ReadNumber(ref SyncReader reader)
    {
        var number = reader.Read<byte>();
        KnownKeys.ComparerOf<T>(number);
        return number;
    }

    public bool Equals(T? x, T? y) => _comparer.Equals(x, y);

    public int GetHashCode([DisallowNull] T obj) => _places.GetValueOrDefault(new Key(obj), NoPlace);

    private static int IndexOfNull(ReadOnlySpan<T> keys)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] is null)
                return i;
        }

        return -1;
    }

    /// <summary>A key, or null, which no dictionary takes for one.</summary>
    private readonly record struct Key(T Value);

    private sealed class KeyComparer(IEqualityComparer<T> comparer) : IEqualityComparer<Key>
    {
        public bool Equals(Key x, Key y) => comparer.Equals(x.Value, y.Value);

        public int GetHashCode(Key key) => key.Value is null ? 0 : comparer.GetHashCode(key.Value);
    }
}

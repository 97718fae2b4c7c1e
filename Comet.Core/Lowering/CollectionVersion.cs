using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>
/// The change counters by which lists notice that they were changed under an enumerator. They are part of a list's state and cross with it, so that
/// a change at one end is noticed by an enumeration that goes on at the other.
/// </summary>
internal static class CollectionVersion<T>
{
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_version")]
    public static extern ref int Of(List<T> list);
}

/// <summary>As <see cref="CollectionVersion{T}"/>, for dictionaries, whose counter only insertions change: removing during an enumeration is allowed.</summary>
internal static class CollectionVersion<TKey, TValue> where TKey : notnull
{
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_version")]
    public static extern ref int Of(Dictionary<TKey, TValue> dictionary);
}

/// <summary>What all cursors share.</summary>
internal static class CollectionVersion
{
    /// <summary>Fails as the library's own enumerators do.</summary>
    [DoesNotReturn]
    public static void ThrowChanged() => throw new InvalidOperationException("Collection was modified; enumeration operation may not execute.");
}

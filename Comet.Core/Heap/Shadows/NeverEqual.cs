namespace Comet.Runtime;

/// <summary>
/// Stands in for a comparer while a hash table is filled with keys that are known to be distinct: the user's <c>Equals</c> is not asked again about each, and keys
/// that have become equal since they were added stay apart, as they are at the other end.
/// </summary>
internal sealed class NeverEqual<T>(IEqualityComparer<T> comparer) : IEqualityComparer<T>
{
    public bool Equals(T? x, T? y) => false;

    public int GetHashCode(T value) => comparer.GetHashCode(value!);
}

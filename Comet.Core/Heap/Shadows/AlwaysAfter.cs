namespace Comet.Runtime;

/// <summary>
/// Stands in for a comparer while a sorted collection is built of elements that are known to be in order: the user's comparer is not asked again.
/// </summary>
internal sealed class AlwaysAfter<T> : IComparer<T>
{
    internal static readonly AlwaysAfter<T> Instance = new();

    // What is added is compared with what is there.
    public int Compare(T? x, T? y) => 1;
}

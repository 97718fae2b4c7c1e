using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Comet.Runtime;

/// <summary>The empty arrays that every process has one of: the other end's own is meant, as a program may compare by reference.</summary>
internal static class EmptyArrays<T>
{
    private static readonly T[][] _shared = [[], ImmutableCollectionsMarshal.AsArray(ImmutableArray<T>.Empty)!, ArraySegment<T>.Empty.Array!];

    /// <summary>Which of them an array is, from one on; 0 for one of the program's own.</summary>
    internal static int NumberOf(object array) => Array.FindIndex(_shared, shared => ReferenceEquals(shared, array)) + 1;

    /// <summary>The one of a number; null for an array of the program's own.</summary>
    internal static T[]? Get(uint number)
    {
        if (number > (uint)_shared.Length)
            SyncReader.Throw("No such empty array exists.");
        return number == 0 ? null : _shared[number - 1];
    }
}

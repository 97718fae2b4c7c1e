using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace Comet.Runtime;

/// <summary>Small helpers that lowered code calls where C# has no expression for what it needs.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Lowered
{
    /// <summary>Copies a pattern's variable to where it outlives the statement; always true, to stand in a condition.</summary>
    public static bool Set<T>(out T target, T value)
    {
        target = value;
        return true;
    }

    /// <summary>An element of an array of any rank by its place in the order in which <c>foreach</c> comes to it.</summary>
    public static ref T ElementAt<T>(Array array, int index) =>
        ref Unsafe.Add(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), (uint)index < (uint)array.Length ? index : throw new ArgumentOutOfRangeException(nameof(index)));

    /// <summary>The place of an element in that order, which exists.</summary>
    public static int IndexOf(Array array, params ReadOnlySpan<int> indices)
    {
        var index = 0;
        for (var i = 0; i < indices.Length; i++)
            index = index * array.GetLength(i) + indices[i] - array.GetLowerBound(i);
        return index;
    }

    /// <summary>
    /// Throws an exception again as <c>throw;</c> does, its stack trace kept, from a handler whose code was moved out of the catch block. Never returns; typed
    /// as an exception so that the caller can say <c>throw</c>.
    /// </summary>
    [DoesNotReturn]
    public static Exception Rethrow(Exception exception)
    {
        ExceptionDispatchInfo.Throw(exception);
        return exception;
    }
}

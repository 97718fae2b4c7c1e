using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Comet.Runtime;

/// <summary>Values seen as bytes. Only for types without references.</summary>
internal static class Bits
{
    private const int BlockLength = 8 * sizeof(ulong);

    /// <summary>Whether two values have equal bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Same<T>(in T left, in T right)
    {
        ref var a = ref Unsafe.As<T, byte>(ref Unsafe.AsRef(in left));
        ref var b = ref Unsafe.As<T, byte>(ref Unsafe.AsRef(in right));
        if (Unsafe.SizeOf<T>() == 1)
            return a == b;
        if (Unsafe.SizeOf<T>() == 2)
            return Unsafe.ReadUnaligned<ushort>(ref a) == Unsafe.ReadUnaligned<ushort>(ref b);
        if (Unsafe.SizeOf<T>() == 4)
            return Unsafe.ReadUnaligned<uint>(ref a) == Unsafe.ReadUnaligned<uint>(ref b);
        if (Unsafe.SizeOf<T>() == 8)
            return Unsafe.ReadUnaligned<ulong>(ref a) == Unsafe.ReadUnaligned<ulong>(ref b);
        return MemoryMarshal.CreateReadOnlySpan(ref a, Unsafe.SizeOf<T>()).SequenceEqual(MemoryMarshal.CreateReadOnlySpan(ref b, Unsafe.SizeOf<T>()));
    }

    /// <summary>How many bytes two rows of equal length have in common at their start.</summary>
    internal static int CommonPrefixLength(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var equal = Vector256.IsHardwareAccelerated ? 0 : LengthOfEqualBlocks(left, right);
        return equal + left[equal..].CommonPrefixLength(right[equal..]);
    }

    /// <summary>
    /// How many bytes two rows of equal length have in common at their start, rounded down to blocks. Whole registers, eight at a time: as fast as vectors of 128 bits where loads are what it takes (ARM64), and
    /// twenty times as fast where vectors are emulated.
    /// </summary>
    internal static int LengthOfEqualBlocks(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right);
        var i = 0;
        while (i <= left.Length - BlockLength && IsSameBlock(ref Unsafe.Add(ref a, i), ref Unsafe.Add(ref b, i)))
            i += BlockLength;
        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSameBlock(ref byte a, ref byte b) =>
        (Difference(ref a, ref b, 0) | Difference(ref a, ref b, 1) | Difference(ref a, ref b, 2) | Difference(ref a, ref b, 3)
            | Difference(ref a, ref b, 4) | Difference(ref a, ref b, 5) | Difference(ref a, ref b, 6) | Difference(ref a, ref b, 7)) == 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Difference(ref byte a, ref byte b, int word) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref a, word * sizeof(ulong))) ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref b, word * sizeof(ulong)));

    /// <summary>The bytes of elements.</summary>
    /// <exception cref="SyncTooLargeException">There are more than a sync may have.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Span<byte> BytesOf<T>(Span<T> elements)
    {
        var length = (long)elements.Length * Unsafe.SizeOf<T>();
        if (length > int.MaxValue)
            SyncTooLargeException.Throw();
        return MemoryMarshal.CreateSpan(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(elements)), (int)length);
    }
}

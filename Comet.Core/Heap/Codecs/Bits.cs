using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Comet.Runtime;

/// <summary>Values seen as bytes. Only for types without references.</summary>
internal static class Bits
{
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

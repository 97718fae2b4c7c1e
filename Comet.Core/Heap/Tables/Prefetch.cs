using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Comet.Runtime;

/// <summary>
/// Asks for memory ahead of time. Looking at many objects is waiting for memory; asked for early, it comes while others are looked at.
/// </summary>
/// <remarks>Only hints: that the collector may be moving an object does no harm.</remarks>
internal static unsafe class Prefetch
{
    private const int LineLength = 64;

    /// <summary>Whether asking does anything; where it does not, looking for what to ask for is lost time.</summary>
    internal static bool IsSupported => Sse.IsSupported;

    /// <summary>Asks for the beginning of an object.</summary>
    internal static void Of(object? value)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0((void*)Unsafe.As<object?, nint>(ref value));
    }

    /// <summary>Asks for an object of a usual size, which reaches into the line behind its first.</summary>
    internal static void OfAll(object? value)
    {
        if (Sse.IsSupported)
        {
            var first = (byte*)Unsafe.As<object?, nint>(ref value);
            Sse.Prefetch0(first);
            Sse.Prefetch0(first + LineLength);
        }
    }

    /// <summary>Asks for a place.</summary>
    internal static void At<T>(ref readonly T place)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in place)));
    }
}

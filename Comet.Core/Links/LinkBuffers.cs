using System.Buffers;

namespace Comet.Links;

/// <summary>
/// Memory for messages on their way: pooled up to <see cref="LargestPooled"/>, of exact size and left to the collector above,
/// because a pool that keeps arrays of hundreds of megabytes is a leak with another name.
/// </summary>
internal static class LinkBuffers
{
    /// <summary>The longest buffer that is kept for use again, in bytes.</summary>
    internal const int LargestPooled = 16 * 1024 * 1024;

    /// <summary>A buffer of at least <paramref name="length"/> bytes with undefined contents.</summary>
    internal static byte[] Rent(int length) =>
        length <= LargestPooled ? ArrayPool<byte>.Shared.Rent(length) : GC.AllocateUninitializedArray<byte>(length);

    /// <summary>A rented buffer that starts with a copy of <paramref name="message"/>.</summary>
    internal static byte[] Copy(ReadOnlySpan<byte> message)
    {
        byte[] buffer = Rent(message.Length);
        message.CopyTo(buffer);
        return buffer;
    }

    /// <summary>Gives a buffer from <see cref="Rent"/> back. It must not be used afterwards.</summary>
    internal static void Return(byte[] buffer)
    {
        if (buffer.Length <= LargestPooled)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

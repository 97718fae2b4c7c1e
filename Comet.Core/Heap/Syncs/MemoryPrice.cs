namespace Comet.Runtime;

/// <summary>
/// What a sync costs its receiver in memory, and what its bytes pay for. Objects, frames and lengths announced are charged for what is made of them; a sync that is too short for what it makes is refused before
/// that is made. The sender, which reckons alike, makes such a sync longer.
/// </summary>
/// <remarks>Prices are a little above what is really allocated. What a change of a known collection needs for what is already in it is not charged: that was paid for when it came.</remarks>
internal static class MemoryPrice
{
    /// <summary>What the tables have for each new object: its entries in them, by id and by identity, and in the list of what is new.</summary>
    internal const int OfEntry = 64;

    /// <summary>A string without its characters.</summary>
    internal const int OfString = OfEntry + 32;

    /// <summary>The runtime's own entry of an interned string.</summary>
    internal const int OfInterned = 128;

    /// <summary>What is kept of a known object that changes while the sync is staged.</summary>
    internal const int OfChange = 32;

    /// <summary>What is kept of a run of elements.</summary>
    internal const int OfRun = 16;

    // What each byte pays for, and what is for nothing. A sender pays somewhat more than a receiver asks for, so that one that reckons a little differently is no enemy.
    private const int PaidByByte = 40;
    private const int AskedOfByte = 48;
    private const int PaidForNothing = 384 * 1024;
    private const int AskedForNothing = 512 * 1024;

    /// <summary>How many bytes a sync must have in all.</summary>
    internal static long LengthFor(long price) => Math.Max(0, price - PaidForNothing + PaidByByte - 1) / PaidByByte;

    /// <summary>How much may be made of a sync of so many bytes.</summary>
    internal static long AllowedBy(int length) => AskedForNothing + (long)AskedOfByte * length;

    /// <summary>What is allocated for something, as a 64-bit process would, where references are longer.</summary>
    internal static int Of(Func<object> make)
    {
        // The first one may make what all others share.
        make();
        var before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(make());
        return (int)(GC.GetAllocatedBytesForCurrentThread() - before) * sizeof(long) / IntPtr.Size;
    }
}

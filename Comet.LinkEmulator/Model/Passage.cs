namespace Comet.LinkEmulator.Model;

/// <summary>What becomes of a datagram.</summary>
internal enum Fate
{
    /// <summary>It arrives.</summary>
    Arrives,

    /// <summary>It gets lost on the way.</summary>
    Lost,

    /// <summary>It finds no room in the sender's queue.</summary>
    Dropped,

    /// <summary>The link is cut.</summary>
    Cut,
}

/// <summary>What becomes of a datagram, and when.</summary>
/// <param name="Fate">Whether it arrives.</param>
/// <param name="Due">When it arrives, in nanoseconds of the lane's clock.</param>
/// <param name="IsDoubled">Whether it arrives twice.</param>
internal readonly record struct Passage(Fate Fate, long Due, bool IsDoubled);

namespace Comet.LinkEmulator.Relays;

/// <summary>Where a relay sends what arrives.</summary>
internal interface IDestination
{
    /// <summary>Hands over what has arrived; empty for the end of a stream. Called by one thread at a time.</summary>
    void Deliver(ReadOnlySpan<byte> bytes);
}

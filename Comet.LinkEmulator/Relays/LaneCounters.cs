using Comet.LinkEmulator.Model;

namespace Comet.LinkEmulator.Relays;

/// <summary>What one direction of a link has carried, and what became of the rest. Read by any thread.</summary>
internal sealed class LaneCounters
{
    private long _arrived;
    private long _bytes;
    private long _lost;
    private long _dropped;
    private long _cut;

    /// <summary>Datagrams, or parts of streams, that arrive.</summary>
    public long Arrived => Interlocked.Read(ref _arrived);

    /// <summary>Their bytes.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Datagrams lost on the way.</summary>
    public long Lost => Interlocked.Read(ref _lost);

    /// <summary>Datagrams that found no room in the queue.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Datagrams sent while the link was cut.</summary>
    public long Cut => Interlocked.Read(ref _cut);

    /// <summary>Counts what becomes of a datagram.</summary>
    public void Count(in Passage passage, int bytes)
    {
        switch (passage.Fate)
        {
            case Fate.Arrives:
                Interlocked.Increment(ref _arrived);
                Interlocked.Add(ref _bytes, bytes);
                break;
            case Fate.Lost:
                Interlocked.Increment(ref _lost);
                break;
            case Fate.Dropped:
                Interlocked.Increment(ref _dropped);
                break;
            default:
                Interlocked.Increment(ref _cut);
                break;
        }
    }

    /// <summary>One line of figures.</summary>
    public override string ToString() => $"{Arrived} arrived ({Bytes} bytes), {Lost} lost, {Dropped} dropped, {Cut} cut";
}

namespace Comet.LinkEmulator.Model;

/// <summary>What one direction of a link does to the datagrams it carries.</summary>
internal sealed record LaneSettings
{
    /// <summary>How long a datagram travels once it has left the sender.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>By how much the delay of each datagram may be more or less, evenly distributed. Datagrams do not pass each other by it.</summary>
    public TimeSpan Jitter { get; init; }

    /// <summary>Bits per second that leave the sender; 0 for as many as come.</summary>
    public double Rate { get; init; }

    /// <summary>How many bytes wait for the sender at most before new ones are dropped.</summary>
    public int QueueBytes { get; init; } = int.MaxValue;

    /// <summary>The share of datagrams that get lost, 0 to below 1.</summary>
    public double Loss { get; init; }

    /// <summary>
    /// How many datagrams are lost in a row in the mean, at least 1; at 1 each is lost or not by itself. More than that is a Gilbert-Elliott channel whose bad state carries nothing
    /// (E. N. Gilbert, "Capacity of a burst-noise channel", Bell System Technical Journal 39, 1960).
    /// </summary>
    public double LossBurst { get; init; } = 1;

    /// <summary>The share of datagrams that are held up by <see cref="ReorderDelay"/>, so that later ones pass them.</summary>
    public double Reorder { get; init; }

    /// <summary>How long a datagram that is to be passed by others is held up.</summary>
    public TimeSpan ReorderDelay { get; init; } = TimeSpan.FromMilliseconds(5);

    /// <summary>The share of datagrams that arrive twice.</summary>
    public double Duplicate { get; init; }

    /// <summary>Refuses what no link can be.</summary>
    /// <exception cref="ArgumentException">A value is out of its range; the message says which.</exception>
    public void Validate()
    {
        Share(Loss, "loss");
        Share(Reorder, "reorder");
        Share(Duplicate, "duplicate");
        if (!(LossBurst >= 1))
            throw new ArgumentException($"A loss burst is at least one datagram long, not {LossBurst}.");
        if (Delay < Jitter)
            throw new ArgumentException($"A jitter of {Jitter.TotalMilliseconds} ms is more than the delay of {Delay.TotalMilliseconds} ms.");

        static void Share(double value, string name)
        {
            if (!(value >= 0 && value < 1))
                throw new ArgumentException($"A share of datagrams is from 0 to below 1: {name} cannot be {value}.");
        }
    }
}

namespace Comet.LinkEmulator.Model;

/// <summary>
/// One direction of a link: tells of each datagram whether and when it arrives. It has no clock and no socket; who uses it tells the time, which makes it exact and repeatable. Not thread-safe.
/// </summary>
internal sealed class Lane(LaneSettings settings, int seed)
{
    private const double Second = 1e9;

    private readonly Random _random = new(seed);
    private long _freeAt;
    private long _lastDue;
    private bool _isBad;

    /// <summary>Whether nothing is carried.</summary>
    public bool IsCut { get; set; }

    /// <summary>When all that was offered so far has left the sender, in nanoseconds.</summary>
    public long FreeAt => _freeAt;

    /// <summary>What becomes of a datagram.</summary>
    /// <param name="now">The time, in nanoseconds; never less than the last.</param>
    /// <param name="bytes">Its size.</param>
    public Passage Offer(long now, int bytes)
    {
        if (IsCut)
            return new Passage(Fate.Cut, 0, false);
        if (!TrySend(now, bytes, out var sent))
            return new Passage(Fate.Dropped, 0, false);

        // What is lost was sent all the same.
        return IsLost() ? new Passage(Fate.Lost, 0, false) : new Passage(Fate.Arrives, Arrival(sent), _random.NextDouble() < settings.Duplicate);
    }

    /// <summary>
    /// When a part of a stream arrives whose sender repeats what gets lost: a loss costs a round trip, and all that follows waits for it, as with fast retransmission in TCP.
    /// Nothing is dropped; a sender like that sees the queue and waits.
    /// </summary>
    /// <param name="now">The time, in nanoseconds; never less than the last.</param>
    /// <param name="bytes">Its size.</param>
    /// <param name="roundTrip">What a loss costs, in nanoseconds.</param>
    public long OfferStream(long now, int bytes, long roundTrip)
    {
        var sent = Send(now, bytes);
        while (IsLost())
            sent += roundTrip;
        return InOrder(sent + Travel());
    }

    /// <summary>How many bytes wait for the sender.</summary>
    public long Waiting(long now) => settings.Rate <= 0 || _freeAt <= now ? 0 : (long)((_freeAt - now) * settings.Rate / (8 * Second));

    private bool TrySend(long now, int bytes, out long sent)
    {
        sent = now;
        if (Waiting(now) + bytes > settings.QueueBytes)
            return false;
        sent = Send(now, bytes);
        return true;
    }

    private long Send(long now, int bytes)
    {
        if (settings.Rate <= 0)
            return now;
        return _freeAt = Math.Max(_freeAt, now) + (long)(bytes * 8 * Second / settings.Rate);
    }

    private bool IsLost()
    {
        if (settings.Loss <= 0)
            return false;
        if (settings.LossBurst <= 1)
            return _random.NextDouble() < settings.Loss;
        var leaving = 1 / settings.LossBurst;
        _isBad = _isBad ? _random.NextDouble() >= leaving : _random.NextDouble() < leaving * settings.Loss / (1 - settings.Loss);
        return _isBad;
    }

    private long Arrival(long sent)
    {
        var due = sent + Travel();
        return settings.Reorder > 0 && _random.NextDouble() < settings.Reorder ? due + Nanoseconds(settings.ReorderDelay) : InOrder(due);
    }

    private long Travel() => Nanoseconds(settings.Delay) + (long)(Nanoseconds(settings.Jitter) * ((_random.NextDouble() * 2) - 1));

    private long InOrder(long due) => _lastDue = Math.Max(_lastDue, due);

    private static long Nanoseconds(TimeSpan time) => time.Ticks * TimeSpan.NanosecondsPerTick;
}

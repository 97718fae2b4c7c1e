using System.Diagnostics;

namespace Comet.Net.Transfer;

/// <summary>
/// How many chunks a link may have on their way, and the place of congestion control: it learns of every chunk sent and delivered, and nothing else decides when a chunk may go.
/// </summary>
/// <remarks>
/// <para>
/// Controlled by delay, in rounds of one window each, as in TCP Vegas (Brakmo and Peterson, 1995): the time a chunk takes beyond the shortest time seen is time it waited in queues that
/// this link fills itself. The window doubles every other round while there is little of that (what a round has filled shows only in the next), then finds its place in small steps. Loss says nothing: on radio links it is mostly chance.
/// </para>
/// <para>
/// The bound on waiting is half the shortest time and 10 ms, because the transport sends again what has not been acknowledged within 2.1 of its round trip times and 25 ms: a longer queue
/// would be filled with copies of what waits in it.
/// </para>
/// <para>Not safe for several threads, except for <see cref="Rate"/>. Times are ticks of the system's stopwatch.</para>
/// </remarks>
internal sealed class SendWindow
{
    /// <summary>What TCP starts with (RFC 6928).</summary>
    internal const int InitialChunks = 10;

    /// <summary>Fewer could not keep any link busy.</summary>
    internal const int MinChunks = 4;

    /// <summary>More is not safe for the socket buffers of an untuned host.</summary>
    internal const int MaxChunks = 192;

    /// <summary>The shortest time is that of this many last rounds: the path may have changed.</summary>
    private const int RoundsToRemember = 256;

    /// <summary>Shorter rounds say little about the rate: whole bursts are acknowledged at once.</summary>
    private const int LeastChunksForRate = 8;

    private static readonly long _leastTolerance = Stopwatch.Frequency / 100;

    private readonly Stack<SentChunk> _free = new();
    private int _limit = InitialChunks;
    private int _inFlight;
    private bool _isStarting = true;
    private bool _mayDouble;
    private long _shortest = long.MaxValue;
    private long _shortestLately = long.MaxValue;
    private int _rounds;

    // The round under way: from the delivery that ended the last one to the next limit's worth of deliveries.
    private long _roundStart;
    private long _roundShortest = long.MaxValue;
    private long _roundBytes;
    private int _roundChunks;
    private bool _roundWasFull;
    private double _rate;

    /// <summary>Whether one more chunk may be sent now.</summary>
    internal bool IsOpen => _inFlight < _limit;

    /// <summary>Chunks that may be on their way at once.</summary>
    internal int Limit => _limit;

    /// <summary>Bytes a second that chunks were delivered at lately, while there were enough of them to fill the window; 0 until known. From any thread.</summary>
    internal double Rate => Volatile.Read(ref _rate);

    /// <summary>A chunk is given to the transport; what is returned comes back with its delivery.</summary>
    internal SentChunk OnSent(int bytes, long now)
    {
        if (_inFlight == 0)
            StartRound(now);
        _inFlight++;
        _roundWasFull |= !IsOpen;
        var chunk = _free.TryPop(out var free) ? free : new SentChunk();
        chunk.SentAt = now;
        chunk.Bytes = bytes;
        return chunk;
    }

    /// <summary>A chunk has arrived at the peer.</summary>
    internal void OnDelivered(SentChunk chunk, long now)
    {
        _inFlight--;
        _roundChunks++;
        _roundBytes += chunk.Bytes;
        _roundShortest = Math.Min(_roundShortest, Math.Max(1, now - chunk.SentAt));
        _free.Push(chunk);
        if (_roundChunks < _limit && _inFlight > 0)
            return;
        if (_roundWasFull)
            EndRound(now);
        StartRound(now);
    }

    private void StartRound(long now)
    {
        _roundStart = now;
        _roundShortest = long.MaxValue;
        _roundBytes = 0;
        _roundChunks = 0;
        _roundWasFull = false;
    }

    private void EndRound(long now)
    {
        _shortestLately = Math.Min(_shortestLately, _roundShortest);
        _shortest = Math.Min(_shortest, _roundShortest);
        if (++_rounds == RoundsToRemember)
        {
            _shortest = _shortestLately;
            _shortestLately = long.MaxValue;
            _rounds = 0;
        }

        MeasureRate(now);
        var waited = _roundShortest - _shortest;
        var tolerance = _leastTolerance + _shortest / 2;
        if (waited > tolerance)
        {
            // Down to what the path itself holds, and half of what may wait.
            _isStarting = false;
            _limit = (int)(_limit * (double)(_shortest + tolerance / 2) / _roundShortest);
        }
        else if (waited > tolerance / 2)
        {
            _isStarting = false;
        }
        else if (!_isStarting)
        {
            _limit += Math.Max(1, _limit / 16);
        }
        else if (_mayDouble = !_mayDouble)
        {
            _limit *= 2;
        }

        _limit = Math.Clamp(_limit, MinChunks, MaxChunks);
    }

    private void MeasureRate(long now)
    {
        if (_roundChunks < LeastChunksForRate || now <= _roundStart)
            return;
        var rate = _roundBytes * (double)Stopwatch.Frequency / (now - _roundStart);
        Volatile.Write(ref _rate, _rate == 0 || _isStarting ? Math.Max(_rate, rate) : _rate + (rate - _rate) / 4);
    }
}

/// <summary>A chunk on its way. Used again after its delivery.</summary>
internal sealed class SentChunk
{
    /// <summary>When it was given to the transport.</summary>
    internal long SentAt { get; set; }

    /// <summary>Its payload.</summary>
    internal int Bytes { get; set; }
}

using System.Diagnostics;

namespace Comet.Net.Transfer;

/// <summary>Measures the time for a small message there and back. Under the pump's gate, except for <see cref="Smoothed"/>.</summary>
internal sealed class RoundTripMeter
{
    private const int IdleMilliseconds = 1000;

    /// <summary>The first few follow fast: the very first are measured on cold code, and policies need a value early.</summary>
    private const int FirstSamples = 8;

    private const int FirstMilliseconds = 20;

    private long _smoothedTicks;
    private long _outstanding;
    private long _due;
    private int _samples;

    /// <summary>The smoothed estimate; zero until measured.</summary>
    internal TimeSpan Smoothed => Stopwatch.GetElapsedTime(0, Volatile.Read(ref _smoothedTicks));

    /// <summary>Whether a ping should be sent now; if so, its stamp. There is one on its way at a time: over a link whose round trip is longer than the pause, the last one sent would never be the one that is answered.</summary>
    /// <param name="now">Milliseconds of the pump's clock.</param>
    /// <param name="stamp">What the peer is to return.</param>
    internal bool IsDue(long now, out long stamp)
    {
        stamp = 0;
        if (now < _due || _outstanding != 0)
        {
            return false;
        }

        _due = now + (_samples < FirstSamples ? FirstMilliseconds : IdleMilliseconds);
        _outstanding = stamp = Stopwatch.GetTimestamp();
        return true;
    }

    /// <summary>The peer has returned a stamp. One that was not sent says nothing.</summary>
    internal void OnPong(long stamp)
    {
        if (stamp != _outstanding || stamp == 0)
        {
            return;
        }

        long sample = Math.Max(1, Stopwatch.GetTimestamp() - stamp);
        long weight = _samples < FirstSamples ? 2 : 8;
        long smoothed = _samples == 0 ? sample : _smoothedTicks + ((sample - _smoothedTicks) / weight);
        Volatile.Write(ref _smoothedTicks, Math.Max(1, smoothed));
        _outstanding = 0;
        _samples++;
    }
}

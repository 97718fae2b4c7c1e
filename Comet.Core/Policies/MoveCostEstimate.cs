using System.Diagnostics;

namespace Comet.Runtime;

/// <summary>
/// Predicts the price of a move there and back: a fixed part, which is a moving average of what moves cost apart from sending and receiving bytes (time away, without the work done there) and begins with
/// the link's round trip time and what an earlier session has found on top of it, and what the bytes take. In ticks of the system's stopwatch. Any thread may read, one at a time may add.
/// </summary>
/// <param name="overhead">What <see cref="Overhead"/> was at the end of an earlier session; 0 if there was none.</param>
internal sealed class MoveCostEstimate(long overhead = 0)
{
    /// <summary>How much one measurement counts against all before it. The first is of cold code at both ends.</summary>
    private const int Weight = 4;

    /// <summary>What a link is taken to carry in one round trip until it has measured its rate: what TCP sends before it knows (RFC 6928). A slow link has long round trips.</summary>
    private const double BytesOfFirstRound = 12_000;

    /// <summary>Bytes a second of a link that has measured neither.</summary>
    private const double AssumedRate = 1e6;

    /// <summary>What the first move takes besides the link, in rounds of <see cref="MachineSpeed"/>: much of it is code that was never called before, on the slower of the two machines.</summary>
    private const long RoundsOfFirstMove = 800;

    private static readonly long _leastCost = Stopwatch.Frequency / 10_000;

    private long _overhead = overhead;
    private long _fixed;
    private long _whole;

    /// <summary>The fixed part.</summary>
    /// <param name="roundTripTime">The link's round trip time; zero if it is not known.</param>
    public long PredictFixed(TimeSpan roundTripTime) => Predict(ref _fixed, roundTripTime);

    /// <summary>All of it, before the bytes are known: as it was with the last ones. A thread need not stop to find them out before it has been free for as long.</summary>
    /// <param name="roundTripTime">The link's round trip time; zero if it is not known.</param>
    public long Predict(TimeSpan roundTripTime) => Predict(ref _whole, roundTripTime);

    /// <summary>Unless an earlier session has found out what moves cost on this machine, something is assumed.</summary>
    /// <param name="speed">The machine's speed.</param>
    public void AssumeMachine(long speed)
    {
        if (_overhead == 0)
            Volatile.Write(ref _overhead, RoundsOfFirstMove * Stopwatch.Frequency / speed);
    }

    /// <summary>The fixed part without the round trip: what the two machines take, whichever link is between them.</summary>
    /// <param name="roundTripTime">The link's round trip time.</param>
    public long Overhead(TimeSpan roundTripTime) => Math.Max(0, PredictFixed(roundTripTime) - Ticks(roundTripTime));

    /// <summary>What sending takes.</summary>
    /// <param name="bytes">How much.</param>
    /// <param name="rate">Bytes a second; see <see cref="Rate"/>.</param>
    public static long PredictSending(int bytes, double rate) => (long)(bytes * (double)Stopwatch.Frequency / rate);

    /// <summary>Bytes a second, never 0.</summary>
    /// <param name="measured">As the link has measured them; 0 if it has not.</param>
    /// <param name="roundTripTime">The link's round trip time; zero if it is not known.</param>
    public static double Rate(double measured, TimeSpan roundTripTime) =>
        measured > 0 ? measured : roundTripTime > TimeSpan.Zero ? BytesOfFirstRound / roundTripTime.TotalSeconds : AssumedRate;

    /// <summary>
    /// How much of what is sent comes back: all of it, until moves have shown otherwise. What was made by a call that is under way comes back if it has changed, even if nobody needs it after the call.
    /// </summary>
    public double ReturnedShare { get; private set; } = 1;

    /// <summary>How many bytes take that long to send.</summary>
    public static double PredictBytes(long sending, double rate) => Math.Max(0, sending) * rate / Stopwatch.Frequency;

    /// <summary>Adds what a move has brought back, of what it sent.</summary>
    public void AddReturn(int received, int sent) => ReturnedShare += (Math.Clamp(received / (double)Math.Max(1, sent), 0, 1) - ReturnedShare) / Weight;

    /// <summary>Adds a measurement.</summary>
    /// <param name="cost">The time away, without the work done there and what receiving took.</param>
    /// <param name="sending">The part of it that <see cref="PredictSending"/> was for the bytes.</param>
    /// <param name="roundTripTime">The link's round trip time; zero if it is not known.</param>
    public void Add(long cost, long sending, TimeSpan roundTripTime)
    {
        Add(ref _fixed, cost - sending, roundTripTime);
        Add(ref _whole, cost, roundTripTime);
    }

    private static long Ticks(TimeSpan time) => (long)(time.TotalSeconds * Stopwatch.Frequency);

    private long Predict(ref long average, TimeSpan roundTripTime)
    {
        var known = Volatile.Read(ref average);
        return known != 0 ? known : Math.Max(_leastCost, Ticks(roundTripTime) + Volatile.Read(ref _overhead));
    }

    private void Add(ref long average, long cost, TimeSpan roundTripTime)
    {
        var known = Predict(ref average, roundTripTime);
        Volatile.Write(ref average, Math.Max(1, known + (Math.Max(cost, 1) - known) / Weight));
    }
}

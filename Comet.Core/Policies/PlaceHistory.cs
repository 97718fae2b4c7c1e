using System.Collections.Concurrent;
using System.Diagnostics;

namespace Comet.Runtime;

/// <summary>The places of a session's program. Safe from any thread.</summary>
internal sealed class PlaceHistory
{
    private readonly ConcurrentDictionary<(Type Frame, int Point), Place> _calls = new();
    private readonly ConcurrentDictionary<string, Place> _entries = new();

    // What an earlier session has learnt, until somebody comes to the place.
    private readonly Dictionary<string, IReadOnlyList<PlaceRun>> _earlier = [];

    /// <summary>A history that begins.</summary>
    public PlaceHistory()
    {
    }

    /// <summary>A history that goes on.</summary>
    /// <param name="places">As <see cref="Describe"/> gave them.</param>
    public PlaceHistory(IEnumerable<KeyValuePair<string, IReadOnlyList<PlaceRun>>> places)
    {
        foreach (var (name, runs) in places)
            _earlier[name] = runs;
    }

    /// <summary>What moves have cost apart from sending and the link's round trip, as of the end of the last session; see <see cref="MoveCostEstimate.Overhead"/>. 0 if it is not known.</summary>
    public long MoveOverhead { get; set; }

    /// <summary>The place after the call at which a frame waits.</summary>
    public Place After(Frame frame) => _calls.GetOrAdd((frame.GetType(), frame.Point), static (key, history) => history.Recall(NameOf(key)), this);

    /// <summary>The place where a method is entered.</summary>
    public Place Entering(string method) => _entries.GetOrAdd(method, static (key, history) => history.Recall(key), this);

    /// <summary>What is known, by names that the next run of the same program gives to the same places.</summary>
    public IEnumerable<KeyValuePair<string, IReadOnlyList<PlaceRun>>> Describe()
    {
        var all = new Dictionary<string, IReadOnlyList<PlaceRun>>(_earlier);
        foreach (var (key, place) in _calls)
            all[NameOf(key)] = place.Describe();
        foreach (var (method, place) in _entries)
            all[method] = place.Describe();
        return all.Where(static p => p.Value.Count > 0);
    }

    private static string NameOf((Type Frame, int Point) key) => $"{key.Frame} {key.Point}";

    private Place Recall(string name) => _earlier.TryGetValue(name, out var runs) ? new Place(runs) : new Place();
}

/// <summary>What is known of how threads go on after one of several calls in a row that had to run at home; see <see cref="Place"/>.</summary>
/// <param name="Calls">After how many.</param>
/// <param name="ExpectedMilliseconds">How long they are free.</param>
/// <param name="PriceMilliseconds">What the last move cost; 0 if it is not known.</param>
/// <param name="LossMilliseconds">What a move is taken to cost since one has lost time; 0 if none has, or it is forgotten.</param>
/// <param name="Seen">How many runs that is known from; not more than count.</param>
internal sealed record PlaceRun(int Calls, double ExpectedMilliseconds, double PriceMilliseconds, double LossMilliseconds, int Seen)
{
    /// <summary>Milliseconds in ticks of the system's stopwatch.</summary>
    public static long Ticks(double milliseconds) => (long)(Math.Clamp(milliseconds, 0, 1e9) * Stopwatch.Frequency / 1000);

    /// <summary>The reverse.</summary>
    public static double Milliseconds(long ticks) => Math.Round(ticks * 1000.0 / Stopwatch.Frequency, 3);
}

namespace Comet.Runtime;

/// <summary>
/// What is known of how threads go on after a place of the program, a call into offloadable code or one that had to run at home: how long they were free of such calls, for each
/// such call in a row from there on. Safe from any thread; of two that write at once, one is not heard.
/// </summary>
/// <remarks>What threads do from one place on is mostly what they did there before, so the first run decides by waiting and later ones need not wait.</remarks>
internal sealed class Place
{
    /// <summary>Of more calls in a row nothing is known: they would have to share what is.</summary>
    private const int Runs = 64;

    /// <summary>How many runs what is expected is the mean of; older ones fade. Runs of one place differ by more than a magnitude, so the last one alone says little of the next.</summary>
    private const int RunsInMean = 4;

    /// <summary>How many runs must pass for what a move has cost more than a run is long, for each such length.</summary>
    private const int PassesToForgive = 10;

    /// <summary>So many moves that gain make a loss a third of what it was.</summary>
    private const int MovesToOutweighLoss = 4;

    private readonly Run[] _runs = new Run[Runs];

    // What a move from here has lost lately, after however many calls: so may one after as many as none was tried after.
    private long _loss;

    /// <summary>A place of which nothing is known.</summary>
    public Place()
    {
    }

    /// <summary>A place of which something is known from an earlier session.</summary>
    public Place(IReadOnlyList<PlaceRun> runs)
    {
        foreach (var run in runs.Where(static r => (uint)r.Calls < Runs))
        {
            _runs[run.Calls] = new Run { Expected = PlaceRun.Ticks(run.ExpectedMilliseconds), Price = PlaceRun.Ticks(run.PriceMilliseconds), Loss = PlaceRun.Ticks(run.LossMilliseconds), Seen = Math.Clamp(run.Seen, 1, RunsInMean) };
            _loss = Math.Max(_loss, _runs[run.Calls].Loss);
        }
    }

    /// <summary>What is known.</summary>
    public IReadOnlyList<PlaceRun> Describe() =>
        [.. _runs.Select(static (run, calls) => new PlaceRun(calls, PlaceRun.Milliseconds(run.Expected), PlaceRun.Milliseconds(run.Price), PlaceRun.Milliseconds(run.Loss), run.Seen)).Where(static r => r.ExpectedMilliseconds > 0)];

    /// <summary>How long threads are expected to be free, of what they do after <paramref name="calls"/> more calls that had to run at home; 0 if nothing is known.</summary>
    public long Expected(int calls) => (uint)calls < Runs ? Volatile.Read(ref _runs[calls].Expected) : 0;

    /// <summary>What the last move at once from here cost, or would have cost at least, or is taken to cost since one has lost time; 0 if nothing is known.</summary>
    public long Price(int calls)
    {
        if ((uint)calls >= Runs)
            return 0;
        var known = Math.Max(Volatile.Read(ref _runs[calls].Price), Volatile.Read(ref _runs[calls].Loss));
        return known > 0 ? known : Volatile.Read(ref _loss);
    }

    /// <summary>What a move saves, before its cost: how long threads are expected to be free, without what the server takes for the same.</summary>
    /// <param name="calls">See <see cref="Expected"/>.</param>
    /// <param name="speedUp">How many times as fast the server is, at least 1.</param>
    public long Gain(int calls, double speedUp) => (long)(Expected(calls) * (1 - 1 / speedUp));

    /// <summary>Whether that is expected to be worth a move.</summary>
    /// <param name="calls">See <see cref="Expected"/>.</param>
    /// <param name="speedUp">See <see cref="Gain"/>.</param>
    /// <param name="moveCost">What a move costs anywhere, at least: how much there is to send is not known before it is tried.</param>
    public bool IsWorthAMove(int calls, double speedUp, long moveCost)
    {
        var gain = Gain(calls, speedUp);
        return gain > 0 && gain >= Math.Max(moveCost, Price(calls));
    }

    /// <summary>A thread was free for so long: at home, or as the server's work would have taken at home.</summary>
    public void AddRun(int calls, long ticks)
    {
        if ((uint)calls >= Runs)
            return;
        ref var run = ref _runs[calls];
        run.Seen = Math.Min(run.Seen + 1, RunsInMean);
        Volatile.Write(ref run.Expected, Math.Max(1, run.Expected + (ticks - run.Expected) / run.Seen));
    }

    /// <summary>
    /// A thread has not moved from here: by and by it is forgotten that it was dear, so slowly that moves that turn out to be dear again take no more than a tenth of all runs.
    /// </summary>
    public void Forgive(int calls)
    {
        if ((uint)calls >= Runs)
            return;
        ref var run = ref _runs[calls];
        var less = run.Expected / PassesToForgive;
        Volatile.Write(ref run.Price, Math.Max(0, run.Price - less));
        Volatile.Write(ref run.Loss, Math.Max(0, run.Loss - less));
        Volatile.Write(ref _loss, Math.Max(0, _loss - less));
    }

    /// <summary>A move from here would have, or has had, this price.</summary>
    public void SetPrice(int calls, long price)
    {
        if ((uint)calls < Runs)
            Volatile.Write(ref _runs[calls].Price, price);
    }

    /// <summary>A move from here had this price. It says little of what another has lost: where short work and long begin at one place, what brings much home comes again. If it has lost itself, <see cref="SetLoss"/> follows.</summary>
    public void AddMove(int calls, long price)
    {
        SetPrice(calls, price);
        if ((uint)calls >= Runs)
            return;
        ref var run = ref _runs[calls];
        Volatile.Write(ref run.Loss, run.Loss - (run.Loss / MovesToOutweighLoss));
        Volatile.Write(ref _loss, _loss - (_loss / MovesToOutweighLoss));
    }

    /// <summary>A move from here has lost time; what it gains must be worth as much before one is tried again.</summary>
    public void SetLoss(int calls, long price)
    {
        if ((uint)calls >= Runs)
            return;
        Volatile.Write(ref _runs[calls].Loss, price);
        Volatile.Write(ref _loss, price);
    }

    private struct Run
    {
        public long Expected;
        public long Price;
        public long Loss;
        public int Seen;
    }
}

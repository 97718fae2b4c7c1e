namespace TripPlanner;

/// <summary>
/// Round-based public transit routing: each round takes one ride more, scans the lines that call at the stops reached in the round before, and finds
/// the earliest arrival everywhere with that many rides.
/// </summary>
[Offloadable]
public sealed partial class Raptor
{
    private const int MaxRides = 8;

    private readonly Timetable _timetable;
    private readonly int[][] _arrivals;
    private readonly Label[][] _labels;
    private readonly int[] _best;
    private readonly int[] _boardAt;
    private readonly List<int> _queue = [];
    private readonly List<int> _marked = [];
    private readonly bool[] _isMarked;

    /// <summary>A router over a timetable.</summary>
    public Raptor(Timetable timetable)
    {
        _timetable = timetable;
        var stops = timetable.Stops.Count;
        _arrivals = new int[MaxRides + 1][];
        _labels = new Label[MaxRides + 1][];
        for (var round = 0; round <= MaxRides; round++)
        {
            _arrivals[round] = new int[stops];
            _labels[round] = new Label[stops];
        }

        _best = new int[stops];
        _isMarked = new bool[stops];
        _boardAt = new int[timetable.Lines.Count];
    }

    /// <summary>How a stop was reached; on foot if the line is -1.</summary>
    private readonly record struct Label(int From, int Departure, int Line);

    /// <summary>The journeys of which none is both later and of more rides than another, fewest rides first.</summary>
    public List<Journey> Plan(Query query)
    {
        Begin(query);
        var journeys = new List<Journey>();
        var earliest = Time.Never;
        for (var round = 1; round <= MaxRides && _marked.Count > 0; round++)
        {
            CollectLines();
            Array.Copy(_arrivals[round - 1], _arrivals[round], _best.Length);
            Array.Copy(_labels[round - 1], _labels[round], _best.Length);
            foreach (var line in _queue)
                Ride(line, round, query.To);
            Walk(round);
            if (_arrivals[round][query.To] < earliest)
            {
                earliest = _arrivals[round][query.To];
                journeys.Add(ReadJourney(query, round));
            }
        }

        return journeys;
    }

    private void Begin(Query query)
    {
        Array.Fill(_best, Time.Never);
        Array.Fill(_arrivals[0], Time.Never);
        Array.Fill(_boardAt, -1);
        Array.Clear(_isMarked);
        _marked.Clear();
        _best[query.From] = _arrivals[0][query.From] = query.Departure;
        Mark(query.From);
        Walk(0);
    }

    private void Mark(int stop)
    {
        if (_isMarked[stop])
            return;
        _isMarked[stop] = true;
        _marked.Add(stop);
    }

    /// <summary>The lines that call at marked stops, each with the first of these.</summary>
    private void CollectLines()
    {
        _queue.Clear();
        foreach (var stop in _marked)
        {
            foreach (var call in _timetable.CallsAt[stop])
            {
                if (_boardAt[call.Line] < 0)
                    _queue.Add(call.Line);
                if (_boardAt[call.Line] < 0 || call.Position < _boardAt[call.Line])
                    _boardAt[call.Line] = call.Position;
            }

            _isMarked[stop] = false;
        }

        _marked.Clear();
    }

    /// <summary>Goes along a line, always on the earliest trip that can be caught.</summary>
    private void Ride(int number, int round, int target)
    {
        var line = _timetable.Lines[number];
        Trip? trip = null;
        var (tripIndex, boardedAt) = (line.Trips.Count, -1);
        var before = _arrivals[round - 1];
        for (var position = _boardAt[number]; position < line.Stops.Length; position++)
        {
            var stop = line.Stops[position];
            if (trip is not null && trip.Arrivals[position] < Math.Min(_best[stop], _best[target]))
            {
                _best[stop] = _arrivals[round][stop] = trip.Arrivals[position];
                _labels[round][stop] = new Label(line.Stops[boardedAt], trip.Departures[boardedAt], number);
                Mark(stop);
            }

            if (before[stop] < Time.Never && (trip is null || before[stop] <= trip.Departures[position]))
            {
                var earlier = FindTrip(line, position, before[stop], tripIndex);
                if (earlier < tripIndex)
                    (trip, tripIndex, boardedAt) = (line.Trips[earlier], earlier, position);
            }
        }

        _boardAt[number] = -1;
    }

    /// <summary>The first trip that leaves a stop at a time or later, if it comes before another.</summary>
    private static int FindTrip(Line line, int position, int time, int before)
    {
        var (low, high) = (0, before);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (line.Trips[middle].Departures[position] < time)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private void Walk(int round)
    {
        var reached = _marked.Count;
        var (arrivals, labels) = (_arrivals[round], _labels[round]);
        var times = new int[reached];
        for (var i = 0; i < reached; i++)
            times[i] = arrivals[_marked[i]];
        for (var i = 0; i < reached; i++)
        {
            var stop = _marked[i];
            foreach (var transfer in _timetable.Transfers[stop])
            {
                var arrival = times[i] + transfer.Seconds;
                if (arrival >= _best[transfer.To])
                    continue;
                _best[transfer.To] = arrivals[transfer.To] = arrival;
                labels[transfer.To] = new Label(stop, times[i], -1);
                Mark(transfer.To);
            }
        }
    }

    /// <summary>Follows the labels back from the target.</summary>
    private Journey ReadJourney(Query query, int rides)
    {
        var legs = new List<Leg>();
        var (stop, round) = (query.To, rides);
        while (stop != query.From)
        {
            while (round > 0 && _labels[round - 1][stop] == _labels[round][stop] && _arrivals[round - 1][stop] == _arrivals[round][stop])
                round--;
            var label = _labels[round][stop];
            legs.Add(new Leg(label.From, stop, label.Departure, _arrivals[round][stop], label.Line < 0 ? null : _timetable.Lines[label.Line].Name));
            stop = label.From;
            if (label.Line >= 0)
                round--;
        }

        legs.Reverse();
        return new Journey(rides, _arrivals[rides][query.To], legs);
    }
}

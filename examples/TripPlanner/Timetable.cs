namespace TripPlanner;

/// <summary>A stop.</summary>
/// <param name="Id">Its id in the feed.</param>
/// <param name="Name">Its name.</param>
/// <param name="X">Meters to the east of the feed's origin.</param>
/// <param name="Y">Meters to the north.</param>
public sealed record Stop(string Id, string Name, double X, double Y);

/// <summary>A way on foot to another stop.</summary>
public readonly record struct Transfer(int To, int Seconds);

/// <summary>Trips that serve the same stops in the same order and do not overtake each other, in the order of their times.</summary>
/// <param name="Name">The route's name.</param>
/// <param name="Stops">The stops, in order.</param>
/// <param name="Trips">For each trip its ids and times.</param>
public sealed record Line(string Name, int[] Stops, List<Trip> Trips);

/// <summary>One run of a vehicle.</summary>
public sealed record Trip(string Id, int[] Arrivals, int[] Departures);

/// <summary>Where a line calls at a stop.</summary>
public readonly record struct Call(int Line, int Position);

/// <summary>A day's timetable, by numbers of stops and lines.</summary>
public sealed class Timetable
{
    /// <summary>A timetable; what is derived from stops and lines is worked out here.</summary>
    public Timetable(IReadOnlyList<Stop> stops, IReadOnlyList<Line> lines, double walkingMeters)
    {
        Stops = [.. stops];
        Lines = [.. lines];
        CallsAt = new List<Call>[Stops.Count];
        Transfers = new List<Transfer>[Stops.Count];
        for (var stop = 0; stop < Stops.Count; stop++)
        {
            CallsAt[stop] = [];
            Transfers[stop] = [];
        }

        for (var line = 0; line < Lines.Count; line++)
        {
            var served = Lines[line].Stops;
            for (var position = 0; position < served.Length; position++)
                CallsAt[served[position]].Add(new Call(line, position));
        }

        AddTransfers(walkingMeters);
        CloseTransfers();
    }

    /// <summary>All stops.</summary>
    public List<Stop> Stops { get; }

    /// <summary>All lines.</summary>
    public List<Line> Lines { get; }

    /// <summary>For each stop, where lines call.</summary>
    public List<Call>[] CallsAt { get; }

    /// <summary>For each stop, where one can walk.</summary>
    public List<Transfer>[] Transfers { get; }

    /// <summary>Joins stops that are near, by looking into neighbouring squares of a grid.</summary>
    private void AddTransfers(double meters)
    {
        const double metersPerSecond = 1.2;
        var grid = new Dictionary<(int, int), List<int>>();
        for (var stop = 0; stop < Stops.Count; stop++)
        {
            var square = ((int)Math.Floor(Stops[stop].X / meters), (int)Math.Floor(Stops[stop].Y / meters));
            if (!grid.TryGetValue(square, out var members))
                grid[square] = members = [];
            members.Add(stop);
        }

        foreach (var ((column, row), members) in grid)
        {
            for (var dx = -1; dx <= 1; dx++)
            {
                for (var dy = -1; dy <= 1; dy++)
                {
                    if (!grid.TryGetValue((column + dx, row + dy), out var others))
                        continue;
                    foreach (var from in members)
                    {
                        foreach (var to in others)
                        {
                            var (x, y) = (Stops[from].X - Stops[to].X, Stops[from].Y - Stops[to].Y);
                            var distance = Math.Sqrt(x * x + y * y);
                            if (from != to && distance <= meters)
                                Transfers[from].Add(new Transfer(to, (int)Math.Ceiling(distance / metersPerSecond)));
                        }
                    }
                }
            }
        }
    }

    /// <summary>Adds what can be reached by several transfers: routing takes one at a time.</summary>
    private void CloseTransfers()
    {
        var closed = new List<Transfer>[Stops.Count];
        for (var start = 0; start < Stops.Count; start++)
        {
            var reached = new SortedDictionary<int, int>();
            var queue = new PriorityQueue<int, int>();
            queue.Enqueue(start, 0);
            while (queue.TryDequeue(out var stop, out var seconds))
            {
                if (!reached.TryAdd(stop, seconds))
                    continue;
                foreach (var transfer in Transfers[stop])
                    queue.Enqueue(transfer.To, seconds + transfer.Seconds);
            }

            reached.Remove(start);
            closed[start] = [.. reached.Select(pair => new Transfer(pair.Key, pair.Value))];
        }

        closed.CopyTo(Transfers, 0);
    }
}

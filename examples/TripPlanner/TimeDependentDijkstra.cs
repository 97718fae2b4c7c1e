namespace TripPlanner;

/// <summary>The earliest arrival by Dijkstra's algorithm: slow and simple, what the fast router is checked against.</summary>
public static class TimeDependentDijkstra
{
    /// <summary>The earliest arrival; <see cref="Time.Never"/> if there is none.</summary>
    public static int EarliestArrival(Timetable timetable, Query query)
    {
        var settled = new HashSet<(int Stop, bool OnFoot)>();
        var queue = new PriorityQueue<(int Stop, bool OnFoot), int>();
        queue.Enqueue((query.From, false), query.Departure);
        while (queue.TryDequeue(out var state, out var time))
        {
            if (!settled.Add(state))
                continue;
            if (state.Stop == query.To)
                return time;
            if (!state.OnFoot)
            {
                foreach (var transfer in timetable.Transfers[state.Stop])
                    queue.Enqueue((transfer.To, true), time + transfer.Seconds);
            }

            foreach (var call in timetable.CallsAt[state.Stop])
            {
                var line = timetable.Lines[call.Line];
                if (line.Trips.Find(trip => trip.Departures[call.Position] >= time) is not { } next)
                    continue;
                for (var position = call.Position + 1; position < line.Stops.Length; position++)
                    queue.Enqueue((line.Stops[position], false), next.Arrivals[position]);
            }
        }

        return Time.Never;
    }
}

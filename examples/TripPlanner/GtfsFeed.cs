using System.Globalization;

namespace TripPlanner;

/// <summary>Feeds in the form of GTFS: a folder with stops.txt, routes.txt, trips.txt and stop_times.txt, for one day.</summary>
public static class GtfsFeed
{
    /// <summary>How far people walk from one stop to another.</summary>
    public const double WalkingMeters = 150;

    /// <summary>Reads a feed.</summary>
    /// <exception cref="InvalidDataException">A line has another form.</exception>
    public static Timetable Read(string folder)
    {
        var stops = new List<Stop>();
        var numbers = new Dictionary<string, int>();
        foreach (var row in Rows(folder, "stops.txt", "stop_id", "stop_name", "stop_lat", "stop_lon"))
        {
            // Plane enough within a city.
            const double metersPerDegree = 111_195;
            var y = double.Parse(row[2], CultureInfo.InvariantCulture) * metersPerDegree;
            var x = double.Parse(row[3], CultureInfo.InvariantCulture) * metersPerDegree;
            numbers[row[0]] = stops.Count;
            stops.Add(new Stop(row[0], row[1], x, y));
        }

        var routes = Rows(folder, "routes.txt", "route_id", "route_short_name").ToDictionary(row => row[0], row => row[1]);
        var routeOf = Rows(folder, "trips.txt", "route_id", "trip_id").ToDictionary(row => row[1], row => routes[row[0]]);
        var times = Rows(folder, "stop_times.txt", "trip_id", "arrival_time", "departure_time", "stop_id", "stop_sequence")
            .GroupBy(row => row[0])
            .Select(rows => (Trip: rows.Key, Calls: rows.OrderBy(row => int.Parse(row[4], CultureInfo.InvariantCulture)).ToList()));

        var lines = new Dictionary<string, Line>();
        foreach (var (id, calls) in times.OrderBy(trip => Time.Parse(trip.Calls[0][2])).ThenBy(trip => trip.Trip, StringComparer.Ordinal))
        {
            var served = calls.Select(call => numbers[call[3]]).ToArray();
            var trip = new Trip(id, [.. calls.Select(call => Time.Parse(call[1]))], [.. calls.Select(call => Time.Parse(call[2]))]);
            AddToLine(lines, routeOf[id], served, trip);
        }

        return new Timetable(stops, [.. lines.Values], WalkingMeters);
    }

    /// <summary>Reads wishes to travel from a file beside the feed.</summary>
    /// <exception cref="InvalidDataException">A line has another form.</exception>
    public static List<Query> ReadQueries(string folder, Timetable timetable)
    {
        var numbers = timetable.Stops.Index().ToDictionary(stop => stop.Item.Id, stop => stop.Index);
        return [.. Rows(folder, "queries.txt", "from_stop_id", "to_stop_id", "departure_time")
            .Select(row => new Query(numbers[row[0]], numbers[row[1]], Time.Parse(row[2])))];
    }

    /// <summary>Adds a trip to the first line of its stops in which it overtakes nobody.</summary>
    private static void AddToLine(Dictionary<string, Line> lines, string name, int[] stops, Trip trip)
    {
        for (var variant = 0; ; variant++)
        {
            var key = $"{name}/{string.Join(',', stops)}/{variant}";
            if (!lines.TryGetValue(key, out var line))
                lines[key] = line = new Line(name, stops, []);
            if (line.Trips.Count > 0 && !Follows(line.Trips[^1], trip))
                continue;
            line.Trips.Add(trip);
            return;
        }
    }

    private static bool Follows(Trip earlier, Trip later) =>
        Enumerable.Range(0, earlier.Arrivals.Length).All(i => earlier.Arrivals[i] <= later.Arrivals[i] && earlier.Departures[i] <= later.Departures[i]);

    /// <summary>The rows of a file, with the columns asked for, whatever their order.</summary>
    private static IEnumerable<string[]> Rows(string folder, string file, params string[] columns)
    {
        var path = Path.Combine(folder, file);
        using var lines = File.ReadLines(path).GetEnumerator();
        var header = lines.MoveNext() ? lines.Current.Split(',') : [];
        var places = columns.Select(column => Array.IndexOf(header, column)).ToArray();
        if (places.Contains(-1))
            throw new InvalidDataException($"{path} lacks one of the columns {string.Join(", ", columns)}.");
        while (lines.MoveNext())
        {
            var cells = lines.Current.Split(',');
            if (cells.Length != header.Length)
                throw new InvalidDataException($"{path}: '{lines.Current}' has not {header.Length} cells.");
            yield return [.. places.Select(place => cells[place])];
        }
    }
}

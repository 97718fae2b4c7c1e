using System.Globalization;

namespace TripPlanner;

/// <summary>Makes the feed of a city that does not exist: a grid of streets and avenues, lines along them, and a ring; and the wishes of a day.</summary>
public sealed class FeedGenerator(int seed, int columns, int rows, int headwayMinutes, int queries)
{
    private const double Latitude = 48;
    private const double Longitude = 9;

    /// <summary>Between stops, in degrees: about 400 meters.</summary>
    private const double Spacing = 0.0036;

    private readonly Random _random = new(seed);

    /// <summary>Writes the feed.</summary>
    public void Write(string folder)
    {
        using (var stops = File.CreateText(Path.Combine(folder, "stops.txt")))
        {
            stops.WriteLine("stop_id,stop_name,stop_lat,stop_lon");
            for (var row = 0; row < rows; row++)
            {
                for (var column = 0; column < columns; column++)
                {
                    var latitude = Latitude + (row + Jitter()) * Spacing;
                    var longitude = Longitude + (column + Jitter()) * Spacing;
                    stops.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{StopId(column, row)},Street {row + 1} at avenue {column + 1},{latitude:F6},{longitude:F6}"));
                    if (IsServedAvenue(column))
                        stops.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{AvenueStopId(column, row)},Avenue {column + 1} at street {row + 1},{latitude + 0.0006:F6},{longitude + 0.0006:F6}"));
                }
            }
        }

        using var routes = File.CreateText(Path.Combine(folder, "routes.txt"));
        using var trips = File.CreateText(Path.Combine(folder, "trips.txt"));
        using var times = File.CreateText(Path.Combine(folder, "stop_times.txt"));
        routes.WriteLine("route_id,route_short_name,route_type");
        trips.WriteLine("route_id,service_id,trip_id");
        times.WriteLine("trip_id,arrival_time,departure_time,stop_id,stop_sequence");
        foreach (var (number, path) in Paths().Index())
        {
            routes.WriteLine($"R{number},{number + 1},3");
            WriteTrips(trips, times, number, path);
        }

        using var wishes = File.CreateText(Path.Combine(folder, "queries.txt"));
        wishes.WriteLine("from_stop_id,to_stop_id,departure_time");
        for (var i = 0; i < queries; i++)
        {
            var time = Time.Format((5 * 60 + _random.Next(17 * 60)) * 60);
            wishes.WriteLine($"{AnyServedStop()},{AnyServedStop()},{time}");
        }
    }

    /// <summary>A stop at one of the streets or avenues that have a line.</summary>
    private string AnyServedStop()
    {
        var (column, row) = (_random.Next(columns / 3) * 3 + 1, _random.Next(rows / 3) * 3 + 1);
        return _random.Next(2) == 0 ? StopId(_random.Next(columns), row) : AvenueStopId(column, _random.Next(rows));
    }

    private static bool IsServedAvenue(int column) => column % 3 == 1;

    private static string StopId(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"S{row:000}{column:000}");

    /// <summary>Around the corner of the street's stop.</summary>
    private static string AvenueStopId(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"A{row:000}{column:000}");

    private double Jitter() => _random.NextDouble() * 0.4 - 0.2;

    /// <summary>Every third street and avenue, some diagonals, and a ring.</summary>
    private IEnumerable<List<string>> Paths()
    {
        for (var row = 1; row < rows; row += 3)
            yield return [.. Enumerable.Range(0, columns).Select(column => StopId(column, row))];
        foreach (var column in Enumerable.Range(0, columns).Where(IsServedAvenue))
            yield return [.. Enumerable.Range(0, rows).Select(row => AvenueStopId(column, row))];
        for (var i = 0; i < Math.Max(columns, rows) / 4; i++)
        {
            var (column, row) = (_random.Next(columns / 2), _random.Next(rows / 2));
            var (stepX, stepY) = (1 + _random.Next(2), 1 + _random.Next(2));
            var diagonal = new List<string>();
            for (; column < columns && row < rows; column += stepX, row += stepY)
                diagonal.Add(StopId(column, row));
            yield return diagonal;
        }

        var (inset, ring) = (Math.Min(columns, rows) / 4, new List<string>());
        for (var column = inset; column < columns - inset; column++)
            ring.Add(StopId(column, inset));
        for (var row = inset + 1; row < rows - inset; row++)
            ring.Add(StopId(columns - inset - 1, row));
        for (var column = columns - inset - 2; column >= inset; column--)
            ring.Add(StopId(column, rows - inset - 1));
        yield return ring;
    }

    private void WriteTrips(TextWriter trips, TextWriter times, int route, List<string> path)
    {
        var headway = headwayMinutes + _random.Next(headwayMinutes);
        var rides = path.Skip(1).Select(_ => 60 + _random.Next(60)).ToList();
        foreach (var direction in (int[])[0, 1])
        {
            var stops = direction == 0 ? path : [.. path.AsEnumerable().Reverse()];
            var number = 0;
            for (var minute = 5 * 60 + _random.Next(headway); minute < 24 * 60; minute += headway)
            {
                var trip = $"T{route}-{direction}-{number++}";
                trips.WriteLine($"R{route},DAILY,{trip}");
                var time = minute * 60;
                for (var i = 0; i < stops.Count; i++)
                {
                    time += i == 0 ? 0 : rides[direction == 0 ? i - 1 : stops.Count - 1 - i] + _random.Next(20);
                    var wait = i == 0 || i == stops.Count - 1 ? 0 : 15;
                    times.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{trip},{Time.Format(time)},{Time.Format(time + wait)},{stops[i]},{i + 1}"));
                    time += wait;
                }
            }
        }
    }
}

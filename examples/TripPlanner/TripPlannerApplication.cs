using System.Globalization;

namespace TripPlanner;

/// <summary>Plans the journeys of a day on a feed in the form of GTFS.</summary>
public sealed class TripPlannerApplication : IApplication, IInputGenerator
{
    /// <summary>Queries that are checked by another algorithm.</summary>
    private const int Checked = 20;

    /// <inheritdoc/>
    public string Name => "TripPlanner";

    /// <inheritdoc/>
    public string Description => "Plans the journeys of a day (--input FOLDER with a feed and queries.txt; without it, a city is made up).";

    /// <inheritdoc/>
    public void Generate(ProblemSize size, int seed, string folder)
    {
        var generator = size switch
        {
            ProblemSize.Tiny => new FeedGenerator(seed, columns: 5, rows: 5, headwayMinutes: 120, queries: 3),
            ProblemSize.Small => new FeedGenerator(seed, columns: 30, rows: 30, headwayMinutes: 20, queries: 1500),
            ProblemSize.Large => new FeedGenerator(seed, columns: 75, rows: 75, headwayMinutes: 8, queries: 10000),
            _ => new FeedGenerator(seed, columns: 48, rows: 48, headwayMinutes: 12, queries: 4000),
        };
        generator.Write(folder);
    }

    /// <inheritdoc/>
    public Checksum Run(RunSettings settings)
    {
        var folder = InputFolder(settings);
        var timetable = GtfsFeed.Read(folder);
        var queries = GtfsFeed.ReadQueries(folder, timetable);
        settings.Console.WriteLine($"{timetable.Stops.Count} stops, {timetable.Lines.Count} lines, {timetable.Lines.Sum(line => line.Trips.Count)} trips, {queries.Count} queries");

        var plans = new DayPlanner(timetable).PlanAll(queries);
        Check(timetable, queries, plans);
        Write(settings.OutputFile("journeys.csv"), timetable, plans);
        settings.Console.WriteLine($"{plans.Count(journeys => journeys.Count > 0)} queries have journeys, {plans.Sum(journeys => journeys.Count)} in all");
        return Sum(plans);
    }

    /// <summary>The folder of the feed: the user's, or one that is made up once.</summary>
    public string InputFolder(RunSettings settings)
    {
        var folder = settings.Input ?? settings.OutputFile($"feed-{settings.Size.ToString().ToLowerInvariant()}");
        if (settings.Input is null && !Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            Generate(settings.Size, seed: 1, folder);
        }

        return folder;
    }

    /// <summary>The checksum of the journeys of all queries.</summary>
    public static Checksum Sum(List<List<Journey>> plans)
    {
        var checksum = Checksum.Empty;
        foreach (var journey in plans.SelectMany(journeys => journeys))
        {
            checksum = checksum.Add(journey.Rides).Add(journey.Arrival);
            foreach (var leg in journey.Legs)
                checksum = checksum.Add(leg.From).Add(leg.Departure).Add(leg.To).Add(leg.Arrival).Add(leg.Line ?? "on foot");
        }

        return checksum;
    }

    /// <summary>Follows each journey leg by leg, and compares some arrivals with those another algorithm finds.</summary>
    /// <exception cref="WrongResultException">One is wrong.</exception>
    public static void Check(Timetable timetable, List<Query> queries, List<List<Journey>> plans)
    {
        foreach (var (query, journeys) in queries.Zip(plans))
        {
            foreach (var legs in journeys.Select(journey => journey.Legs))
            {
                var (stop, time) = (query.From, query.Departure);
                foreach (var leg in legs)
                {
                    if (leg.From != stop || leg.Departure < time || leg.Arrival < leg.Departure)
                        throw new WrongResultException($"A journey of {query} is broken at {leg}.");
                    (stop, time) = (leg.To, leg.Arrival);
                }
            }
        }

        foreach (var (query, journeys) in queries.Zip(plans).Take(Checked))
        {
            var expected = TimeDependentDijkstra.EarliestArrival(timetable, query);
            var found = query.From == query.To ? query.Departure : journeys.Count == 0 ? Time.Never : journeys[^1].Arrival;
            if (found != expected)
                throw new WrongResultException($"{query} arrives at {Time.Format(found)}, not at {Time.Format(expected)}.");
        }
    }

    /// <summary>Writes the journeys of all queries, a leg a line.</summary>
    public static void Write(string path, Timetable timetable, List<List<Journey>> plans)
    {
        using var file = File.CreateText(path);
        file.WriteLine("query,rides,leg,line,from,departure,to,arrival");
        foreach (var (number, journeys) in plans.Index())
        {
            foreach (var journey in journeys)
            {
                foreach (var (index, leg) in journey.Legs.Index())
                {
                    file.WriteLine(string.Create(CultureInfo.InvariantCulture,
                        $"{number + 1},{journey.Rides},{index + 1},{leg.Line ?? "walk"},{timetable.Stops[leg.From].Id},{Time.Format(leg.Departure)},{timetable.Stops[leg.To].Id},{Time.Format(leg.Arrival)}"));
                }
            }
        }
    }
}

using TripPlanner;

namespace GrpcApplications;

/// <summary>The planner's data as messages, and back.</summary>
internal static class TripPlannerMessages
{
    /// <summary>What the planner needs of a timetable: no names and ids of stops and trips.</summary>
    public static TimetableMessage ToMessage(Timetable timetable) => new()
    {
        X = { timetable.Stops.Select(stop => stop.X) },
        Y = { timetable.Stops.Select(stop => stop.Y) },
        WalkingMeters = GtfsFeed.WalkingMeters,
        Lines = { timetable.Lines.Select(ToMessage) },
    };

    /// <summary>The timetable of a message.</summary>
    public static Timetable ToTimetable(TimetableMessage message) =>
        new([.. message.X.Zip(message.Y, (x, y) => new Stop("", "", x, y))], [.. message.Lines.Select(ToLine)], message.WalkingMeters);

    /// <summary>Journeys for the device.</summary>
    public static PlanMessage ToMessage(List<Journey> journeys) => new()
    {
        Journeys =
        {
            journeys.Select(journey => new JourneyMessage { Rides = journey.Rides, Arrival = journey.Arrival, Legs = { journey.Legs.Select(ToMessage) } }),
        },
    };

    /// <summary>The journeys of a message.</summary>
    public static List<Journey> ToJourneys(PlanMessage message) =>
        [.. message.Journeys.Select(journey => new Journey(journey.Rides, journey.Arrival, [.. journey.Legs.Select(ToLeg)]))];

    private static LineMessage ToMessage(Line line)
    {
        var message = new LineMessage { Name = line.Name, Stops = { line.Stops } };
        var last = 0;
        foreach (var trip in line.Trips)
        {
            for (var position = 0; position < line.Stops.Length; position++)
            {
                message.Times.Add(trip.Arrivals[position] - last);
                message.Times.Add(trip.Departures[position] - trip.Arrivals[position]);
                last = trip.Departures[position];
            }
        }

        return message;
    }

    private static Line ToLine(LineMessage message)
    {
        var line = new Line(message.Name, [.. message.Stops], []);
        var last = 0;
        for (var next = 0; next < message.Times.Count;)
        {
            var trip = new Trip("", new int[line.Stops.Length], new int[line.Stops.Length]);
            for (var position = 0; position < line.Stops.Length; position++)
            {
                trip.Arrivals[position] = last += message.Times[next++];
                trip.Departures[position] = last += message.Times[next++];
            }

            line.Trips.Add(trip);
        }

        return line;
    }

    private static LegMessage ToMessage(Leg leg)
    {
        var message = new LegMessage { From = leg.From, To = leg.To, Departure = leg.Departure, Arrival = leg.Arrival };
        if (leg.Line is not null)
            message.Line = leg.Line;
        return message;
    }

    private static Leg ToLeg(LegMessage message) =>
        new(message.From, message.To, message.Departure, message.Arrival, message.HasLine ? message.Line : null);
}

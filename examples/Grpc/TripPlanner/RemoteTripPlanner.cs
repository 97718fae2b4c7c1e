using Grpc.Net.Client;
using TripPlanner;

namespace GrpcApplications;

/// <summary>The trip planner: one call for all queries, which takes the timetable along.</summary>
internal sealed class RemoteTripPlanner : IRemoteApplication
{
    private readonly TripPlannerApplication _local = new();

    /// <inheritdoc/>
    public string Name => _local.Name;

    /// <inheritdoc/>
    public async Task<Checksum> RunAsync(GrpcChannel channel, RunSettings settings, CancellationToken cancellation)
    {
        var server = new TripPlannerService.TripPlannerServiceClient(channel);
        var folder = _local.InputFolder(settings);
        var timetable = GtfsFeed.Read(folder);
        var queries = GtfsFeed.ReadQueries(folder, timetable);
        settings.Console.WriteLine($"{timetable.Stops.Count} stops, {timetable.Lines.Count} lines, {timetable.Lines.Sum(line => line.Trips.Count)} trips, {queries.Count} queries");

        var request = new DayRequest
        {
            Timetable = TripPlannerMessages.ToMessage(timetable),
            Queries = { queries.SelectMany(query => new[] { query.From, query.To, query.Departure }) },
        };
        var reply = await server.PlanAllAsync(request, ServerChannel.Compressed, cancellationToken: cancellation);
        List<List<Journey>> plans = [.. reply.Plans.Select(TripPlannerMessages.ToJourneys)];
        TripPlannerApplication.Check(timetable, queries, plans);
        TripPlannerApplication.Write(settings.OutputFile("journeys.csv"), timetable, plans);
        settings.Console.WriteLine($"{plans.Count(journeys => journeys.Count > 0)} queries have journeys, {plans.Sum(journeys => journeys.Count)} in all");
        return TripPlannerApplication.Sum(plans);
    }
}

using Grpc.Core;
using TripPlanner;

namespace GrpcApplications;

/// <summary>Plans the journeys of a day.</summary>
internal sealed class TripPlannerServer : TripPlannerService.TripPlannerServiceBase
{
    /// <inheritdoc/>
    public override Task<DayReply> PlanAll(DayRequest request, ServerCallContext context)
    {
        var planner = new DayPlanner(TripPlannerMessages.ToTimetable(request.Timetable));
        var plans = planner.PlanAll([.. request.Queries.Chunk(3).Select(query => new Query(query[0], query[1], query[2]))]);
        return Task.FromResult(new DayReply { Plans = { plans.Select(TripPlannerMessages.ToMessage) } });
    }
}

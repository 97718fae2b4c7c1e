namespace TripPlanner;

/// <summary>Answers the queries of a day.</summary>
[Offloadable]
public sealed partial class DayPlanner
{
    private readonly Timetable _timetable;

    /// <summary>A planner over a timetable.</summary>
    public DayPlanner(Timetable timetable) => _timetable = timetable;

    /// <summary>The journeys for each query.</summary>
    public List<List<Journey>> PlanAll(List<Query> queries)
    {
        var router = new Raptor(_timetable);
        var plans = new List<List<Journey>>();
        foreach (var query in queries)
            plans.Add(router.Plan(query));
        return plans;
    }
}

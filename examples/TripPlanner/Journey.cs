namespace TripPlanner;

/// <summary>A wish to travel.</summary>
public sealed record Query(int From, int To, int Departure);

/// <summary>A part of a journey; on foot if it has no line.</summary>
public sealed record Leg(int From, int To, int Departure, int Arrival, string? Line);

/// <summary>A way to travel, with one more ride than the one before or fewer.</summary>
public sealed record Journey(int Rides, int Arrival, List<Leg> Legs);

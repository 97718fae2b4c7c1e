using Comet.Examples;

return await FrontEnd.RunAsync(new TripPlanner.TripPlannerApplication(), args);

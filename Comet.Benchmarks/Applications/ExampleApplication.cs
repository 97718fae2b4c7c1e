namespace Comet.Benchmarks.Applications;

/// <summary>An application of <c>examples/</c>.</summary>
/// <param name="Name">What its folder is called.</param>
internal sealed record ExampleApplication(string Name)
{
    /// <summary>All that are compared.</summary>
    public static IReadOnlyList<ExampleApplication> All { get; } =
        [.. new[] { "ImageEditor", "Chess", "Poker", "Sudoku", "Fractals", "TripPlanner", "MathTool", "Interpreter", "Linpack" }.Select(n => new ExampleApplication(n))];

    /// <summary>The project of the applications that make their heavy calls over gRPC.</summary>
    public static string GrpcProject { get; } = Path.Combine("examples", "Grpc", "GrpcApplications.csproj");

    /// <summary>The project of its console.</summary>
    public string Project => Path.Combine("examples", Name, "Cli", Name + ".Cli.csproj");
}

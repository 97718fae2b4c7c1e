namespace Comet.Benchmarks.Applications;

/// <summary>An application of <c>examples/</c>.</summary>
/// <param name="Name">What its folder is called.</param>
/// <param name="MakesInput">Whether its input does not come with it, but is made by its command <c>generate</c>.</param>
internal sealed record ExampleApplication(string Name, bool MakesInput = false)
{
    /// <summary>All that are compared.</summary>
    public static IReadOnlyList<ExampleApplication> All { get; } =
    [
        new("ImageEditor", MakesInput: true), new("Chess"), new("Poker"), new("Sudoku"), new("Fractals"), new("TripPlanner", MakesInput: true), new("MathTool"), new("Interpreter"), new("Linpack"),
    ];

    /// <summary>The project of the applications that make their heavy calls over gRPC.</summary>
    public static string GrpcProject { get; } = Path.Combine("examples", "Grpc", "GrpcApplications.csproj");

    /// <summary>The project of its console.</summary>
    public string Project => Path.Combine("examples", Name, "Cli", Name + ".Cli.csproj");
}

namespace Comet.Examples;

/// <summary>What one run of an example is given.</summary>
public sealed record RunSettings
{
    /// <summary>How much to compute.</summary>
    public ProblemSize Size { get; init; } = ProblemSize.Default;

    /// <summary>A file or folder of the user's to read instead of the example's own input; null for that.</summary>
    public string? Input { get; init; }

    /// <summary>The folder results are written to; it exists.</summary>
    public required string Output { get; init; }

    /// <summary>Where the example talks to its user.</summary>
    public required TextWriter Console { get; init; }

    /// <summary>The value for the run's size.</summary>
    public T BySize<T>(T tiny, T small, T normal, T large) => Size switch
    {
        ProblemSize.Tiny => tiny,
        ProblemSize.Small => small,
        ProblemSize.Large => large,
        _ => normal,
    };

    /// <summary>The input to read: the user's, or a file that comes with the example.</summary>
    public string InputOr(string example, string file) => Input ?? Path.Combine(AppContext.BaseDirectory, "Data", example, file);

    /// <summary>The path of a result.</summary>
    public string OutputFile(string name) => Path.Combine(Output, name);
}

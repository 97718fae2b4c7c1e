using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Comet.LinkEmulator.Model;

namespace Comet.Benchmarks.Comparisons;

/// <summary>All figures of a comparison, and what they are figures of: the file that tables and charts are made from.</summary>
internal sealed record Comparison
{
    private static readonly JsonSerializerOptions _json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The sources that were measured.</summary>
    public required string Commit { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>The server's processor, which also emulates the device.</summary>
    public required string Processor { get; init; }

    /// <summary>Its cores.</summary>
    public required int Cores { get; init; }

    /// <summary>What the applications are at home on.</summary>
    public required string Device { get; init; }

    /// <summary>How much was computed.</summary>
    public required string Size { get; init; }

    /// <summary>How often each was run.</summary>
    public required int Runs { get; init; }

    /// <summary>Of what the figures are, in some words.</summary>
    [JsonIgnore]
    public string Circumstances => string.Create(CultureInfo.InvariantCulture, $"Commit {Commit}, {Date:yyyy-MM-dd}, on {Processor} with {Cores} cores");

    /// <summary>How many times slower than the server the device is.</summary>
    [JsonIgnore]
    public double? Ratio => MeanOf(application => FindHome(application)?.Ratio);

    /// <summary>The links.</summary>
    public List<LinkProfile> Links { get; init; } = [];

    /// <summary>The applications at home.</summary>
    public List<HomeResult> Homes { get; init; } = [];

    /// <summary>The applications over links.</summary>
    public List<Cell> Cells { get; init; } = [];

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is of another form.</exception>
    public static async Task<Comparison> LoadAsync(FileInfo file, CancellationToken cancellation)
    {
        await using var stream = file.OpenRead();
        return await JsonSerializer.DeserializeAsync<Comparison>(stream, _json, cancellation) ?? throw new InvalidDataException($"{file} has no comparison.");
    }

    /// <summary>Writes a file, all or nothing.</summary>
    public async Task SaveAsync(FileInfo file, CancellationToken cancellation)
    {
        var part = file.FullName + ".part";
        await File.WriteAllTextAsync(part, JsonSerializer.Serialize(this, _json), cancellation);
        File.Move(part, file.FullName, overwrite: true);
    }

    /// <summary>Whether figures of another can be put beside these.</summary>
    public bool IsLike(Comparison other) =>
        (Commit, Processor, Cores, Device, Size, Runs) == (other.Commit, other.Processor, other.Cores, other.Device, other.Size, other.Runs);

    /// <summary>An application at home; null if it was not measured.</summary>
    public HomeResult? FindHome(string application) => Homes.Find(home => home.Application == application);

    /// <summary>A cell; null if it was not measured.</summary>
    public Cell? Find(string application, string link, Way way) => Cells.Find(cell => cell.Application == application && cell.Link == link && cell.Way == way);

    /// <summary>How many times sooner an application is done one way over a link than at home; null if one of both was not measured.</summary>
    public double? SpeedUp(string application, string link, Way way) =>
        way == Way.Home ? 1 : FindHome(application)?.Run.Milliseconds / Find(application, link, way)?.Run.Milliseconds;

    /// <summary>The mean speed-up of the applications.</summary>
    public double? MeanSpeedUp(string link, Way way) => MeanOf(application => SpeedUp(application, link, way));

    /// <summary>The geometric mean of a figure of the applications; null if one was not measured, since means of different applications cannot be compared.</summary>
    public double? MeanOf(Func<string, double?> figure)
    {
        var figures = Homes.Select(home => figure(home.Application)).ToList();
        return figures.Count == 0 || figures.Contains(null) ? null : Math.Exp(figures.Average(value => Math.Log(value!.Value)));
    }

    /// <summary>How Comet's scheduler does beside one that knew at the start which is better: to stay at home, or to move as soon as possible.</summary>
    public double? OfOracle(string application, string link) => SpeedUp(application, link, Way.Tau) / (SpeedUp(application, link, Way.Eager) is { } eager ? Math.Max(1, eager) : null);

    /// <summary>How Comet does beside calls that were written by hand.</summary>
    public double? OfGrpc(string application, string link) => SpeedUp(application, link, Way.Tau) / SpeedUp(application, link, Way.Grpc);
}

/// <summary>An application at home.</summary>
/// <param name="Application">Its name.</param>
/// <param name="NativeMilliseconds">What it takes on the server.</param>
/// <param name="Run">The run with the median time on the device.</param>
internal sealed record HomeResult(string Application, double NativeMilliseconds, ApplicationRun Run)
{
    /// <summary>How many times slower than the server the device is.</summary>
    [JsonIgnore]
    public double Ratio => Run.Milliseconds / NativeMilliseconds;
}

/// <summary>An application over a link.</summary>
/// <param name="Application">Its name.</param>
/// <param name="Link">The link's.</param>
/// <param name="Way">How its heavy parts were computed.</param>
/// <param name="Run">The run with the median time.</param>
/// <param name="First">The first run: nothing was known or compiled at the server.</param>
internal sealed record Cell(string Application, string Link, Way Way, ApplicationRun Run, ApplicationRun First);

using System.Globalization;
using System.Text.Json;
using Comet.Benchmarks.Measuring;

namespace Comet.Benchmarks.Overhead;

/// <summary>Prints what was measured.</summary>
internal static class OverheadReport
{
    private const string Row = "{0,-16} {1,9} {2,20} {3,20} {4,20} {5,9} {6,9} {7,9} {8,9}";

    private static readonly JsonSerializerOptions _jsonOptions = new() { WriteIndented = true };

    /// <summary>Prints the method and the heading.</summary>
    public static void Begin(string method)
    {
        Console.WriteLine(method);
        Console.WriteLine();
        Print("", "plain", "no session", "session", "async", "bytes", "allocated", "per", "run");
        Print("kernel", "µs/run", "/ plain", "/ plain", "/ plain", "plain", "no sess.", "session", "async");
    }

    /// <summary>Prints one kernel's line.</summary>
    public static void Add(OverheadResult result) => Print(
        result.Kernel,
        Number(result.Nanoseconds(launch => launch.Plain) / 1e3, "F1"),
        Ratio(result, launch => launch.Alone),
        Ratio(result, launch => launch.Session),
        result.IsAwaited ? Ratio(result, launch => launch.Awaited!) : "-",
        Number(result.Bytes(launch => launch.Plain), "F0"),
        Number(result.Bytes(launch => launch.Alone), "F0"),
        Number(result.Bytes(launch => launch.Session), "F0"),
        result.IsAwaited ? Number(result.Bytes(launch => launch.Awaited!), "F0") : "-");

    /// <summary>Prints the summary.</summary>
    public static void End(IReadOnlyList<OverheadResult> results)
    {
        Console.WriteLine();
        Summarize("no session / plain", results, launch => launch.Alone);
        Summarize("session / plain", results, launch => launch.Session);
        var awaited = results.Where(result => result.IsAwaited).ToList();
        if (awaited.Count == 0)
            return;
        Summarize("async / plain", awaited, launch => launch.Awaited!);
        var beaten = awaited.Count(result => result.Ratio(launch => launch.Session) < result.Ratio(launch => launch.Awaited!));
        Console.WriteLine($"session faster than async in {beaten} of {awaited.Count} kernels");
    }

    /// <summary>Prints everything as one JSON document.</summary>
    public static void WriteJson(string method, IReadOnlyList<OverheadResult> results)
    {
        Func<Launch, Samples>[] variants = [launch => launch.Plain, launch => launch.Alone, launch => launch.Session];
        var document = new
        {
            Method = method,
            Kernels = results.Select(result => new
            {
                result.Kernel,
                Variants = (result.IsAwaited ? [.. variants, launch => launch.Awaited!] : variants).Select(variant => new
                {
                    variant(result.Launches[0]).Name,
                    Nanoseconds = result.Nanoseconds(variant),
                    Bytes = result.Bytes(variant),
                    Ratio = result.Ratio(variant),
                    Ratios = result.Ratios(variant),
                }),
            }),
            SessionGeometricMean = Statistics.GeometricMean(results.Select(result => result.Ratio(launch => launch.Session))),
            SessionWorst = results.Max(result => result.Ratio(launch => launch.Session)),
        };
        Console.WriteLine(JsonSerializer.Serialize(document, _jsonOptions));
    }

    private static void Summarize(string name, IReadOnlyList<OverheadResult> results, Func<Launch, Samples> variant)
    {
        var worst = results.MaxBy(result => result.Ratio(variant))!;
        var mean = Statistics.GeometricMean(results.Select(result => result.Ratio(variant)));
        Console.WriteLine($"{name,-20} geometric mean {Number(mean, "F3")}, worst {Number(worst.Ratio(variant))} ({worst.Kernel})");
    }

    private static string Ratio(OverheadResult result, Func<Launch, Samples> variant) =>
        $"{Number(result.Ratio(variant))} ({Number(result.Ratios(variant).Min())}-{Number(result.Ratios(variant).Max())})";

    private static string Number(double value, string format = "F2") => value.ToString(format, CultureInfo.InvariantCulture);

    private static void Print(params string[] cells) => Console.WriteLine(string.Format(CultureInfo.InvariantCulture, Row, cells).TrimEnd());
}

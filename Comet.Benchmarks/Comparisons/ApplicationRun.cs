using System.Globalization;
using System.Text.RegularExpressions;

namespace Comet.Benchmarks.Comparisons;

/// <summary>What one run of an application came to.</summary>
/// <param name="Checksum">Of its results.</param>
/// <param name="Milliseconds">From the first computation to the last result.</param>
/// <param name="Migrations">How often threads moved.</param>
/// <param name="CallsAhead">Calls made at home that threads at the server did not wait for.</param>
/// <param name="BytesUp">Bytes of moves sent to the server.</param>
/// <param name="BytesDown">Bytes of moves received.</param>
/// <param name="Abandons">How often a thread had to stay at home.</param>
/// <param name="ProcessorSeconds">What the device's processors worked, from the start of the program on.</param>
internal sealed partial record ApplicationRun(string Checksum, double Milliseconds, long Migrations, long CallsAhead, long BytesUp, long BytesDown, long Abandons, double ProcessorSeconds)
{
    /// <summary>How often a thread was taken up again at home, because the server was out of reach.</summary>
    public long Recoveries { get; init; }

    /// <summary>What the link carried; null at home.</summary>
    public LinkUse? Link { get; init; }

    /// <summary>Reads the line that every example application ends with; null if there is none.</summary>
    public static ApplicationRun? Parse(string output)
    {
        var line = output.Split('\n').LastOrDefault(l => l.Contains(" ok: ", StringComparison.Ordinal));
        if (line is null)
            return null;
        var values = Field().Matches(line).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        long Number(string name) => values.TryGetValue(name, out var text) ? long.Parse(text, CultureInfo.InvariantCulture) : 0;
        return new ApplicationRun(values["checksum"], Number("ms"), Number("migrations"), Number("calls_ahead"), Number("up_bytes"), Number("down_bytes"), Number("abandons"), Number("cpu_ms") / 1000.0) { Recoveries = Number("recoveries") };
    }

    [GeneratedRegex(@"(\w+)=(\S+)")]
    private static partial Regex Field();
}

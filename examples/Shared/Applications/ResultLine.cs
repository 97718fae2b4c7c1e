using System.Globalization;

namespace Comet.Examples;

/// <summary>The line that every run of an example ends with.</summary>
public static class ResultLine
{
    /// <summary>One line, for people and for scripts.</summary>
    /// <param name="application">The example's name.</param>
    /// <param name="size">How much was computed.</param>
    /// <param name="checksum">Of all results.</param>
    /// <param name="time">From the first computation to the last result.</param>
    public static string Format(string application, ProblemSize size, Checksum checksum, TimeSpan time) => string.Create(
        CultureInfo.InvariantCulture,
        $"{application} ok: size={size.ToString().ToLowerInvariant()} checksum={checksum} ms={time.TotalMilliseconds:F0} cpu_ms={Environment.CpuUsage.TotalTime.TotalMilliseconds:F0}");
}

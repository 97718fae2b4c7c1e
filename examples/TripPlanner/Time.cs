using System.Globalization;

namespace TripPlanner;

/// <summary>Times of day as GTFS has them: seconds since midnight, which go on after 24:00.</summary>
public static class Time
{
    /// <summary>Later than any time.</summary>
    public const int Never = int.MaxValue / 2;

    /// <summary>As 25:10:00.</summary>
    public static string Format(int seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");

    /// <summary>Reads 25:10:00.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static int Parse(string text) =>
        text.Split(':') is [var hours, var minutes, var seconds]
            ? (int.Parse(hours, CultureInfo.InvariantCulture) * 60 + int.Parse(minutes, CultureInfo.InvariantCulture)) * 60 + int.Parse(seconds, CultureInfo.InvariantCulture)
            : throw new FormatException($"{text} is no time.");
}

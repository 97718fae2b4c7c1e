using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

file record Reading(string Sensor, int Value);

file static class Rounding
{
    public static int ToTens(this int value) => (value + 5) / 10 * 10;
}

file enum Level
{
    Low,
    High,
}

file struct Range2
{
    public int Min, Max;
}

[Offloadable]
public partial class Station
{
    public List<string> Log { get; } = [];

    private int Measure(int seed)
    {
        int value = seed;
        for (int i = 0; i < 3; i++)
        {
            value = (value * 7 + 3) % 101;
        }

        return value;
    }

    public T Repeat<T>(T value, int n)
    {
        T last = value;
        while (n-- > 0)
        {
            last = value;
        }

        return last;
    }

    public string Run(int n)
    {
        var readings = new List<Reading>();
        var range = new Range2 { Min = int.MaxValue };
        for (int i = 0; i < n; i++)
        {
            var reading = new Reading("s" + i % 2, Measure(i).ToTens());
            readings.Add(reading);
            range.Min = Math.Min(range.Min, reading.Value);
            range.Max = Math.Max(range.Max, reading.Value);
            Level level = reading.Value > Measure(i) ? Level.High : Level.Low;
            Log.Add($"{reading.Sensor}={reading.Value} {level}");
        }

        return $"{range.Min}..{range.Max} {readings.Where(r => r.Sensor == "s0").Sum(r => r.Value)}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var station = new Station();
        Console.WriteLine(station.Run(6));
        Console.WriteLine(station.Repeat(new Reading("last", 5), 3));
        Console.WriteLine(station.Repeat(Level.High, 3));
        Console.WriteLine(station.Repeat("text", 30));
        Console.WriteLine(station.Repeat(new { Anonymous = 1 }, 3).Anonymous);
        Console.WriteLine(string.Join(", ", station.Log));
        return station;
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using Comet;

[Offloadable]
public partial class Calendar
{
    public DateTime Day = new(2024, 2, 27, 23, 0, 0, DateTimeKind.Utc);
    public DateTimeOffset Offset = new(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(2));
    public TimeSpan Elapsed;
    public Guid Id = new("11111111-2222-3333-4444-555555555555");
    public DateOnly Date = new(2023, 12, 30);
    public TimeOnly Time = new(22, 30);
    public Dictionary<Guid, DateTime> Seen = new();
    public Range Range = 1..^1;
    public Index Index = ^2;

    public List<string> Run()
    {
        var lines = new List<string>();
        DateTime started = Day;
        Guid id = Id;
        for (int i = 0; i < 4; i++)
        {
            Day = Day.AddHours(13);
            Offset = Offset.AddMonths(1);
            Elapsed += Day - started;
            Date = Date.AddDays(1);
            Time = Time.AddMinutes(45);
            id = new Guid(i, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
            Seen[id] = Day;
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{Day:yyyy-MM-dd HH} {Day.Kind} {Offset:yyyy-MM} {Elapsed} {Date:yyyy-MM-dd} {Time:HH:mm} {id}"));
        }

        lines.Add(new string("range"[Range]) + lines[Index].Length + Seen[id].DayOfWeek);
        return lines;
    }
}

public static class Program
{
    public static object? Run()
    {
        List<string> lines = new Calendar().Run();
        foreach (string line in lines)
        {
            Console.WriteLine(line);
        }

        return lines;
    }
}

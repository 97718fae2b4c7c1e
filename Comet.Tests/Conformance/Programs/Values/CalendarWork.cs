using System;
using Comet;

/// <summary>Dates computed by hand and by the library, which must agree.</summary>
[Offloadable]
public partial class Calendar
{
    public static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
        return new DateOnly(year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
    }

    private static int DayNumber(DateOnly date)
    {
        int days = date.Day;
        for (int month = 1; month < date.Month; month++)
        {
            days += DateTime.DaysInMonth(date.Year, month);
        }

        return days;
    }

    public string Run(int from, int to)
    {
        string text = "";
        TimeSpan total = TimeSpan.Zero;
        for (int year = from; year <= to; year++)
        {
            DateOnly easter = Easter(year);
            if (DayNumber(easter) != easter.DayOfYear || easter.DayOfWeek != DayOfWeek.Sunday)
            {
                throw new InvalidOperationException(text);
            }

            total += TimeSpan.FromHours(easter.Day) + new TimeSpan(0, 0, easter.Month);
            text += $"{easter.Month}/{easter.Day} ";
        }

        return text + (int)total.TotalMinutes;
    }

    public int FridaysThe13th(int year)
    {
        int count = 0;
        for (DateOnly day = new(year, 1, 13); day.Year == year; day = day.AddMonths(1))
        {
            count += day.DayOfWeek == DayOfWeek.Friday ? 1 : 0;
        }

        return count;
    }
}

public static class Program
{
    public static object? Run()
    {
        var calendar = new Calendar();
        string text = $"{calendar.Run(2020, 2026)} {calendar.FridaysThe13th(2015)} {calendar.FridaysThe13th(2026)}";
        Console.WriteLine(text);
        return text.StartsWith("4/12 4/4 4/17 4/9 3/31 4/20 4/5 ", StringComparison.Ordinal) ? text : throw new InvalidOperationException(text);
    }
}

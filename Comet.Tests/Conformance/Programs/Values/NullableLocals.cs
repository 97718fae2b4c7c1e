using System;
using System.Collections.Generic;
using Comet;

public struct Reading
{
    public int Sensor;
    public double? Value;
    public string? Note;
}

[Offloadable]
public partial class Nullables
{
    private int? _last;
    private DateTime? _when;
    public Reading? Best;
    public int?[] History = new int?[8];
    public List<bool?> Votes = [];
    public Dictionary<string, long?> Totals = new();

    private int? Maybe(int n)
    {
        for (int i = 2; i < n; i++)
        {
            if (n % i == 0)
            {
                return i;
            }
        }

        return null;
    }

    public string Run()
    {
        int? sum = 0;
        double? product = 1;
        bool? all = true;
        char? letter = null;
        DayOfWeek? day = null;
        (int, string)? pair = null;
        for (int n = 2; n < 10; n++)
        {
            _last = Maybe(n);
            History[n - 2] = _last;
            sum += _last ?? 0;
            product *= _last;
            product ??= 0.5;
            all &= _last > 1;
            Votes.Add(_last.HasValue ? _last == 2 : null);
            if (_last is int factor)
            {
                letter = (char)('a' + factor);
                day = (DayOfWeek)factor;
                pair = (factor, letter.Value.ToString());
                Best = new Reading { Sensor = n, Value = factor / 2.0, Note = Best?.Note + letter };
                Totals["n" + factor] = Totals.GetValueOrDefault("n" + factor) + n ?? n;
            }
            else
            {
                Totals["none"] = null;
            }
        }

        _when = new DateTime(2024, 2, 28).AddDays(_last ?? 0);
        return $"{sum} {product} {all?.ToString() ?? "null"} {letter} {day} {pair?.Item2} {_when?.Day} {Best?.Note} {Best?.Value * 2} {sum.GetValueOrDefault(3)}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var nullables = new Nullables();
        Console.WriteLine(nullables.Run());
        return nullables;
    }
}

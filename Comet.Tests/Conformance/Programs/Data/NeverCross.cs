using System;
using System.Collections.Generic;
using System.IO;
using Comet;

/// <summary>Classes that stay at home, used by one that moves: each use is a way home, and the results are the same.</summary>
public class Report
{
    public StringWriter Text = new();
    public int Lines;

    public void Add(int number)
    {
        Text.Write(number);
        Lines++;
    }
}

public sealed class Numbers
{
    public List<int> All = [];
    public Report? Report;

    public int Last => All[^1];
}

[Offloadable]
public partial class Maker
{
    private readonly Report _report = new();
    private readonly Numbers _numbers = new();
    public List<int> Made = [];

    public int Make(int count)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            int digit = 0;
            for (int j = 0; j <= i; j++)
            {
                digit = (digit * 7 + j) % 11;
            }

            Made.Add(digit);
            if (i % 4 == 3)
            {
                _report.Add(digit);
                _numbers.All.Add(digit);
                _numbers.Report = _report;
                sum += _numbers.Last + _report.Lines;
            }
        }

        return sum;
    }

    public string Text() => _report.Text.ToString();
}

public static class Program
{
    public static object? Run()
    {
        var maker = new Maker();
        int sum = maker.Make(10);
        Console.WriteLine($"{sum} {maker.Text()}");
        return new object[] { sum, maker.Made };
    }
}

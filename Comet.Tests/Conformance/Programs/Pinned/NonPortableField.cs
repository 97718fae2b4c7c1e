using System;
using System.Collections.Generic;
using System.IO;
using Comet;

/// <summary>A field that must stay at home, in an object whose other fields move.</summary>
[Offloadable]
public partial class Journal
{
    private readonly StringWriter _writer = new();
    private readonly TextWriter _console = Console.Out;
    public int Lines;
    public List<int> Sums = [];

    public void Run(int turns)
    {
        for (int turn = 0; turn < turns; turn++)
        {
            int sum = 0;
            for (int i = 0; i < turn * 3; i++)
            {
                sum += i;
            }

            Sums.Add(sum);
            if (turn % 3 == 0)
            {
                _writer.Write(sum);
                _writer.Write(';');
                _console.WriteLine("turn " + turn);
                Lines++;
            }
        }
    }

    public string Text() => _writer.ToString();
}

public static class Program
{
    public static object? Run()
    {
        var journal = new Journal();
        journal.Run(8);
        Console.WriteLine($"{journal.Text()} {journal.Lines} {journal.Sums.Count}");
        return new object[] { journal.Text(), journal.Lines, journal.Sums };
    }
}

using System;
using System.Collections.Generic;
using Comet;

/// <summary>Constructors that must go home half way, and what only home may give to an object.</summary>
[Offloadable]
public partial class Report
{
    public readonly string Text;
    public event Action? Changed = () => Console.WriteLine("changed");
    private readonly nint _handle = 7;
    private int _lines = Work.Slow(2);

    public Report(string title)
    {
        Text = title;
        for (int i = 0; i < 2; i++)
        {
            Console.WriteLine($"{title} {i}");
            Text += Work.Slow(_lines);
        }
    }

    public void Raise() => Changed?.Invoke();

    public nint Handle => _handle;
}

/// <summary>Only what it gives to its base must run at home.</summary>
[Offloadable]
public partial class Asked(int n) : Answer(Work.Ask(n))
{
    public int N = n;
}

[Offloadable]
public partial class Answer(string text)
{
    public string Text = text;
}

[Offloadable]
public partial class Optional : WithDefaults
{
    public int Own = Work.Slow(3);
}

[Offloadable]
public partial class WithDefaults
{
    public string Seen;

    public WithDefaults(string seen = "default", int n = 4)
    {
        Console.WriteLine($"made {seen} {n}");
        Seen = seen;
    }
}

public static class Work
{
    public static int Slow(int n)
    {
        int r = 0;
        for (int i = 0; i < n; i++) r++;
        return r;
    }

    public static string Ask(int n)
    {
        Console.WriteLine($"asked {n}");
        return $"answer {n}";
    }
}

[Offloadable]
public partial class Maker
{
    public Report Make(int n)
    {
        Report? report = null;
        for (int i = 0; i < n; i++) report = new Report("r" + i);
        return report!;
    }

    public string More(int n)
    {
        string text = "";
        for (int i = 0; i < n; i++) text += new Asked(i).Text + new Optional().Seen;
        return text;
    }
}

public static class Program
{
    public static object? Run()
    {
        var maker = new Maker();
        Report report = maker.Make(3);
        report.Raise();
        Console.WriteLine($"{report.Text} {report.Handle}");
        Console.WriteLine(maker.More(2));
        return report.Text;
    }
}

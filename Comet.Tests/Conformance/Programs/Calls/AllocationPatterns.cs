using System;
using System.Collections.Generic;
using Comet;

/// <summary>Many small objects made, called and forgotten, with state in each.</summary>
[Offloadable]
public partial class Toggle(bool start)
{
    protected bool State = start;

    public bool Value => State;

    public virtual Toggle Activate()
    {
        State = !State;
        return this;
    }
}

[Offloadable]
public partial class NthToggle(bool start, int max) : Toggle(start)
{
    private int _counter;

    public override Toggle Activate()
    {
        while (++_counter >= max)
        {
            State = !State;
            _counter = 0;
            break;
        }

        return this;
    }
}

[Offloadable]
public static partial class Bench
{
    public static string Toggles(int count)
    {
        string trace = "";
        var toggle = new Toggle(true);
        for (int i = 0; i < 5; i++)
        {
            trace += toggle.Activate().Value ? "1" : "0";
        }

        Toggle nth = new NthToggle(true, 3);
        for (int i = 0; i < 8; i++)
        {
            trace += nth.Activate().Value ? "1" : "0";
        }

        for (int i = 0; i < count; i++)
        {
            toggle = new Toggle(i % 2 == 0);
            nth = new NthToggle(toggle.Activate().Value, 1);
            trace += nth.Activate().Activate().Activate().Value ? "+" : "-";
        }

        return trace;
    }
}

public static class Program
{
    public static object? Run()
    {
        string trace = Bench.Toggles(6);
        Console.WriteLine(trace);
        return trace.StartsWith("01010" + "11000111") ? trace : throw new InvalidOperationException(trace);
    }
}

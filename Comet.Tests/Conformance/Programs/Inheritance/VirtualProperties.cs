using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public abstract partial class Gauge
{
    public abstract int Level { get; set; }

    public virtual bool Full => Level >= 10;

    public int Fill()
    {
        int turns = 0;
        while (!Full && turns < 50)
        {
            Level += 3;
            turns++;
        }

        return turns;
    }
}

[Offloadable]
public partial class Simple : Gauge
{
    public override int Level { get; set; }
}

[Offloadable]
public partial class Leaky : Gauge
{
    private readonly List<int> _history = [0];

    public override int Level
    {
        get => _history[^1] - _history.Count / 3;
        set => _history.Add(value);
    }

    public override bool Full
    {
        get
        {
            int high = 0;
            for (int i = 0; i < _history.Count; i++)
            {
                if (_history[i] > 6)
                {
                    high++;
                }
            }

            return high > 2 && base.Full;
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        Gauge[] gauges = [new Simple(), new Leaky()];
        foreach (Gauge gauge in gauges)
        {
            Console.WriteLine($"{gauge.Fill()} {gauge.Level} {gauge.Full}");
        }

        return gauges;
    }
}

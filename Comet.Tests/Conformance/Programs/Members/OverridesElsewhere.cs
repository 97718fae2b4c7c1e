using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Meter
{
    public virtual int Level
    {
        get
        {
            int level = 0;
            for (int i = 0; i < 3; i++)
            {
                level += i;
            }

            return level;
        }
    }

    public virtual int Limit { get; set; } = 4;

    public int Sum()
    {
        int sum = 0;
        for (int i = 0; i < 4; i++)
        {
            sum += Level + Limit;
            Limit++;
        }

        return sum;
    }
}

// Not marked: its accessors are called as written, and so are all that they override.
public class Quiet : Meter
{
    public override int Level => base.Level + 100;

    public override int Limit => base.Limit * 2;
}

public static class Program
{
    public static object? Run()
    {
        Meter[] meters = [new Meter(), new Quiet()];
        foreach (Meter meter in meters)
        {
            Console.WriteLine($"{meter.Sum()} {meter.Level} {meter.Limit}");
        }

        return meters[0];
    }
}

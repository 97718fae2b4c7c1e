using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Broken
{
    public static readonly int Value = int.Parse("not a number");

    public static int Read() => Value;
}

[Offloadable]
public partial class Prober
{
    public List<string> Log = [];

    public int Probe(int times)
    {
        int failures = 0;
        for (int i = 0; i < times; i++)
        {
            try
            {
                Log.Add("value " + Broken.Read());
            }
            catch (TypeInitializationException e)
            {
                failures++;
                Log.Add($"{e.TypeName} {e.InnerException?.GetType().Name}");
            }
        }

        return failures;
    }
}

public static class Program
{
    public static object? Run()
    {
        var prober = new Prober();
        int failures = prober.Probe(3);
        Console.WriteLine($"{failures} {prober.Log[0]} {prober.Log[2]}");
        return prober;
    }
}

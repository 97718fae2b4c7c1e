using System;
using Comet;

/// <summary>Exceptions from the conditions and steps of loops, and what has been done by then.</summary>
[Offloadable]
public partial class LoopParts
{
    public string Trace = "";

    private int F(int value, int fails)
    {
        int n = 0;
        for (int i = 0; i < 2; i++)
        {
            n++;
        }

        Trace += value;
        return value == fails ? throw new TimeoutException("at " + value) : value;
    }

    public string Run(int fails)
    {
        int i = -1;
        try
        {
            for (i = F(0, fails); F(i + 1, fails) < 4; i += F(3, fails) - 2)
            {
                if (F(i + 7, fails) == 9)
                {
                    break;
                }
            }

            do
            {
                i++;
            }
            while (F(i, fails) < 5);
            foreach (int each in new[] { F(20, fails), F(21, fails) })
            {
                i += each;
            }

            while (F(i--, fails) > 45)
            {
            }

            return "through " + i;
        }
        catch (TimeoutException e) when (i < 46)
        {
            return e.Message + " with " + i;
        }
        finally
        {
            Trace += "|";
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var parts = new LoopParts();
        string results = "";
        for (int fails = 0; fails < 25; fails++)
        {
            results += parts.Run(fails) + "; ";
        }

        Console.WriteLine(results);
        Console.WriteLine(parts.Trace);
        return parts;
    }
}

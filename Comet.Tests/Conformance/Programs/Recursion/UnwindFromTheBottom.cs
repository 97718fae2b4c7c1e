using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Diver
{
    public int Entered, Left, Handled;
    public List<int> Levels = [];

    public int Dive(int depth)
    {
        Entered++;
        try
        {
            if (depth == 0)
            {
                throw new InvalidOperationException("bottom");
            }

            int below = Dive(depth - 1);
            return below + 1;
        }
        catch (InvalidOperationException e) when (depth % 10 == 0)
        {
            Handled++;
            Levels.Add(depth);
            if (depth < 40)
            {
                throw new InvalidOperationException(e.Message + depth, e);
            }

            return e.Message.Length;
        }
        finally
        {
            Left++;
            if (depth % 8 == 0)
            {
                Levels.Add(-depth);
            }
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var diver = new Diver();
        int result = diver.Dive(60);
        Console.WriteLine($"{result} {diver.Entered} {diver.Left} {diver.Handled} {string.Join(" ", diver.Levels)}");
        if (diver.Entered != diver.Left)
        {
            throw new InvalidOperationException("A finally block was left out or run twice.");
        }

        return diver;
    }
}

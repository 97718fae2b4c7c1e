using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

/// <summary>Searches that end in all the ways a loop can end.</summary>
[Offloadable]
public partial class Searcher
{
    private int _steps;

    private bool Matches(int value, int wanted)
    {
        for (int i = 0; i < 2; i++)
        {
            _steps++;
        }

        return value == wanted;
    }

    public int? Find(int[][] rows, int wanted)
    {
        foreach (int[] row in rows)
        {
            foreach (int value in row)
            {
                if (Matches(value, wanted))
                {
                    return _steps;
                }

                if (value < 0)
                {
                    goto next;
                }

                if (value > 1000)
                {
                    throw new ArgumentException("too far: " + value);
                }
            }

        next:
            _steps += 100;
        }

        return null;
    }

    public int Last(Stack<int> stack)
    {
        int last = 0;
        do
        {
            if (!stack.TryPop(out int top))
            {
                break;
            }

            last = top;
            if (Matches(top, 2))
            {
                continue;
            }

            last *= 10;
        }
        while (stack.Count > 0 && !Matches(last, 30));
        return last;
    }
}

public static class Program
{
    public static object? Run()
    {
        var searcher = new Searcher();
        int[][] rows = [[1, 2, -1, 9], [], [3, 4], [5, 2000]];
        string found = "";
        for (int wanted = 0; wanted < 6; wanted++)
        {
            try
            {
                found += (searcher.Find(rows, wanted)?.ToString() ?? "none") + " ";
            }
            catch (ArgumentException e)
            {
                found += e.Message + " ";
            }
        }

        Console.WriteLine(found + searcher.Last(new Stack<int>([1, 2, 3, 2])) + " " + searcher.Last(new Stack<int>()));
        return searcher;
    }
}

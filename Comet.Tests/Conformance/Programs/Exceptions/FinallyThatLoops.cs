using System;
using System.Collections.Generic;
using Comet;

/// <summary>Finally blocks with loops and calls in them, some of which throw.</summary>
[Offloadable]
public partial class Finals
{
    public List<string> Log { get; } = [];

    private int Work(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++)
        {
            sum += i;
        }

        return n == 7 ? throw new OverflowException("seven") : sum;
    }

    public int Run(int n)
    {
        int total = 0;
        try
        {
            try
            {
                total += Work(n);
                if (n == 3)
                {
                    return total;
                }

                if (n == 4)
                {
                    throw new InvalidCastException("four");
                }
            }
            finally
            {
                for (int i = 0; i < n; i++)
                {
                    total += Work(i);
                    if (i == 5)
                    {
                        try
                        {
                            Work(7);
                        }
                        catch (OverflowException e)
                        {
                            Log.Add("within " + e.Message);
                        }

                        break;
                    }
                }

                Log.Add($"inner {n} {total}");
                if (n == 5)
                {
                    Work(n + 2);
                }
            }

            total *= 2;
        }
        catch (InvalidCastException e)
        {
            Log.Add(e.Message);
            total -= Work(2);
        }
        finally
        {
            while (total % 5 != 0)
            {
                total++;
            }

            Log.Add("outer " + total);
        }

        return total;
    }
}

public static class Program
{
    public static object? Run()
    {
        var finals = new Finals();
        string results = "";
        for (int n = 1; n < 9; n++)
        {
            try
            {
                results += finals.Run(n) + " ";
            }
            catch (OverflowException e)
            {
                results += e.Message + " ";
            }
        }

        Console.WriteLine(results + string.Join(", ", finals.Log));
        return finals;
    }
}

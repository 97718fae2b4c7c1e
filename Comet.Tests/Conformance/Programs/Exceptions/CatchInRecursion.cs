using System;
using System.Collections.Generic;
using Comet;

/// <summary>Each level of a recursion catches what it can, and throws something else.</summary>
[Offloadable]
public partial class Levels
{
    public List<string> Log { get; } = [];

    public int Descend(int n, int fails)
    {
        try
        {
            if (n == 0)
            {
                throw fails switch
                {
                    0 => new FormatException("f"),
                    1 => new KeyNotFoundException("k"),
                    2 => new NotSupportedException("n"),
                    _ => new Exception("e"),
                };
            }

            return Descend(n - 1, fails) + n;
        }
        catch (FormatException) when (n == 1)
        {
            Log.Add("format at " + n);
            return 10;
        }
        catch (KeyNotFoundException e)
        {
            Log.Add($"{e.Message} at {n}");
            throw new FormatException(e.Message + n, e);
        }
        catch (NotSupportedException) when (n > 2)
        {
            return Descend(n - 1, 3);
        }
        catch (Exception e) when (e.GetType() == typeof(Exception))
        {
            if (n < 3)
            {
                throw;
            }

            return n * 1000;
        }
        finally
        {
            Log.Add($"-{n}");
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var levels = new Levels();
        string results = "";
        for (int fails = 0; fails < 4; fails++)
        {
            results += levels.Descend(4, fails) + " ";
            levels.Log.Add("|");
        }

        Console.WriteLine(results + string.Join(" ", levels.Log));
        return levels;
    }
}

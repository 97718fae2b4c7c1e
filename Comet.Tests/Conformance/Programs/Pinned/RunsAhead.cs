using System;
using System.Collections.Generic;
using System.Text;
using Comet;

// Lines are written in loops, in recursion, within try and iterators; a thread at the server need not wait for any of them.
[Offloadable]
public partial class Worker
{
    private readonly List<int> _seen = new();
    private int _lines;

    private void Say(string line)
    {
        _lines++;
        Console.WriteLine(line);
    }

    private int Climb(int n)
    {
        Console.WriteLine("up " + n);
        int below = n == 0 ? 0 : Climb(n - 1);
        Console.WriteLine($"down {n} {below}");
        return below + n;
    }

    private IEnumerable<int> Numbers(int n)
    {
        for (int i = 0; i < n; i++)
        {
            Console.WriteLine("giving " + i);
            yield return i;
            Console.WriteLine("given " + i);
        }
    }

    private T Show<T>(T value, StringBuilder? log) where T : notnull
    {
        log?.Append(value).Append(' ');
        Console.Write(value.ToString());
        Console.Write(' ');
        return value;
    }

    public string Run(int n)
    {
        var log = new StringBuilder();
        for (int i = 0; i < n; i++)
        {
            int sum = 0;
            for (int k = 0; k <= i; k++) sum += k;
            Say($"{i}: {sum}");
            _seen.Add(sum);
        }

        Console.WriteLine(Climb(5));
        foreach (int i in Numbers(3))
        {
            try
            {
                if (i == 1) throw new InvalidOperationException("one");
                Say("in try " + i);
            }
            catch (InvalidOperationException e)
            {
                Console.WriteLine(e.Message);
                Say("caught");
            }
            finally
            {
                Console.WriteLine("finally " + i);
            }
        }

        int shown = Show(1, log) + Show("two", log).Length + (int)Show(3.5, null);
        return $"{_lines} {_seen.Count} {shown} {log}";
    }
}

public static class Program
{
    // More calls than a thread may be ahead of.
    public static object? Run() => new Worker().Run(100);
}

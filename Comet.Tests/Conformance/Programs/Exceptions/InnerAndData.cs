using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Wrapper
{
    public int Levels;

    public void Wrap(int depth)
    {
        Levels++;
        try
        {
            if (depth == 0)
            {
                var cause = new FormatException("cause");
                cause.Data["depth"] = depth;
                cause.Data["who"] = "bottom";
                throw cause;
            }

            Wrap(depth - 1);
        }
        catch (Exception e)
        {
            var wrapped = new InvalidOperationException("level " + depth, e) { HResult = 100 + depth, Source = "wrapper" };
            wrapped.Data["depth"] = depth;
            wrapped.Data[depth] = "key " + depth;
            throw wrapped;
        }
    }

    public List<string> Describe(int depth)
    {
        var lines = new List<string>();
        try
        {
            Wrap(depth);
        }
        catch (InvalidOperationException e)
        {
            Exception? current = e;
            while (current != null)
            {
                lines.Add($"{current.GetType().Name} {current.Message} {current.Data["depth"]} {current.Data[depth]} {current.Data.Count}");
                current = current.InnerException;
            }

            lines.Add(e.HResult + e.Source);
            lines.Add(e.GetBaseException().Data["who"] + "");
        }

        return lines;
    }
}

public static class Program
{
    public static object? Run()
    {
        var wrapper = new Wrapper();
        List<string> lines = wrapper.Describe(4);
        try
        {
            wrapper.Wrap(2);
        }
        catch (InvalidOperationException e)
        {
            lines.Add($"{e.Message} < {e.InnerException!.Message} < {e.GetBaseException().Message}");
        }

        foreach (string line in lines)
        {
            Console.WriteLine(line);
        }

        return new object[] { wrapper, lines };
    }
}

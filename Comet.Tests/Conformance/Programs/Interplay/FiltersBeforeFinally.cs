using System;
using System.Collections.Generic;
using Comet;

/// <summary>A filter runs before the finally blocks of the frames below it: nothing has been unwound when it looks.</summary>
[Offloadable]
public partial class TwoPasses
{
    public List<string> Trace { get; } = [];

    private int _open;

    public void Mark(string text)
    {
        int n = 0;
        while (n < 20)
        {
            n++;
        }

        Trace.Add(text);
    }

    private bool Look(string text, bool answer)
    {
        Trace.Add($"{text} sees {_open} open");
        return answer;
    }

    private void Inner(int depth)
    {
        _open++;
        try
        {
            Mark("down " + depth);
            if (depth == 0)
            {
                throw new InvalidOperationException("bottom");
            }

            Inner(depth - 1);
        }
        finally
        {
            _open--;
            Trace.Add("up " + depth);
        }
    }

    public void Run()
    {
        try
        {
            try
            {
                Inner(2);
            }
            catch (InvalidOperationException) when (Look("first", false))
            {
                Mark("never");
            }
        }
        catch (InvalidOperationException e) when (Look("second", e.Message == "bottom"))
        {
            Mark("caught");
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var passes = new TwoPasses();
        passes.Mark("start");
        passes.Run();
        Console.WriteLine(string.Join("\n", passes.Trace));
        return passes;
    }
}

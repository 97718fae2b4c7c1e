using System;
using Comet;

[Offloadable]
public partial class Replacer
{
    public string Trace = "";

    private void Wait()
    {
        int n = 0;
        do
        {
            n++;
        }
        while (n < 2);
    }

    private int ThrowFromFinally()
    {
        try
        {
            Wait();
            throw new InvalidOperationException("first");
        }
        finally
        {
            Wait();
            Trace += "f";
            if (Trace.Length < 100)
            {
                throw new ArgumentException("second");
            }
        }
    }

    private int ReturnLostToThrow()
    {
        try
        {
            return 5;
        }
        finally
        {
            Wait();
            Trace += "g";
            if (Trace.Length < 100)
            {
                throw new FormatException("third");
            }
        }
    }

    private int ThrowFromCatch(int depth)
    {
        try
        {
            Wait();
            throw new InvalidOperationException("in try");
        }
        catch (InvalidOperationException)
        {
            Wait();
            if (depth > 0)
            {
                return ThrowFromCatch(depth - 1);
            }

            throw new TimeoutException("in catch");
        }
        finally
        {
            Wait();
            Trace += depth;
        }
    }

    public void Run()
    {
        for (int i = 0; i < 3; i++)
        {
            try
            {
                int got = i switch
                {
                    0 => ThrowFromFinally(),
                    1 => ReturnLostToThrow(),
                    _ => ThrowFromCatch(3),
                };
                Trace += got;
            }
            catch (Exception e)
            {
                Trace += $"[{e.GetType().Name} {e.Message} {e.InnerException == null}]";
            }
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var replacer = new Replacer();
        replacer.Run();
        Console.WriteLine(replacer.Trace);
        return replacer;
    }
}

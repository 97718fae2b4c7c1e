using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Rethrower
{
    public List<string> Log = [];

    private void Wait(int n)
    {
        while (n > 0)
        {
            n--;
        }
    }

    private void Fail(string message)
    {
        Wait(2);
        throw new InvalidOperationException(message);
    }

    private void Same(string message)
    {
        try
        {
            Fail(message);
        }
        catch (InvalidOperationException e)
        {
            Log.Add("same " + e.Message);
            Wait(2);
            throw;
        }
    }

    private void Named(string message)
    {
        try
        {
            Same(message);
        }
        catch (Exception e)
        {
            Log.Add("named " + e.Message);
            Wait(1);
            throw e;
        }
        finally
        {
            Log.Add("finally");
        }
    }

    private void Changed(string message)
    {
        try
        {
            Named(message);
        }
        catch (Exception e)
        {
            Wait(1);
            throw new ArgumentException("changed", nameof(message), e);
        }
    }

    public Exception? Run(string message)
    {
        Exception? first = null, second = null;
        try
        {
            Changed(message);
        }
        catch (ArgumentException e) when (e.InnerException != null)
        {
            first = e.InnerException;
        }

        try
        {
            Wait(1);
            throw first!;
        }
        catch (Exception e)
        {
            Wait(1);
            second = e;
        }

        Log.Add("identical " + ReferenceEquals(first, second));
        return second;
    }
}

public static class Program
{
    public static object? Run()
    {
        var rethrower = new Rethrower();
        Exception? kept = rethrower.Run("oops");
        foreach (string line in rethrower.Log)
        {
            Console.WriteLine(line);
        }

        return new object?[] { rethrower, kept?.Message, kept?.GetType().Name };
    }
}

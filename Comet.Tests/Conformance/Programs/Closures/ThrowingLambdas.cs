// expect: migrates
using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Retries
{
    private int _attempts;

    public T Retry<T>(Func<int, T> action, int limit) where T : notnull
    {
        for (int i = 1; ; i++)
        {
            try
            {
                _attempts++;
                return action(i);
            }
            catch (InvalidOperationException e) when (i < limit)
            {
                _log.Add(e.Message);
            }
            finally
            {
                _log.Add($"end {i}");
            }
        }
    }

    private readonly List<string> _log = new();

    public string Work(int failures)
    {
        int left = failures;
        try
        {
            return Retry(attempt =>
            {
                int sum = 0;
                for (int i = 0; i <= attempt; i++)
                {
                    sum += i;
                    if (i == attempt && left-- > 0) throw new InvalidOperationException($"failed {attempt} with {left} left");
                }
                return "got " + sum;
            }, 4);
        }
        catch (Exception e)
        {
            return e.GetType().Name + ": " + e.Message;
        }
    }

    public string Log => string.Join("|", _log) + _attempts;
}

public static class Program
{
    public static object Run()
    {
        var r = new Retries();
        Console.WriteLine(r.Work(0));
        Console.WriteLine(r.Work(2));
        Console.WriteLine(r.Work(9));
        return r.Log;
    }
}

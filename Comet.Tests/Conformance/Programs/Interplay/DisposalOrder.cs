using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Resource(string name, List<string> log, bool fails = false) : IDisposable
{
    public string Name => name;

    public void Dispose()
    {
        int n = 0;
        while (n < 2)
        {
            n++;
        }

        log.Add("-" + name);
        if (fails)
        {
            throw new InvalidOperationException("disposing " + name);
        }
    }
}

/// <summary>Resources are disposed of in reverse order, whatever way the block is left.</summary>
[Offloadable]
public partial class Disposals
{
    public List<string> Log { get; } = [];

    private Resource? Open(string name, bool fails = false)
    {
        for (int i = 0; i < 2; i++)
        {
            if (name == "none")
            {
                return null;
            }
        }

        Log.Add("+" + name);
        return name == "missing" ? throw new ArgumentException(name) : new Resource(name, Log, fails);
    }

    public int Declarations(int n)
    {
        using Resource? outer = Open("outer");
        for (int i = 0; i < n; i++)
        {
            using Resource? a = Open("a" + i), b = Open(i == 1 ? "none" : "b" + i);
            if (i == 0)
            {
                continue;
            }

            if (i == 2)
            {
                break;
            }

            Log.Add($"in {a!.Name} {b?.Name ?? "none"}");
            if (n > 5)
            {
                return i;
            }
        }

        return Open("last") is { } last ? Use(last) : 0;
    }

    private int Use(Resource resource)
    {
        using (resource)
        using (Open("second"))
        {
            int sum = 0;
            for (int i = 0; i < 3; i++)
            {
                sum += i;
            }

            return sum;
        }
    }

    public string Failing(string opened, bool fails, bool throws)
    {
        try
        {
            using (Open("first"))
            using (Open(opened, fails))
            {
                Log.Add("body");
                if (throws)
                {
                    throw new FormatException("body");
                }
            }

            return "passed";
        }
        catch (Exception e)
        {
            using Resource? handler = Open("handler");
            return e.GetType().Name + " " + e.Message;
        }
        finally
        {
            using var final = Open("final");
            Log.Add("finally");
        }
    }

    public int Switch(int n)
    {
        int sum = 0;
    again:
        switch (n)
        {
            case 0:
                {
                    using var zero = Open("zero");
                    n = 1;
                    goto again;
                }

            case 1:
                using (Open("one"))
                {
                    sum += 10;
                    n++;
                    goto case 2;
                }

            case 2:
                {
                    using var two = Open("two");
                    return sum + n;
                }
        }

        return -1;
    }
}

public static class Program
{
    public static object? Run()
    {
        var disposals = new Disposals();
        var results = new List<object>
        {
            disposals.Declarations(4), disposals.Declarations(6), disposals.Failing("fine", false, false), disposals.Failing("fine", false, true), disposals.Failing("bad", true, false),
            disposals.Failing("bad", true, true), disposals.Failing("missing", false, false), disposals.Failing("none", false, true), disposals.Switch(0),
        };
        Console.WriteLine(string.Join("\n", results));
        Console.WriteLine(string.Join(" ", disposals.Log));
        return disposals.Log;
    }
}

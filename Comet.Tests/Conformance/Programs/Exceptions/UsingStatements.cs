using System;
using System.Collections.Generic;
using Comet;

public sealed class Resource(List<string> log, string name) : IDisposable
{
    public int Uses;

    public void Dispose() => log.Add($"closed {name} after {Uses}");
}

[Offloadable]
public partial class User
{
    public List<string> Log = [];

    private Resource Open(string name)
    {
        int n = 0;
        while (n < 3)
        {
            n++;
        }

        Log.Add("opened " + name);
        return new Resource(Log, name);
    }

    public int Blocks(int limit)
    {
        int total = 0;
        using (Resource a = Open("a"))
        using (Resource b = Open("b"))
        {
            for (int i = 0; i < limit; i++)
            {
                a.Uses++;
                b.Uses += 2;
                if (i == 5)
                {
                    return total;
                }

                total += i;
            }
        }

        Log.Add("between");
        using (Resource? none = limit > 100 ? Open("none") : null)
        {
            total++;
        }

        return -total;
    }

    public void Declarations()
    {
        using Resource first = Open("first");
        for (int i = 0; i < 3; i++)
        {
            using var each = Open("each" + i);
            each.Uses = first.Uses += i;
            if (i == 1)
            {
                continue;
            }

            Log.Add("turn " + i);
        }

        throw new InvalidOperationException("at the end");
    }
}

public static class Program
{
    public static object? Run()
    {
        var user = new User();
        Console.WriteLine(user.Blocks(3));
        Console.WriteLine(user.Blocks(9));
        try
        {
            user.Declarations();
        }
        catch (InvalidOperationException e)
        {
            user.Log.Add(e.Message);
        }

        foreach (string line in user.Log)
        {
            Console.WriteLine(line);
        }

        return user;
    }
}

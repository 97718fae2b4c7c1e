using System;
using System.Collections.Generic;
using Comet;

/// <summary>What differs between processes is answered as home would answer it.</summary>
[Offloadable]
public partial class Curious
{
    public List<string> Wrong = [];

    public int Check(int processId, int threadId, string machine, string directory, int rounds)
    {
        int right = 0;
        for (int i = 0; i < rounds; i++)
        {
            right += Same("process", Environment.ProcessId == processId);
            right += Same("thread", Environment.CurrentManagedThreadId == threadId);
            right += Same("machine", Environment.MachineName == machine);
            right += Same("directory", Environment.CurrentDirectory == directory);
            right += Same("domain", AppDomain.CurrentDomain.Id >= 0);
        }

        return right;
    }

    private int Same(string what, bool same)
    {
        if (!same)
        {
            for (int i = 0; i < 1; i++)
            {
                Wrong.Add(what);
            }
        }

        return same ? 1 : 0;
    }
}

public static class Program
{
    public static object? Run()
    {
        var curious = new Curious();
        int right = curious.Check(Environment.ProcessId, Environment.CurrentManagedThreadId, Environment.MachineName, Environment.CurrentDirectory, 4);
        Console.WriteLine($"{right} {string.Join(" ", curious.Wrong)}");
        return right;
    }
}

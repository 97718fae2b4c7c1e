using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Worker
{
    public string Name = "";
    public List<string> Log = [];
    public Worker? Helper;

    public int Do(int[] jobs)
    {
        int done = 0;
        for (int i = 0; i < jobs.Length; i++)
        {
            try
            {
                done += First(jobs[i]);
            }
            catch (ArgumentOutOfRangeException e)
            {
                Log.Add($"{Name}: job {i}: {e.ParamName}");
                done--;
            }
            catch (DivideByZeroException)
            {
                Log.Add($"{Name}: job {i}: division");
                done += Helper == null ? 0 : Helper.Do([i + 1, 2]);
            }
        }

        return done;
    }

    private int First(int job)
    {
        int result = Second(job, job % 4) + 1;
        Log.Add("first");
        return result;
    }

    private int Second(int job, int depth)
    {
        if (depth > 0)
        {
            return Second(job, depth - 1) + 1;
        }

        try
        {
            return Third(job);
        }
        catch (InvalidOperationException e)
        {
            throw new ArgumentOutOfRangeException(e.Message);
        }
    }

    private static int Third(int job)
    {
        int sum = 0;
        for (int i = job; i < job + 5; i++)
        {
            if (i == 21)
            {
                throw new InvalidOperationException("twenty-one");
            }

            sum += 100 / (i - 9);
        }

        return sum;
    }
}

public static class Program
{
    public static object? Run()
    {
        var worker = new Worker { Name = "chief", Helper = new Worker { Name = "helper" } };
        int done = worker.Do([1, 7, 12, 20, 8, 30]);
        Console.WriteLine(done);
        foreach (string line in worker.Log)
        {
            Console.WriteLine(line);
        }

        return worker;
    }
}

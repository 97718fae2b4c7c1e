using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Comet;

[Offloadable]
public partial class Jobs
{
    public List<int> Done = [];

    private int Work(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++)
        {
            sum += i * i;
        }

        return sum;
    }

    /// <summary>Work handed to the pool and waited for, one after the other.</summary>
    public int Waited(int count)
    {
        int total = 0;
        for (int i = 0; i < count; i++)
        {
            int n = i;
            Task<int> task = Task.Run(() => Work(n));
            total += task.Result;
            Done.Add(total);
        }

        return total;
    }

    public async Task<int> Asynchronous(int count)
    {
        int total = 0;
        for (int i = 0; i < count; i++)
        {
            total += Work(i);
            await Task.Yield();
            total += await Later(i);
        }

        return total;
    }

    private static async ValueTask<int> Later(int n)
    {
        await Task.CompletedTask;
        return n * 10;
    }

    public int InParallel(int count)
    {
        var results = new int[count];
        Parallel.For(0, count, i => results[i] = Work(i));
        int total = 0;
        foreach (int result in results)
        {
            total += result;
        }

        return total;
    }
}

public static class Program
{
    public static object? Run()
    {
        var jobs = new Jobs();
        string line = $"{jobs.Waited(6)} {jobs.Asynchronous(6).GetAwaiter().GetResult()} {jobs.InParallel(8)} {string.Join(",", jobs.Done)}";
        Console.WriteLine(line);
        return jobs;
    }
}

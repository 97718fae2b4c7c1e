using System;
using System.Threading.Tasks;
using Comet;

/// <summary>Static members of interfaces that return tasks: awaited, kept and awaited later, implemented by what is async and by what is not.</summary>
[Offloadable]
public partial interface ISource
{
    static abstract Task<int> Get(int n);
    static virtual async Task<int> Twice(int n) => n * 2 + await Task.FromResult(1);
    static abstract ValueTask Done(int n);
}

[Offloadable]
public partial class Slow : ISource
{
    public static int Last;

    public static async Task<int> Get(int n)
    {
        int r = Work.Slow(n);
        await Task.Yield();
        return r + Work.Slow(n);
    }

    public static async ValueTask Done(int n)
    {
        Last += Work.Slow(n);
        await Task.CompletedTask;
    }
}

[Offloadable]
public partial class Quick : ISource
{
    public static Task<int> Get(int n) => Task.FromResult(Work.Slow(n));

    public static async Task<int> Twice(int n) => await Get(n) + await Get(n);

    public static ValueTask Done(int n) => default;
}

[Offloadable]
public static partial class Work
{
    public static int Slow(int n)
    {
        int r = 0;
        for (int i = 0; i < n; i++) r++;
        return r;
    }
}

[Offloadable]
public partial class Runner
{
    public async Task<string> Run<T>(int n) where T : ISource
    {
        int sum = 0;
        for (int i = 0; i < n; i++)
        {
            sum += await T.Get(i) + Work.Slow(i);
            Task<int> later = T.Twice(i);
            sum += Work.Slow(2);
            sum += await later;
            await T.Done(i);
        }

        return $"{sum} {Slow.Last}";
    }

    public int Wait<T>(int n) where T : ISource => T.Get(n).Result + Work.Slow(n);
}

public static class Program
{
    public static object? Run()
    {
        var runner = new Runner();
        Console.WriteLine(runner.Run<Slow>(3).GetAwaiter().GetResult());
        Console.WriteLine(runner.Run<Quick>(3).GetAwaiter().GetResult());
        Console.WriteLine(runner.Wait<Slow>(4) + runner.Wait<Quick>(5));
        return null;
    }
}

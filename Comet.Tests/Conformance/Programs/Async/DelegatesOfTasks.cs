using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Comet;

// Delegates that return tasks, whatever they are made of: async methods, methods that only pass a task on, the library's, several at once, none at all; and delegates seen as returning less.
[Offloadable]
public partial class Delegates
{
    private readonly List<string> _log = new();
    private readonly int _factor = 3;

    public async Task<string> Run(int n)
    {
        Func<int, Task<int>> method = Times, passes = Passes, fixedMethod = Sum, lambda = x => Times(x);
        Func<int, Task> less = Times;
        foreach (Func<int, Task<int>> f in new[] { method, passes, fixedMethod, lambda }) _log.Add("method " + await f(n));
        await less(n);

        Func<Task<string>> text = async () => { await Task.Yield(); return "text"; };
        Func<Task> plain = text;
        await plain();
        _log.Add("plain");
        Func<Task<Task<string>>> twice = async () => { await Task.Yield(); return text(); };
        _log.Add("twice " + await await twice());

        // The last one's task is awaited.
        Func<int, Task<int>> several = async x => { _log.Add("first " + x); await Task.Yield(); return x; };
        several += async x => { _log.Add("second " + x); await Task.CompletedTask; return x * 2; };
        _log.Add("several " + await several(5));

        Func<int, Task<int>>? none = null;
        try
        {
            await none!(Argument());
        }
        catch (NullReferenceException)
        {
            _log.Add("none");
        }

        Func<int, Task<int>> fails = async x =>
        {
            for (int i = 0; i < x; i++) _log.Add("failing " + i);
            if (x > 0) throw new InvalidOperationException("failed " + x);
            await Task.Yield();
            return x;
        };
        try
        {
            await fails(2);
        }
        catch (InvalidOperationException e) when (e.Message.EndsWith('2'))
        {
            _log.Add(e.Message);
        }
        finally
        {
            _log.Add("finally " + await fails(0));
        }

        Func<int, Task<int>> throwsAtOnce = x => throw new ArgumentException("at once");
        try
        {
            await throwsAtOnce(1);
        }
        catch (ArgumentException e)
        {
            _log.Add(e.Message);
        }

        Task<int> kept = fails(1);
        _log.Add("kept " + kept.IsFaulted);
        try
        {
            await kept;
        }
        catch (InvalidOperationException e)
        {
            _log.Add(e.Message);
        }

        _log.Add("equal " + Equal(n));
        Action<int> handler = async x => { for (int i = 0; i < x; i++) _log.Add("handler " + i); await Task.CompletedTask; };
        handler(2);
        Changed += async (_, x) => { for (int i = 0; i < x; i++) _log.Add("changed " + i); await Task.CompletedTask; };
        Changed?.Invoke(this, 2);
        return string.Join("\n", _log);
    }

    private event EventHandler<int>? Changed;

    private static string Equal(int n)
    {
        var made = new List<Func<Task<int>>>();
        int total = 0;
        for (int i = 0; i < 2; i++) made.Add(async () => { total += n; await Task.Yield(); return total; });
        return $"{made[0] == made[1]} {made[0].Equals(made[1])}";
    }

    private int Argument()
    {
        _log.Add("argument");
        return 1;
    }

    private async Task<int> Times(int x)
    {
        int r = 0;
        for (int i = 0; i < x; i++) r += _factor;
        await Task.Yield();
        return r;
    }

    private Task<int> Passes(int x) => Times(x + 1);

    private static async Task<int> Sum(int x)
    {
        int r = 0;
        while (x > 0) r += x--;
        await Task.CompletedTask;
        return r;
    }
}

public static class Program
{
    public static object? Run() => new Delegates().Run(3).GetAwaiter().GetResult();
}

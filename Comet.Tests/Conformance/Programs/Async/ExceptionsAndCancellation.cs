using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Comet;

// What an async method throws is in its task: faulted, or canceled if it says so; never thrown at the caller who starts it.
[Offloadable]
public partial class Thrower
{
    private readonly List<string> _log = new();

    public async Task<int> Sync(int n)
    {
        if (Loop(n) > 2) throw new InvalidOperationException("sync " + n);
        await Task.CompletedTask;
        return n;
    }

    public async Task Later(int n)
    {
        await Task.Yield();
        if (Loop(n) > 2) throw new ArgumentException("later " + n);
    }

    public async Task<int> Canceled(CancellationToken token)
    {
        int i = 0;
        while (true)
        {
            i += Loop(1);
            token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    public async ValueTask<int> CanceledAtOnce(int n)
    {
        Loop(n);
        throw new OperationCanceledException("at once");
    }

    public async Task<string> Caller()
    {
        try
        {
            await Sync(5);
        }
        catch (InvalidOperationException e)
        {
            _log.Add(e.Message);
        }

        try
        {
            await Later(5);
        }
        catch (ArgumentException e)
        {
            _log.Add(e.Message);
        }

        try
        {
            await CanceledAtOnce(2);
        }
        catch (OperationCanceledException e)
        {
            _log.Add(e.GetType().Name + " " + e.Message);
        }

        using var source = new CancellationTokenSource();
        source.CancelAfter(5);
        try
        {
            await Canceled(source.Token);
        }
        catch (OperationCanceledException e)
        {
            _log.Add("canceled " + (e.CancellationToken == source.Token));
        }

        try
        {
            await Task.Delay(Timeout.Infinite, source.Token);
        }
        catch (TaskCanceledException)
        {
            _log.Add("delay canceled");
        }

        Thrower? nobody = null;
        try
        {
            await nobody!.Sync(1);
        }
        catch (NullReferenceException)
        {
            _log.Add("null");
        }

        return string.Join("\n", _log);
    }

    private static int Loop(int n)
    {
        int sum = 0;
        for (int i = 0; i <= n; i++) sum += i;
        return sum;
    }
}

public static class Program
{
    public static object? Run()
    {
        var thrower = new Thrower();
        Show("sync", thrower.Sync(3));
        Show("fine", thrower.Sync(1));
        Show("later", thrower.Later(3));
        Show("canceled", thrower.Canceled(new CancellationToken(true)));
        Show("at once", thrower.CanceledAtOnce(3).AsTask());
        return thrower.Caller().GetAwaiter().GetResult();
    }

    private static void Show(string name, Task task)
    {
        try
        {
            task.GetAwaiter().GetResult();
        }
        catch (Exception e)
        {
            Console.WriteLine($"{name} throws {e.GetType().Name} {e.Message}");
        }

        Console.WriteLine($"{name} is {task.Status}");
    }
}

using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Comet;

// Async void methods run until they first wait, and what they throw goes to the context they were called in.
[Offloadable]
public partial class Fire
{
    private readonly List<string> _log = new();
    private readonly TaskCompletionSource _gate = new();
    private readonly TaskCompletionSource _done = new();

    public async Task<string> Run()
    {
        Forget(3);
        _log.Add("forgotten");
        for (int i = 0; i < 3; i++) _log.Add("work " + i);
        _gate.SetResult();
        await _done.Task;
        return string.Join("\n", _log);
    }

    public async void Forget(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++) sum += i;
        _log.Add("begun " + sum);
        await _gate.Task;
        _log.Add("ended " + await Square(n));
        _done.SetResult();
    }

    public async void Fail(int n)
    {
        await Square(n);
        throw new InvalidOperationException("failed");
    }

    private async Task<int> Square(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++) sum += n;
        await Task.CompletedTask;
        return sum;
    }
}

/// <summary>Keeps what is posted.</summary>
public sealed class Posts : SynchronizationContext
{
    public readonly List<Action> Actions = new();

    public override void Post(SendOrPostCallback d, object? state) => Actions.Add(() => d(state));
}

public static class Program
{
    public static object? Run()
    {
        var fire = new Fire();
        SynchronizationContext? before = SynchronizationContext.Current;
        var posts = new Posts();
        SynchronizationContext.SetSynchronizationContext(posts);
        fire.Fail(2);
        SynchronizationContext.SetSynchronizationContext(before);
        foreach (Action action in posts.Actions)
        {
            try
            {
                action();
            }
            catch (InvalidOperationException e)
            {
                Console.WriteLine("posted " + e.Message);
            }
        }

        return fire.Run().GetAwaiter().GetResult();
    }
}

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Comet;

// Where awaits go on: in the synchronization context they began in unless told otherwise; what a method makes of the execution context ends with it.
[Offloadable]
public partial class Context
{
    private readonly List<string> _log = new();

    public async Task<string> Run()
    {
        Note("begin");
        int a = await Library(3);
        Note("after library");
        int b = await Library(2).ConfigureAwait(false);
        Note("after configured library");
        await Task.Yield();
        Note("after yield");
        return string.Join("\n", _log) + a + b;
    }

    private async Task<int> Library(int n)
    {
        Note("library");
        await Task.Yield();
        Note("library back");
        await Task.Delay(1).ConfigureAwait(false);
        Note("library away");
        int sum = 0;
        for (int i = 0; i < n; i++) sum += i;
        return sum;
    }

    public async Task<string> Locals()
    {
        Ambient.Value = 1;
        _log.Add("set " + Ambient.Value);
        await Change(5);
        _log.Add("after change " + Ambient.Value);
        await Change(6, Yields());
        _log.Add("after waiting change " + Ambient.Value);
        var gate = new TaskCompletionSource();
        Task later = Change(7, gate.Task);
        _log.Add("while it runs " + Ambient.Value);
        gate.SetResult();
        await later;
        await Outer();
        _log.Add("at the end " + Ambient.Value);
        return string.Join("\n", _log);
    }

    private async Task Outer()
    {
        Ambient.Value = 20;
        int work = await Work(3);
        _log.Add("outer " + Ambient.Value + work);
        await Change(8, Yields());
        _log.Add("outer after " + Ambient.Value + await Work(2));
        await Task.Yield();
        _log.Add("outer at last " + Ambient.Value);
    }

    private async Task Change(int value, Task? gate = null)
    {
        _log.Add("before " + Ambient.Value + await Work(1));
        Ambient.Value = value;
        int work = await Work(2);
        if (gate is not null) await gate;
        for (int i = 0; i < 3; i++) work += i;
        _log.Add("changed " + Ambient.Value + work);
    }

    private static async Task Yields() => await Task.Yield();

    private async Task<int> Work(int n)
    {
        int sum = 0;
        for (int i = 0; i <= n; i++) sum += i;
        await Task.CompletedTask;
        return sum;
    }

    private void Note(string what) => _log.Add($"{what}: {(SynchronizationContext.Current is Loop ? "loop" : "none")}");
}

public static class Ambient
{
    private static readonly AsyncLocal<int> _value = new();

    public static int Value
    {
        get => _value.Value;
        set => _value.Value = value;
    }
}

/// <summary>A context that runs all on one thread.</summary>
public sealed class Loop : SynchronizationContext
{
    private readonly BlockingCollection<(SendOrPostCallback, object?)> _queue = new();

    public override void Post(SendOrPostCallback d, object? state) => _queue.Add((d, state));

    public static T Run<T>(Func<Task<T>> main)
    {
        SynchronizationContext? before = Current;
        var loop = new Loop();
        SetSynchronizationContext(loop);
        try
        {
            Task<T> task = main();
            task.ContinueWith(_ => loop._queue.CompleteAdding(), TaskScheduler.Default);
            foreach ((SendOrPostCallback d, object? state) in loop._queue.GetConsumingEnumerable()) d(state);
            return task.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        Console.WriteLine(Loop.Run(() => new Context().Run()));
        Console.WriteLine(new Context().Locals().GetAwaiter().GetResult());
        return Ambient.Value;
    }
}

using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Comet;

// What only home can await: tasks of others, completed elsewhere, awaiters of the program's own. The caller goes on meanwhile.
[Offloadable]
public partial class Waiter
{
    public async Task<int> Wait(Task<int> first, Signal second)
    {
        Console.WriteLine("wait " + Work(3));
        int a = await first;
        Console.WriteLine("first " + Work(a));
        int b = await second;
        Console.WriteLine("second " + Work(b));
        await new Ready();
        await Task.WhenAny(Task.Delay(1), new TaskCompletionSource().Task);
        int c = await Task.Run(() => 5);
        return Work(a + b + c);
    }

    public async Task<string> Deep(int depth, Task<string> end)
    {
        if (depth == 0) return await end;
        int work = Work(depth);
        string inner = await Deep(depth - 1, end);
        return inner + work;
    }

    private static int Work(int n)
    {
        int sum = 0;
        for (int i = 0; i <= n; i++) sum += i;
        return sum;
    }
}

/// <summary>An awaiter that changes itself while it waits, so that its copies differ.</summary>
public sealed class Signal
{
    private Action? _continuation;

    public Awaiter GetAwaiter() => new(this);

    public void Set(int value)
    {
        Value = value;
        _continuation!();
    }

    public int Value { get; private set; }

    public struct Awaiter : INotifyCompletion
    {
        private readonly Signal _signal;
        private int _asked;

        public Awaiter(Signal signal) => _signal = signal;

        public bool IsCompleted => false;

        public void OnCompleted(Action continuation)
        {
            _asked += 10;
            Console.WriteLine("asked to continue");
            _signal._continuation = continuation;
        }

        public int GetResult() => _signal.Value + _asked;
    }
}

/// <summary>Complete from the start.</summary>
public readonly struct Ready : ICriticalNotifyCompletion
{
    public bool IsCompleted => true;

    public Ready GetAwaiter() => this;

    public void OnCompleted(Action continuation) => throw new NotSupportedException();

    public void UnsafeOnCompleted(Action continuation) => throw new NotSupportedException();

    public void GetResult() => Console.WriteLine("ready");
}

public static class Program
{
    public static object? Run()
    {
        var first = new TaskCompletionSource<int>();
        var second = new Signal();
        Task<int> task = new Waiter().Wait(first.Task, second);
        Console.WriteLine("caller goes on, " + task.IsCompleted);
        first.SetResult(4);
        Console.WriteLine("first is set, " + task.IsCompleted);
        second.Set(2);
        int result = task.GetAwaiter().GetResult();

        var end = new TaskCompletionSource<string>();
        Task<string> deep = new Waiter().Deep(6, end.Task);
        Console.WriteLine("deep " + deep.IsCompleted);
        end.SetResult("end");
        // Continuations run where the task is completed.
        Console.WriteLine("deep " + deep.IsCompleted);
        return result + deep.Result;
    }
}

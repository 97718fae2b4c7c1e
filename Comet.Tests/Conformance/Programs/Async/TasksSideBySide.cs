using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Comet;

// Tasks that are started, kept and awaited later: each runs until it first waits, in the order of the starts, and goes on when home says so.
[Offloadable]
public partial class Side
{
    private readonly List<string> _log = new();
    private readonly List<TaskCompletionSource<int>> _gates = new();

    public async Task<int> Run()
    {
        Task<int> a = Step("a", 3);
        Task<int> b = Step("b", 2);
        _log.Add("started");
        Open(1, 20);
        Open(0, 10);
        int[] all = await Task.WhenAll(a, b);
        _log.Add("all " + string.Join(",", all));

        Task<int> c = Step("c", 1);
        Task<int> d = Step("d", 1);
        Open(3, 40);
        Task<int> first = await Task.WhenAny(c, d);
        _log.Add("first is d " + ReferenceEquals(first, d));
        Open(2, 30);
        int sum = await c + await d;

        var many = new List<Task<int>>();
        for (int i = 0; i < 5; i++) many.Add(Compute(i));
        sum += (await Task.WhenAll(many)).Sum();

        Task<int> failing = Fails(4);
        _log.Add(failing.Status + " " + failing.Exception!.InnerException!.Message);
        try
        {
            await failing;
        }
        catch (InvalidOperationException e)
        {
            _log.Add("caught " + e.Message);
        }

        try
        {
            await Task.WhenAll(Fails(1), Fails(2));
        }
        catch (InvalidOperationException e)
        {
            _log.Add("caught " + e.Message);
        }

        return sum;
    }

    public string Log => string.Join("\n", _log);

    private void Open(int gate, int value)
    {
        _log.Add($"open {gate}");
        _gates[gate].SetResult(value);
    }

    private async Task<int> Step(string name, int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++) sum += i;
        _log.Add($"{name} begins {sum}");
        var gate = new TaskCompletionSource<int>();
        _gates.Add(gate);
        int value = await gate.Task;
        for (int i = 0; i < n; i++) sum += value;
        _log.Add($"{name} ends {sum}");
        return sum;
    }

    private async Task<int> Compute(int n)
    {
        int sum = 0;
        for (int i = 0; i <= n; i++) sum += i * n;
        await Task.Yield();
        for (int i = 0; i <= n; i++) sum += i;
        return sum;
    }

    private async Task<int> Fails(int n)
    {
        int sum = 0;
        for (int i = 0; i <= n; i++) sum += i;
        await Task.CompletedTask;
        throw new InvalidOperationException("fails with " + sum);
    }
}

public static class Program
{
    public static object? Run()
    {
        var side = new Side();
        int sum = side.Run().GetAwaiter().GetResult();
        Console.WriteLine(side.Log);
        return sum;
    }
}

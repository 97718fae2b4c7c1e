using System;
using System.Threading.Tasks;
using Comet;

// A chain of a thousand awaits, suspended at its bottom, completed, and failed, from there.
[Offloadable]
public partial class Chain
{
    private int _reached;

    public async Task<int> Down(int depth, Task<int> bottom)
    {
        if (depth == 0)
        {
            for (int i = 0; i < 3; i++) _reached++;
            return await bottom;
        }

        int below = await Down(depth - 1, bottom);
        _reached++;
        return below + 1;
    }

    public async Task<int> Compute(int depth)
    {
        if (depth == 0) return await Spin(5);
        return await Compute(depth - 1) + 1;
    }

    public int Reached => _reached;

    private async Task<int> Spin(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++) sum += i;
        await Task.CompletedTask;
        return sum;
    }
}

public static class Program
{
    public static object? Run()
    {
        var chain = new Chain();
        var bottom = new TaskCompletionSource<int>();
        Task<int> task = chain.Down(1000, bottom.Task);
        Console.WriteLine($"{task.IsCompleted} {chain.Reached}");
        bottom.SetResult(1);
        Console.WriteLine($"{task.Result} {chain.Reached}");

        var failing = new TaskCompletionSource<int>();
        Task<int> failed = chain.Down(100, failing.Task);
        failing.SetException(new InvalidOperationException("bottom"));
        try
        {
            failed.GetAwaiter().GetResult();
        }
        catch (InvalidOperationException e)
        {
            Console.WriteLine(e.Message + chain.Reached);
        }

        return chain.Compute(1000).Result;
    }
}

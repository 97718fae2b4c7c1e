using System;
using System.Threading.Tasks;
using Comet;

// Awaits of offloadable methods that compute, one after another, around awaits of home's.
[Offloadable]
public partial class Worker
{
    private int _total;

    public async Task<int> Run(int n)
    {
        int a = await Sum(n);
        Console.WriteLine("a " + a);
        await Task.Yield();
        int b = await Sum(a % 10);
        await Add(a, b);
        Console.WriteLine("total " + _total);
        await Task.Delay(1);
        return _total + await Sum(3) * await Sum(4);
    }

    private async Task<int> Sum(int n)
    {
        int sum = 0;
        for (int i = 1; i <= n; i++)
        {
            sum += i;
            if (i == 3) await Task.Yield();
        }

        return sum;
    }

    private async Task Add(int a, int b)
    {
        for (int i = 0; i < b; i++) _total += a;
        await Task.CompletedTask;
        _total++;
    }
}

public static class Program
{
    public static object? Run()
    {
        var worker = new Worker();
        Task<int> task = worker.Run(7);
        int result = task.GetAwaiter().GetResult();
        Console.WriteLine(task.Status);
        return result;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Comet;

/// <summary>Awaiting in loops, conditions, handlers and finally blocks, with results, exceptions and cancellation.</summary>
[Offloadable]
public partial class Awaiting
{
    public List<string> Log { get; } = [];

    private int Spin(int value)
    {
        int n = 0;
        for (int i = 0; i < value; i++)
        {
            n++;
        }

        return n;
    }

    private async Task<int> Value(int n)
    {
        Log.Add("v" + n);
        await Task.Yield();
        return Spin(n);
    }

    private async ValueTask<string> Fail(int n)
    {
        await Value(n);
        throw new InvalidOperationException("failed " + Spin(n));
    }

    private async Task<int> Fib(int n) => n < 2 ? n : await Fib(n - 1) + await Fib(n - 2);

    private async IAsyncEnumerable<int> Stream(int n)
    {
        try
        {
            for (int i = 0; i < n; i++)
            {
                yield return await Value(i);
            }
        }
        finally
        {
            Log.Add("stream ends");
            await Task.CompletedTask;
        }
    }

    public async Task<string> Run()
    {
        int sum = 0;
        for (int i = await Value(1); i < await Value(4); i += await Value(1))
        {
            sum += await Value(i) * (await Value(2) > 1 ? await Value(3) : 0);
        }

        try
        {
            await Fail(1);
        }
        catch (InvalidOperationException e) when (e.Message.EndsWith('1'))
        {
            Log.Add(e.Message + await Value(5));
        }
        finally
        {
            sum += await Value(6);
        }

        await foreach (int each in Stream(9))
        {
            if (each == 2)
            {
                break;
            }

            sum += each;
        }

        int[] all = await Task.WhenAll(Task.FromResult(Spin(3)), Task.FromResult(Spin(4)));
        string? text = sum > 0 && await Value(1) == 1 ? await Task.FromResult("text") : null;
        text ??= await Fail(9);
        using var source = new CancellationTokenSource();
        source.Cancel();
        try
        {
            await Task.Delay(1000, source.Token);
        }
        catch (OperationCanceledException)
        {
            Log.Add("cancelled");
        }

        return $"{sum} {all.Sum()} {text} {await Fib(7)} {(await Task.WhenAny(Task.FromResult(1))).Result}";
    }

    public string Wait() => Run().GetAwaiter().GetResult() + " " + Spin(2);
}

public static class Program
{
    public static object? Run()
    {
        var awaiting = new Awaiting();
        Console.WriteLine(awaiting.Wait());
        Console.WriteLine(string.Join(" ", awaiting.Log));
        return awaiting.Log;
    }
}

using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Comet;

// Async iterators and await foreach, left early, with exceptions, with cancellation, and over streams of the program's own.
[Offloadable]
public partial class Streams
{
    private readonly List<string> _log = new();

    public async Task<string> Run()
    {
        int sum = 0;
        await foreach (int x in Numbers(5))
        {
            sum += x * await Work(x);
            if (x == 3) break;
        }

        _log.Add("sum " + sum);
        try
        {
            await foreach (int x in Numbers(-2)) sum += x;
        }
        catch (InvalidOperationException e)
        {
            _log.Add(e.Message);
        }

        using var source = new CancellationTokenSource();
        try
        {
            await foreach (int x in Endless().WithCancellation(source.Token).ConfigureAwait(false))
            {
                sum += x;
                if (x == 2) source.Cancel();
            }
        }
        catch (OperationCanceledException)
        {
            _log.Add("canceled");
        }

        await foreach ((int a, string b) in Pairs(3)) _log.Add(a + b + await Work(a));
        await foreach (int x in new Countdown { From = 3 })
        {
            if (x == 2) continue;
            _log.Add("down " + x);
        }

        return string.Join("\n", _log) + sum;
    }

    private async IAsyncEnumerable<int> Numbers(int n)
    {
        try
        {
            for (int i = 0; i < n; i++)
            {
                await Task.Yield();
                yield return i + await Work(1);
            }

            if (n < 0) throw new InvalidOperationException("negative");
        }
        finally
        {
            _log.Add("end of " + n);
            await Work(2);
        }
    }

    private async IAsyncEnumerable<int> Endless([EnumeratorCancellation] CancellationToken token = default)
    {
        for (int i = 0; ; i++)
        {
            token.ThrowIfCancellationRequested();
            yield return i;
            await Task.Yield();
        }
    }

    private async IAsyncEnumerable<(int, string)> Pairs(int n)
    {
        await foreach (int x in Numbers(n)) yield return (x, new string('p', x));
    }

    private async Task<int> Work(int n)
    {
        int work = 0;
        for (int i = 0; i < n + 9; i++) work += n;
        await Task.CompletedTask;
        return work;
    }
}

[Offloadable]
public partial class Countdown
{
    public int From { get; set; }

    public Countdown GetAsyncEnumerator() => this;

    public int Current { get; private set; }

    public async Task<bool> MoveNextAsync()
    {
        for (int i = 0; i < 2; i++) Current = From;
        await Task.Yield();
        return From-- > 0;
    }
}

public static class Program
{
    public static object? Run() => new Streams().Run().GetAwaiter().GetResult();
}

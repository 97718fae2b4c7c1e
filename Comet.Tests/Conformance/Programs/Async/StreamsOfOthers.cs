// expect: abandons
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Comet;

// Streams between twins and code that knows nothing of them, in both directions; enumerators taken by hand; tokens, combined as the compiler combines them.
[Offloadable]
public partial class Streams
{
    public readonly List<string> Log = new();

    public async IAsyncEnumerable<int> Numbers(int n, [EnumeratorCancellation] CancellationToken token = default)
    {
        try
        {
            for (int i = 0; i < n; i++)
            {
                if (token.IsCancellationRequested) Log.Add("canceled at " + i);
                token.ThrowIfCancellationRequested();
                yield return Work(i);
                await Task.Yield();
            }
        }
        finally
        {
            await Task.Yield();
            Log.Add("end " + Work(n));
        }
    }

    public async Task<int> Sum(IAsyncEnumerable<int> of, CancellationToken token)
    {
        int sum = 0;
        try
        {
            await foreach (int x in of.WithCancellation(token)) sum += Work(x);
        }
        catch (OperationCanceledException e)
        {
            Log.Add("sum canceled " + (e.CancellationToken == token));
        }

        return sum;
    }

    public async Task<string> ByHand()
    {
        IAsyncEnumerator<int> e = Numbers(4).GetAsyncEnumerator();
        string s = "";
        try
        {
            while (await e.MoveNextAsync()) s += e.Current + Work(1);
            s += await e.MoveNextAsync();
        }
        finally
        {
            await e.DisposeAsync();
            await e.DisposeAsync();
        }

        await using var other = Numbers(3).GetAsyncEnumerator();
        await other.MoveNextAsync();
        return s + other.Current;
    }

    public async Task<int> OfLibrary()
    {
        int sum = 0;
        await foreach (int x in Numbers(6).Where(static x => x % 2 == 0).Select(static x => x * 3)) sum += Work(x);
        return sum + await Numbers(5).CountAsync();
    }

    public async Task<int> OfOthers(Plain plain)
    {
        int sum = 0;
        await foreach (int x in plain.Items(4)) sum += Work(x);
        await foreach (int x in plain) sum += Work(x);
        await foreach (int x in ((IAsyncEnumerable<int>)plain).WithCancellation(default).ConfigureAwait(false)) sum += x;
        return sum;
    }

    private static int Work(int n)
    {
        int s = 0;
        for (int i = 0; i < 3; i++) s += n;
        return s;
    }
}

/// <summary>Not offloadable.</summary>
public sealed class Plain : IAsyncEnumerable<int>
{
    public async IAsyncEnumerable<int> Items(int n)
    {
        for (int i = 0; i < n; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default) => Items(3).GetAsyncEnumerator(cancellationToken);
}

public static class Program
{
    public static object? Run() => RunAsync().GetAwaiter().GetResult();

    private static async Task<string> RunAsync()
    {
        var streams = new Streams();
        var log = streams.Log;
        await foreach (int x in streams.Numbers(3)) log.Add("plain took " + x);
        log.Add(await streams.ByHand());
        log.Add("library " + await streams.OfLibrary());
        log.Add("others " + await streams.OfOthers(new Plain()));

        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        foreach ((CancellationToken given, CancellationToken with) in new[] { (first.Token, default(CancellationToken)), (default, second.Token), (first.Token, first.Token), (first.Token, second.Token), (default, default) })
        {
            log.Add("sum " + await streams.Sum(streams.Numbers(3, given), with));
        }

        second.Cancel();
        foreach ((CancellationToken given, CancellationToken with) in new[] { (first.Token, second.Token), (second.Token, first.Token), (default, second.Token), (second.Token, default), (first.Token, default) })
        {
            log.Add("sum " + await streams.Sum(streams.Numbers(3, given), with));
        }

        var again = streams.Numbers(2, first.Token);
        log.Add("once " + await streams.Sum(again, second.Token));
        log.Add("twice " + await streams.Sum(again, default));
        await foreach (int x in again) log.Add("thrice " + x);

        var open = streams.Numbers(3).GetAsyncEnumerator();
        log.Add("" + await open.MoveNextAsync() + open.Current);
        await open.DisposeAsync();
        log.Add("" + await open.MoveNextAsync());
        return string.Join("\n", log);
    }
}

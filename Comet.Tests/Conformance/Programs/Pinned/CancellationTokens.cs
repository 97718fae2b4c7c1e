using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Comet;

// Cancellation tokens go along as parameters, locals, fields and elements, and are themselves when they are back; whether they are canceled is asked at home.
[Offloadable]
public partial class Job
{
    private readonly CancellationToken _token;
    private readonly List<string> _log = new();
    private Dictionary<string, CancellationToken> _named = new();

    public Job(CancellationToken token) => _token = token;

    public string Run(CancellationTokenSource source, CancellationToken never, CancellationToken canceled)
    {
        CancellationToken token = source.Token;
        CancellationToken[] all = [token, never, canceled, default, _token];
        _named["own"] = token;
        _named["never"] = never;
        _log.Add("sum " + Sum(30, token) + " " + Sum(10, never) + " " + Sum(5));
        foreach (CancellationToken one in all) _log.Add($"{one == token} {one.Equals(_token)} {one.CanBeCanceled} {one == CancellationToken.None} {Sum(3, one)}");
        CancellationToken? maybe = token;
        object boxed = token;
        _log.Add($"{_named["own"] == token} {maybe == token} {boxed.Equals(token)}");
        int done = 0;
        try
        {
            for (int i = 0; i < 10; i++)
            {
                done += Sum(i, token);
                if (i == 4) source.Cancel();
                token.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException e) when (e.CancellationToken == token)
        {
            _log.Add("canceled after " + done);
        }

        foreach (CancellationToken one in all) _log.Add(one.IsCancellationRequested.ToString());
        _log.Add(_token.IsCancellationRequested + " " + _named["own"].IsCancellationRequested + " " + maybe.Value.IsCancellationRequested);
        return string.Join("\n", _log);
    }

    public async Task<string> RunAsync(CancellationToken token)
    {
        int sum = 0;
        for (int i = 0; i < 4; i++) sum += await SumAsync(i, token);
        return sum + " " + token.IsCancellationRequested;
    }

    private static async Task<int> SumAsync(int n, CancellationToken token = default)
    {
        int sum = Sum(n, token);
        await Task.Yield();
        for (int i = 0; i < n; i++) sum += i;
        return sum;
    }

    private static int Sum(int n, CancellationToken token = default)
    {
        int sum = 0;
        for (int i = 0; i < n; i++) sum += i % 2 == 0 ? i : -Half(i, token);
        return sum;
    }

    private static int Half(int n, CancellationToken token)
    {
        int half = 0;
        while (half * 2 < n) half++;
        return token.CanBeCanceled ? half : half + 1;
    }
}

public static class Program
{
    public static object? Run()
    {
        using var source = new CancellationTokenSource();
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(source.Token);
        var job = new Job(linked.Token);
        string first = job.RunAsync(source.Token).GetAwaiter().GetResult();
        return first + "\n" + job.Run(source, CancellationToken.None, new CancellationToken(true));
    }
}

using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Comet;

// A filter around an await sees what the finally blocks of the awaited method have done: the exception comes out of a task, when that method has ended.
[Offloadable]
public partial class Filters
{
    private readonly List<string> _log = new();
    private int _open;

    public async Task<string> Run()
    {
        try
        {
            await Inner(9);
        }
        catch (InvalidOperationException) when (Seen("filter"))
        {
            _log.Add("caught " + _open);
        }

        try
        {
            await Inner(-1);
        }
        catch (InvalidOperationException e) when (e.Message.Length > 3 && _open == 0)
        {
            await Task.Yield();
            _log.Add("caught again " + _open);
        }

        int x = 0;
        try
        {
            x = await Fails(x++);
        }
        catch (ArgumentException) when (x == 1)
        {
            _log.Add("x is " + x);
        }

        return string.Join("\n", _log);
    }

    private bool Seen(string what)
    {
        _log.Add(what + " sees " + _open);
        return _open == 0;
    }

    private async Task Inner(int n)
    {
        _open++;
        try
        {
            int sum = 0;
            for (int i = 0; i < n; i++) sum += i;
            if (n < 0) await Task.Yield();
            throw new InvalidOperationException("inner " + sum);
        }
        finally
        {
            _open--;
            _log.Add("finally " + n);
        }
    }

    private async Task<int> Fails(int n)
    {
        for (int i = 0; i < 9; i++) n += i;
        await Task.CompletedTask;
        throw new ArgumentException("fails " + n);
    }
}

public static class Program
{
    public static object? Run() => new Filters().Run().GetAwaiter().GetResult();
}

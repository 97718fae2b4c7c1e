using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Comet;

// await using, as statements and declarations, with what is thrown and returned out of them, and null resources.
[Offloadable]
public partial class Resource : IAsyncDisposable
{
    private readonly List<string> _log;
    private readonly string _name;

    public Resource(string name, List<string> log)
    {
        _name = name;
        _log = log;
        log.Add("open " + name);
    }

    public async ValueTask DisposeAsync()
    {
        int n = 0;
        for (int i = 0; i < 9; i++) n += i;
        _log.Add("closing " + _name + n);
        await Task.Yield();
        _log.Add("closed " + _name);
    }
}

/// <summary>Disposed of by its form.</summary>
[Offloadable]
public partial class Handle
{
    public List<string> Log = new();

    public async Task DisposeAsync()
    {
        for (int i = 0; i < 2; i++) Log.Add("handle " + i);
        await Task.CompletedTask;
    }
}

[Offloadable]
public partial class Uses
{
    private readonly List<string> _log = new();

    public async Task<string> Run()
    {
        await using (var a = new Resource("a", _log))
        {
            await Work(2);
            await using var b = new Resource("b", _log);
            await Work(1);
            await using (new Resource("c", _log).ConfigureAwait(false))
            {
                _log.Add("in c");
            }
        }

        _log.Add(await Returns(1));
        try
        {
            await Throws();
        }
        catch (InvalidOperationException e)
        {
            _log.Add(e.Message);
        }

        await using (Resource? none = null) await Work(3);
        for (int i = 0; i < 3; i++)
        {
            await using var loop = new Resource("loop" + i, _log);
            if (i == 1) continue;
            await Work(i);
        }

        await using (var handle = new Handle { Log = _log }) await Work(1);
        return string.Join("\n", _log);
    }

    private async Task<string> Returns(int n)
    {
        await using var r = new Resource("r", _log);
        return "returned " + await Work(n);
    }

    private async Task Throws()
    {
        await using var t = new Resource("t", _log);
        await Task.Yield();
        throw new InvalidOperationException("thrown");
    }

    private async Task<int> Work(int n)
    {
        int sum = 0;
        for (int i = 0; i <= n + 8; i++) sum += i;
        _log.Add("work " + n);
        await Task.CompletedTask;
        return sum;
    }
}

public static class Program
{
    public static object? Run() => new Uses().Run().GetAwaiter().GetResult();
}

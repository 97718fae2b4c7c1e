using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Comet;

// Awaits in try, catch and finally blocks; what is thrown comes out of awaits as itself, and finally blocks run once.
[Offloadable]
public partial class Tries
{
    private readonly List<string> _log = new();

    public async Task<string> Run()
    {
        for (int i = 0; i < 5; i++)
        {
            try
            {
                _log.Add($"{i} gives {await One(i)}");
            }
            catch (InvalidOperationException e)
            {
                _log.Add($"{i} throws {e.Message}");
            }
        }

        try
        {
            await Nested(2);
        }
        catch (Exception e)
        {
            _log.Add(e.GetType().Name + " " + e.Message);
            await Task.Yield();
            _log.Add("caught");
        }

        _log.Add(await ReturnsThroughFinally(1));
        _log.Add(await ReturnsThroughFinally(2));
        _log.Add((await Rethrown()).ToString());
        foreach (string line in _log) Console.WriteLine(line);
        return string.Join("|", _log).Length.ToString();
    }

    private async Task<int> One(int i)
    {
        try
        {
            await Log("try " + i);
            if (i == 1) await Task.Yield();
            if (i >= 2) throw new InvalidOperationException("at " + i);
            return i;
        }
        catch (InvalidOperationException) when (i == 2)
        {
            await Log("handled " + i);
            await Task.Delay(1);
            return -i;
        }
        catch (InvalidOperationException e) when (e.Message.EndsWith('3'))
        {
            await Log("again " + i);
            throw;
        }
        finally
        {
            await Task.Yield();
            await Log("finally " + i);
        }
    }

    private async Task Nested(int depth)
    {
        try
        {
            if (depth > 0) await Nested(depth - 1);
            else
            {
                await Task.Yield();
                throw new ArgumentException("deep");
            }
        }
        finally
        {
            await Log("out of " + depth);
            if (depth == 1) throw new NotSupportedException("replaced");
        }
    }

    private async Task<string> ReturnsThroughFinally(int way)
    {
        try
        {
            try
            {
                await Log("inner " + way);
                if (way == 1) return "first";
                await Task.Yield();
            }
            finally
            {
                await Log("inner finally " + way);
            }

            return await Name(way);
        }
        finally
        {
            await Log("outer finally " + way);
            await Task.Yield();
        }
    }

    private async Task<string> Name(int way)
    {
        string name = "";
        for (int i = 0; i < way; i++) name += way;
        await Task.Yield();
        return name;
    }

    private async Task<bool> Rethrown()
    {
        var original = new InvalidOperationException("kept");
        try
        {
            await Throw(original);
            return false;
        }
        catch (InvalidOperationException e)
        {
            return ReferenceEquals(e, original);
        }
    }

    private async Task Throw(Exception e)
    {
        await Log("throws");
        throw e;
    }

    private async Task Log(string line)
    {
        for (int i = 0; i < 2; i++)
        {
            if (i == 1) _log.Add(line);
        }

        await Task.CompletedTask;
    }
}

public static class Program
{
    public static object? Run() => new Tries().Run().Result;
}

// expect: migrates
// Filters that can be suspended: on values and on the exception, in the order of the clauses, throwing themselves, rethrown past, nested, in recursion, with finally blocks between the throw and the catch; and filters that call code of the
// program's own which looks at nothing that others see, around calls that are suspended.
using System;
using System.Collections.Generic;
using Comet;

public sealed class Coded(string message, int code) : Exception(message)
{
    public int Code { get; } = code;
}

[Offloadable]
public partial class Filters
{
    private readonly List<string> _log = new();
    private int _depth;

    private static int Heavy(int n)
    {
        int s = 0;
        for (int i = 0; i < n + 3; i++) s = unchecked(s * 7 + i);
        return s;
    }

    private static bool IsWanted(Exception e, int code)
    {
        int spins = 0;
        while (spins < 4) spins++;
        if (code == 13) throw new InvalidOperationException("unlucky");
        return e is Coded { Code: var own } && own == code && spins == 4;
    }

    private bool IsTransient(Exception e) => e switch
    {
        TimeoutException => true,
        Coded coded => Heavy(coded.Code) % 2 == 0,
        _ => false,
    };

    private int Throws(int kind)
    {
        try
        {
            for (int i = 0; i < 2; i++) _depth += i;
            throw kind switch
            {
                0 => new TimeoutException("time"),
                < 20 => new Coded("coded " + kind, kind),
                _ => new ArgumentException("argument"),
            };
        }
        finally
        {
            _log.Add("finally " + Heavy(kind) + _depth);
        }
    }

    private string Clauses(int kind)
    {
        string text = "";
        try
        {
            try
            {
                text += "t";
                Throws(kind);
            }
            catch (TimeoutException) when (kind > 5)
            {
                text += "never";
            }
            catch (Coded c) when (IsWanted(c, 3))
            {
                text += "three" + c.Code + Heavy(1);
            }
            catch (Coded c) when (IsWanted(c, 13) || Heavy(c.Code) == 0)
            {
                text += "thirteen";
            }
            catch (Exception e) when (Heavy(e.Message.Length) % 3 == 0)
            {
                text += "third of " + e.Message;
                if (kind == 4) throw;
            }
            catch (ArgumentException e)
            {
                text += e.Message + Heavy(2);
            }
            finally
            {
                text += "f" + Heavy(0);
            }

            return text;
        }
        catch (Exception e)
        {
            return text + "outer " + e.Message;
        }
    }

    private int Recursive(int n)
    {
        try
        {
            if (n == 0) throw new Coded("bottom", 2);
            return Recursive(n - 1) + Heavy(n);
        }
        catch (Coded c) when (Heavy(n) % 2 == 1 && IsWanted(c, 2))
        {
            _log.Add("caught at " + n);
            return n;
        }
        finally
        {
            _log.Add("left " + n);
        }
    }

    private string Light(int kind)
    {
        try
        {
            return "returned " + Throws(kind);
        }
        catch (Exception e) when (IsTransient(e))
        {
            return "transient " + e.Message;
        }
        catch (Exception e)
        {
            return "fatal " + e.Message;
        }
    }

    /// <summary>Its filter sees whether a finally block has run.</summary>
    private string Seeing(int kind)
    {
        int before = _log.Count;
        try
        {
            return "returned " + Throws(kind);
        }
        catch (Exception) when (Sees(before))
        {
            return "before";
        }
        catch (Exception)
        {
            return "after";
        }
    }

    private bool Sees(int before)
    {
        for (int i = 0; i < 2; i++) Heavy(i);
        return _log.Count == before;
    }

    public string Run()
    {
        foreach (int kind in new[] { 0, 1, 2, 3, 4, 13, 25 })
        {
            _log.Add(Clauses(kind));
            _log.Add(Light(kind));
            _log.Add(Seeing(kind));
        }

        _log.Add("" + Recursive(4));
        return string.Join("\n", _log);
    }
}

public static class Program
{
    public static object? Run() => new Filters().Run();
}

using System;
using System.Threading;
using Comet;

// System.Threading.Lock: taken and given back at home like any other lock, and held while its thread is away.
[Offloadable]
public partial class Ledger
{
    private readonly Lock _gate = new();
    private int _total;

    public string Run(int n)
    {
        string log = "";
        for (int i = 0; i < n; i++)
        {
            lock (_gate)
            {
                _total += Work(i);
                lock (_gate) _total += Work(1);
                log += _gate.IsHeldByCurrentThread ? "held " : "free ";
            }
        }

        try
        {
            lock (_gate)
            {
                Work(3);
                throw new InvalidOperationException("thrown");
            }
        }
        catch (InvalidOperationException e)
        {
            log += e.Message + " " + _gate.IsHeldByCurrentThread + " ";
        }

        var own = new Lock();
        lock (own) log += Returns(own, n);
        Lock? none = null;
        try
        {
            lock (none!) Work(1);
        }
        catch (NullReferenceException)
        {
            log += "none ";
        }

        using (own.EnterScope()) _total += Work(2);
        return log + _total + " " + own.IsHeldByCurrentThread;
    }

    private string Returns(Lock own, int n)
    {
        lock (own)
        {
            for (int i = 0; i < n; i++)
            {
                if (Work(i) > 2) return "returned " + i + " ";
            }
        }

        return "ended ";
    }

    private static int Work(int n)
    {
        int r = 0;
        for (int i = 0; i < n; i++) r += i;
        return r + 1;
    }
}

public static class Program
{
    public static object? Run() => new Ledger().Run(4);
}

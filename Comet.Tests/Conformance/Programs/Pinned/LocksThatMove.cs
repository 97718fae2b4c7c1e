using System;
using System.Collections.Generic;
using System.Threading;
using Comet;

/// <summary>What others see of the lock, from threads of their own.</summary>
public static class Others
{
    public static readonly List<string> Seen = [];
    private static Thread? _waiting;

    public static void Look(object gate, string where)
    {
        var thread = new Thread(() =>
        {
            bool taken = Monitor.TryEnter(gate, 0);
            if (taken)
            {
                Monitor.Exit(gate);
            }

            Seen.Add($"{where} {(taken ? "free" : "held")}");
        });
        thread.Start();
        thread.Join();
    }

    public static void WaitFor(Vault vault)
    {
        _waiting = new Thread(() =>
        {
            lock (vault.Gate)
            {
                Seen.Add($"waited for {vault.Money}");
            }
        });
        _waiting.Start();
    }

    public static void Finish()
    {
        _waiting!.Join();
        _waiting = null;
    }
}

[Offloadable]
public partial class Vault
{
    public readonly object Gate = new();
    public int Money;

    private int Spin(int n)
    {
        int i = 0;
        while (i < n)
        {
            i++;
        }

        return i;
    }

    public int Fill(int amount)
    {
        lock (Gate)
        {
            Others.WaitFor(this);
            for (int i = 0; i < amount; i++)
            {
                Money += Spin(1);
            }

            Others.Look(Gate, "filling");
            Money += Nested(2);
        }

        Others.Finish();
        Others.Look(Gate, "filled");
        return Money;
    }

    private int Nested(int depth)
    {
        lock (Gate)
        {
            return depth == 0 ? Spin(Money) : Nested(depth - 1) + Spin(1);
        }
    }

    private object Choose(bool own)
    {
        Money += Spin(1);
        return own ? Gate : null!;
    }

    public int Leave(int times)
    {
        int rounds = 0;
        for (int i = 0; i < times; i++)
        {
            try
            {
                lock (Choose(i != 3))
                {
                    rounds += Spin(i);
                    if (i == 1)
                    {
                        continue;
                    }

                    if (i == 2)
                    {
                        throw new InvalidOperationException("two");
                    }

                    if (i == 5)
                    {
                        return Spin(rounds) * 100;
                    }
                }
            }
            catch (Exception e)
            {
                Others.Look(Gate, $"caught {e.GetType().Name}");
                rounds += Spin(2);
            }
            finally
            {
                Others.Look(Gate, "finally " + i);
            }
        }

        return rounds;
    }
}

public static class Program
{
    public static object? Run()
    {
        var vault = new Vault();
        Console.WriteLine(vault.Fill(5));
        Console.WriteLine(vault.Leave(9));
        Console.WriteLine(vault.Leave(2));
        Others.Look(vault.Gate, "in the end");
        foreach (string seen in Others.Seen)
        {
            Console.WriteLine(seen);
        }

        return vault;
    }
}

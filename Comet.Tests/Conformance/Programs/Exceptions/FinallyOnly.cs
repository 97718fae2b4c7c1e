using System;
using System.Collections.Generic;
using Comet;

/// <summary>Unwinding to move must not run finally blocks; leaving for good must run each of them once.</summary>
[Offloadable]
public partial class Balance
{
    public int Open, Opened, Closed;
    public List<int> Seen = [];

    public int Work(int depth, int n)
    {
        Open++;
        Opened++;
        try
        {
            int sum = 0;
            for (int i = 0; i < n; i++)
            {
                sum += i + Open;
                if (depth > 0 && i == n / 2)
                {
                    sum += Work(depth - 1, n);
                }
            }

            return sum;
        }
        finally
        {
            Open--;
            Closed++;
            Seen.Add(depth * 100 + Open);
        }
    }

    public void Forever(int limit)
    {
        int turns = 0;
        try
        {
            while (true)
            {
                if (++turns == limit)
                {
                    return;
                }
            }
        }
        finally
        {
            Closed += turns;
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var balance = new Balance();
        int sum = balance.Work(6, 5);
        balance.Forever(9);
        Console.WriteLine($"{sum} {balance.Open} {balance.Opened} {balance.Closed}");
        if (balance.Open != 0 || balance.Opened != 7 || balance.Closed != 16)
        {
            throw new InvalidOperationException("A finally block was left out or run twice.");
        }

        return balance;
    }
}

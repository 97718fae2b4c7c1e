using System;
using System.Collections.Generic;
using System.Threading;
using Comet;

[Offloadable]
public partial class Vault
{
    private readonly object _gate = new();
    public int Money;
    public List<string> Log = [];

    public int Take(int amount)
    {
        lock (_gate)
        {
            for (int i = 0; i < amount && Money > 0; i++)
            {
                Money--;
            }

            if (Money == 0)
            {
                throw new InvalidOperationException("empty");
            }

            return Nested(2);
        }
    }

    private int Nested(int depth)
    {
        lock (_gate)
        {
            return depth == 0 ? Money : Nested(depth - 1);
        }
    }

    public int Run(int times)
    {
        int sum = 0;
        for (int i = 0; i < times; i++)
        {
            try
            {
                sum += Take(i);
            }
            catch (InvalidOperationException e)
            {
                Log.Add($"{e.Message} {i} {Monitor.IsEntered(_gate)}");
                Money = 4;
            }
        }

        return sum;
    }
}

public static class Program
{
    public static object? Run()
    {
        var vault = new Vault { Money = 9 };
        int sum = vault.Run(8);
        Console.WriteLine($"{sum} {vault.Money} {string.Join(",", vault.Log)}");
        return new object[] { sum, vault.Money, vault.Log };
    }
}

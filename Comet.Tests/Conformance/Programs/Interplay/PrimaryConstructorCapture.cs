using System;
using System.Collections.Generic;
using Comet;

/// <summary>Parameters of primary constructors that are captured are variables of the object, and change like fields.</summary>
[Offloadable]
public partial class Account(string owner, decimal balance, params int[] limits)
{
    public string Owner => owner;

    public decimal Balance => balance;

    public List<string> Log { get; } = [$"{owner} starts with {balance.ToString(System.Globalization.CultureInfo.InvariantCulture)}"];

    private readonly int _limit = limits.Length > 0 ? limits[0] : 100;

    public virtual decimal Move(decimal amount)
    {
        for (int step = 0; step < 4; step++)
        {
            balance += amount / 4;
            owner += step;
            limits[^1] += step;
        }

        Log.Add($"{owner} {(int)balance} of {_limit} and {limits[^1]}");
        return balance;
    }

    public Action Resetter()
    {
        return () => balance = 0;
    }
}

[Offloadable]
public partial class Savings(string owner, decimal rate) : Account(owner.ToUpperInvariant(), rate * 100, 1, 2, 3)
{
    // Captured here as well, so there are two variables of the name.
    public string Original => owner;

    public override decimal Move(decimal amount)
    {
        decimal before = Balance;
        while (rate > 0.25m)
        {
            rate /= 2;
            owner = Original + "'";
        }

        return base.Move(amount * rate) - before;
    }
}

public struct Scale(int factor, int offset)
{
    public int Factor = factor;

    public int Apply(int x)
    {
        offset++;
        return x * Factor + offset;
    }
}

[Offloadable]
public partial class Scaling(Scale scale)
{
    public int Run(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++)
        {
            sum += scale.Apply(i);
        }

        return sum;
    }
}

public static class Program
{
    public static object? Run()
    {
        var account = new Account("ann", 10, 7, 8);
        decimal moved = account.Move(10);
        var savings = new Savings("bob", 0.5m);
        decimal saved = savings.Move(40) + savings.Move(4);
        account.Resetter()();
        Console.WriteLine(FormattableString.Invariant($"{moved} {account.Owner} {account.Balance} {saved} {savings.Owner} {savings.Original} {new Scaling(new Scale(2, 3)).Run(4)}"));
        Console.WriteLine(string.Join("\n", account.Log) + "\n" + string.Join("\n", savings.Log));
        return savings;
    }
}

using System;
using Comet;

[Offloadable]
public partial class Account
{
    private long _balance;
    public int Operations;
    public string Owner;

    public Account(string owner, long balance)
    {
        Owner = owner;
        _balance = balance;
    }

    public long Balance => _balance;

    public void Deposit(long amount)
    {
        _balance += amount;
        Operations++;
    }

    public bool Withdraw(long amount)
    {
        if (amount > _balance)
        {
            return false;
        }

        _balance -= amount;
        Operations++;
        return true;
    }

    public int Live(int days)
    {
        int refused = 0;
        for (int day = 1; day <= days; day++)
        {
            if (day % 7 == 0)
            {
                Deposit(100);
            }

            if (!Withdraw(day * 3 % 41))
            {
                refused++;
            }

            if (day % 30 == 0)
            {
                refused += Review(day / 30);
            }
        }

        return refused;
    }

    private int Review(int month)
    {
        int penalties = 0;
        for (int i = 0; i < month; i++)
        {
            if (_balance < i * 10)
            {
                penalties++;
            }
        }

        return penalties;
    }
}

public static class Program
{
    public static object? Run()
    {
        var account = new Account("Ada", 250);
        int refused = account.Live(120);
        Console.WriteLine($"{account.Owner}: {account.Balance} after {account.Operations} operations, {refused} refused");
        return account;
    }
}

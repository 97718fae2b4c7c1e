using System;
using Comet;

[Offloadable]
public partial struct Account
{
    public int Balance;

    public int Add(int amount)
    {
        for (int i = 0; i < amount; i++)
        {
            Balance++;
        }

        return Balance;
    }

    public int Shift(int tens, int ones)
    {
        Balance += tens * 10 + ones;
        return Add(2);
    }

    // What was changed before it throws has been changed.
    public int AddOrFail(int amount)
    {
        Add(amount);
        if (Balance > 18)
        {
            throw new InvalidOperationException("too much: " + Balance);
        }

        return Balance;
    }
}

[Offloadable]
public partial class Bank
{
    private static int Slow(int n)
    {
        int r = 0;
        for (int i = 0; i < n; i++)
        {
            r++;
        }

        return r;
    }

    public string Run()
    {
        var account = new Account();

        // The variable is found first, and looked into after its arguments have changed it.
        int shifted = account.Shift(Slow(account.Balance + 1), account.Add(Slow(2)));
        string log = $"{shifted} {account.Balance} ";
        for (int k = 0; k < 4; k++)
        {
            try
            {
                log += account.AddOrFail(Slow(k)) + ",";
            }
            catch (InvalidOperationException e)
            {
                log += $"{e.Message}/{account.Balance} ";
                account.Add(1);
                account.Balance -= k;
            }
            finally
            {
                log += account.Balance + ";";
            }
        }

        Account other = account, third = other;
        while (other.Add(1) < 60)
        {
            third = other;
            if (third.Add(2) % 5 == 0)
            {
                other.Add(3);
            }
        }

        return $"{log} {account.Balance} {other.Balance} {third.Balance}";
    }
}

public static class Program
{
    public static object? Run()
    {
        string result = new Bank().Run();
        Console.WriteLine(result);
        return result;
    }
}

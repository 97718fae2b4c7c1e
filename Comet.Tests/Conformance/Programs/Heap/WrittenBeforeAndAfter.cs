using System;
using System.Collections.Generic;
using Comet;

/// <summary>The same fields are written at home between offloadable calls and in them.</summary>
[Offloadable]
public partial class Ledger
{
    public int Balance;
    public List<string> Entries = [];
    public Ledger? Copy;
    public int[] Daily = new int[5];

    public int Work(int days)
    {
        for (int day = 0; day < days; day++)
        {
            Balance += Daily[day % 5];
            Daily[day % 5]++;
            Entries.Add($"day {day}: {Balance}");
            Copy = day % 2 == 0 ? this : new Ledger { Balance = Balance };
        }

        return Balance;
    }
}

public static class Program
{
    public static object? Run()
    {
        var ledger = new Ledger();
        Ledger? before = null;
        for (int round = 0; round < 5; round++)
        {
            ledger.Balance += 1000 * round;
            ledger.Daily[round] -= 3;
            ledger.Entries.Add("round " + round);
            int result = ledger.Work(4 + round);
            if (result != ledger.Balance)
            {
                throw new InvalidOperationException("The result is older than the object.");
            }

            Console.WriteLine($"{result} {ledger.Entries.Count} {ReferenceEquals(ledger.Copy, ledger)} {ReferenceEquals(before, ledger.Copy)}");
            before = ledger.Copy;
            if (round == 2)
            {
                ledger.Entries = ["fresh"];
                ledger.Daily = new int[6];
            }
        }

        return ledger;
    }
}

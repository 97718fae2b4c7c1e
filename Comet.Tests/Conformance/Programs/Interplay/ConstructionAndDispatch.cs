using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

// Virtual calls from base constructors, records that copy themselves, operators and conversions, default interface methods, filters and jumps through finally blocks.
[Offloadable]
public partial interface IRated
{
    int Rate { get; }

    int Interest(int years)
    {
        int sum = 0;
        for (int i = 0; i < years; i++) sum += Rate + i;
        return sum;
    }
}

[Offloadable]
public abstract partial class Account : IRated
{
    private static int _opened;
    protected readonly List<string> Log = [];

    protected Account(string owner)
    {
        Owner = owner;
        Number = ++_opened;
        Log.Add("base " + Describe());
        Initialize(level => Log.Add($"level {level} of {Describe()}"));
    }

    public string Owner { get; }

    public int Number { get; }

    public required Money Balance { get; set; }

    public virtual int Rate => 2;

    protected virtual string Describe() => $"{Owner}/{Number}";

    protected virtual void Initialize(Action<int> report)
    {
        for (int i = 0; i < 2; i++) report(i);
    }

    public static int Opened => _opened;

    public IEnumerable<string> Lines => Log;
}

[Offloadable]
public readonly partial record struct Money(long Cents) : IComparable<Money>
{
    public static Money operator +(Money a, Money b) => new(checked(a.Cents + b.Cents));

    public static Money operator -(Money a, Money b) => a.Cents < b.Cents ? throw new InvalidOperationException($"short of {b.Cents - a.Cents}") : new(a.Cents - b.Cents);

    public static implicit operator Money(int euros) => new(euros * 100L);

    public static explicit operator int(Money money) => (int)(money.Cents / 100);

    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);
}

[Offloadable]
public partial class Savings(string owner, int rate) : Account(owner), IRated
{
    private readonly int _floor = Floor(rate);

    public override int Rate => rate + _floor;

    int IRated.Interest(int years) => years > 2 ? ((Func<int, int>)(y => y * Rate))(years) : -1;

    protected override string Describe() => $"savings {rate} {_floor} {base.Describe()}";

    private static int Floor(int rate)
    {
        int floor = 0;
        while (rate > 0)
        {
            floor += rate & 1;
            rate >>= 1;
        }

        return floor;
    }
}

[Offloadable]
public partial class Giro : Account
{
    private int _calls;

    public Giro(string owner) : base(owner + "!") => Log.Add($"giro {_calls}");

    protected override void Initialize(Action<int> report)
    {
        _calls += 10;
        base.Initialize(report + (level => _calls += level));
    }
}

[Offloadable]
public partial record Transfer(Account From, Account To, Money Amount)
{
    public int Attempts { get; init; } = 1;

    public Transfer? Before { get; init; }

    public int Depth => Before is null ? 0 : Before.Depth + 1;
}

[Offloadable]
public partial class Bank
{
    private readonly List<string> _log = [];

    public string Run()
    {
        Account[] accounts = [new Savings("ada", 5) { Balance = 100 }, new Giro("bob") { Balance = 3 }, new Savings("cyd", 0) { Balance = new Money(250) }];
        Transfer? last = null;
        for (int i = 0; i < 9; i++)
        {
            Account from = accounts[i % 3], to = accounts[(i * 2 + 1) % 3];
            last = new Transfer(from, to, i * 7 % 5) { Before = last };
            int attempt = 0;
        again:
            try
            {
                try
                {
                    if (ReferenceEquals(from, to)) goto next;
                    Book(last with { Attempts = attempt });
                }
                catch (InvalidOperationException e) when (attempt < 2 && e.Message.Length > 3)
                {
                    attempt++;
                    from.Balance += 1;
                    _log.Add($"{e.Message}, attempt {attempt}");
                    goto again;
                }
                finally
                {
                    _log.Add($"{i}: {(int)from.Balance}.{from.Balance.Cents % 100} {to.Balance}");
                }
            }
            catch (InvalidOperationException e)
            {
                _log.Add("gave up: " + e.Message);
                continue;
            }

        next:
            _log.Add("depth " + last.Depth);
        }

        foreach (IRated rated in accounts) _log.Add($"{rated.Rate} {rated.Interest(2)} {rated.Interest(3)}");
        _log.Add(accounts.Max(static a => a.Balance).ToString());
        foreach (Account account in accounts) _log.AddRange(account.Lines);
        return string.Join("\n", _log) + Account.Opened;
    }

    private void Book(Transfer transfer)
    {
        (Money before, Money after) = (transfer.From.Balance, transfer.To.Balance);
        try
        {
            transfer.From.Balance -= transfer.Amount;
            for (int i = 0; i < 2; i++) transfer.To.Balance += new Money(transfer.Amount.Cents / 2);
        }
        catch when (transfer.Attempts > 5)
        {
            (transfer.From.Balance, transfer.To.Balance) = (before, after);
            throw;
        }
    }
}

public static class Program
{
    public static object? Run() => new Bank().Run();
}

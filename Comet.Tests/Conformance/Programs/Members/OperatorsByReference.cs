// Operators, conversions and indexers that take their operands by reference: what they see of a variable that they change themselves is what C# says.
using System;
using Comet;

[Offloadable]
public partial class Amount
{
    public static Amount Last = new();

    public static readonly Amount[] All = [new() { Value = 1 }, new() { Value = 2 }];

    public int Value;

    public int this[in int times]
    {
        get
        {
            int sum = 0;
            for (int i = 0; i < times; i++)
            {
                sum += Value;
            }

            return sum;
        }

        set
        {
            for (int i = 0; i < times; i++)
            {
                Value += value;
            }
        }
    }

    public static Amount operator +(in Amount a, in int n)
    {
        Last = new Amount { Value = 100 };
        All[0] = new Amount { Value = 200 };
        var sum = new Amount();
        for (int i = 0; i < n; i++)
        {
            sum.Value += a.Value + 1;
        }

        return sum;
    }

    public static Amount operator -(in Amount a)
    {
        var negated = new Amount();
        for (int i = 0; i < a.Value; i++)
        {
            negated.Value--;
        }

        return negated;
    }

    public static Amount operator -(Amount a, in Amount b)
    {
        var difference = new Amount { Value = a.Value };
        for (int i = 0; i < b.Value; i++)
        {
            difference.Value--;
        }

        return difference;
    }

    public static implicit operator Amount(in int n)
    {
        var amount = new Amount();
        for (int i = 0; i < n; i++)
        {
            amount.Value++;
        }

        return amount;
    }

    public static Amount operator ++(in Amount a)
    {
        var next = new Amount { Value = a.Value };
        for (int i = 0; i < 2; i++)
        {
            next.Value += 5;
        }

        return next;
    }

    public override string ToString() => Value.ToString();
}

[Offloadable]
public partial class Sums
{
    private Amount field = new() { Value = 3 };

    private static int Slow(int n)
    {
        int k = 0;
        for (int i = 0; i < n; i++)
        {
            k++;
        }

        return k;
    }

    public string Run()
    {
        Amount local = 3;
        local = local + 4;
        local += Slow(2);
        local = -local;
        local++;
        local = -local - field;
        string text = local.ToString();
        int times = 2;
        local[times] = local[3];
        local[in times] += local[Slow(1)];
        text += " " + local + " " + local[times];
        text += " " + (Amount.Last + Slow(2)) + " " + (Amount.All[Slow(0)] + times) + " " + (field + Slow(times));
        field += Slow(1);
        field++;
        Amount.All[Slow(1)]++;
        Func<int> captured = () => times;
        text += " " + (local + times) + " " + captured() + " " + (field - Amount.All[1]) + " " + ((Amount)times + 1);
        return text;
    }
}

public static class Program
{
    public static object? Run() => new Sums().Run();
}

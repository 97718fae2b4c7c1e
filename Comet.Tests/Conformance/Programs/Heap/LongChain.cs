using System;
using Comet;

[Offloadable]
public sealed partial class Bead(int value, Bead? next)
{
    public int Value = value;
    public Bead? Next = next;
}

/// <summary>A chain far deeper than a stack: encoding it must not recurse.</summary>
[Offloadable]
public partial class Necklace
{
    public Bead? First;
    public int Length;

    public long Touch(int every)
    {
        long sum = 0;
        int index = 0;
        Bead? bead = First;
        while (index < 60)
        {
            bead!.Value += every;
            sum += bead.Value;
            for (int i = 0; i < every && bead != null; i++)
            {
                bead = bead.Next;
            }

            index++;
        }

        First = new Bead(-1, First);
        return sum;
    }
}

public static class Program
{
    public static object? Run()
    {
        var necklace = new Necklace { Length = 30_000 };
        for (int i = 0; i < necklace.Length; i++)
        {
            necklace.First = new Bead(i % 100, necklace.First);
        }

        long sum = necklace.Touch(7);
        long check = 0;
        int count = 0;
        for (Bead? bead = necklace.First; bead != null; bead = bead.Next)
        {
            check = (check * 31 + bead.Value) % 1_000_000_007;
            count++;
        }

        Console.WriteLine($"{sum} {count} {check}");
        return new object[] { sum, count, check };
    }
}

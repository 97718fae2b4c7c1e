using System;
using System.Collections.Generic;
using Comet;

public sealed class Temp(int id)
{
    public int Id = id;
    public byte[] Load = new byte[64];
    public Temp? Older;
}

/// <summary>Objects that cross and are dropped again, at both ends, while others stay.</summary>
[Offloadable]
public partial class Churn
{
    public Temp? Newest;
    public Temp?[] Window = new Temp?[4];
    public List<Temp> Kept = [];
    public int Made;

    private Temp Make(int i)
    {
        Temp made = new(i);
        for (int k = 0; k < 3; k++)
        {
            made.Load[k] = (byte)(i + k);
            made = new Temp(made.Id) { Load = made.Load };
        }

        Made += 4;
        return made;
    }

    public int Run(int turns)
    {
        int sum = 0;
        for (int i = 0; i < turns; i++)
        {
            Temp temp = Make(i);
            temp.Older = Window[i % 4];
            if (temp.Older != null)
            {
                temp.Older.Older = null;
            }

            Window[i % 4] = temp;
            Newest = temp;
            if (i % 10 == 3)
            {
                Kept.Add(temp);
            }

            if (i % 20 == 19)
            {
                Kept.RemoveAt(0);
            }

            sum += temp.Load[1] + (temp.Older?.Id ?? 0);
        }

        Newest = null;
        return sum;
    }
}

public static class Program
{
    public static object? Run()
    {
        var churn = new Churn();
        int sum = churn.Run(60);
        GC.Collect();
        sum += churn.Run(20);
        Console.WriteLine($"{sum} {churn.Made} {churn.Kept.Count} {churn.Kept[0].Id}");
        return churn;
    }
}

using System;
using System.Collections.Generic;
using Comet;

public interface ICounter
{
    int Count(int by);

    int Twice(int by) => Count(by) + Count(by);
}

/// <summary>Not a class: its methods run where they are called, on the very variable they are called on.</summary>
public struct Clicker : ICounter
{
    public int Clicks;

    public int Count(int by)
    {
        for (int i = 0; i < by; i++)
        {
            Clicks++;
        }

        return Clicks;
    }
}

[Offloadable]
public sealed partial class Heavy : ICounter
{
    public int Clicks;

    public int Count(int by)
    {
        for (int i = 0; i < by; i++)
        {
            Clicks += 2;
        }

        return Clicks;
    }
}

[Offloadable]
public partial class Holder
{
    public Clicker Field;
    public Clicker[] Cells = new Clicker[2];
    public List<Clicker> Copies = [default];
    public readonly Clicker Fixed;

    public static int Drive<T>(T counter, int times)
        where T : ICounter
    {
        int sum = 0;
        for (int i = 0; i < times; i++)
        {
            sum += counter.Count(i);
        }

        return sum * 100 + counter.Count(0);
    }

    public int Run()
    {
        Clicker local = default;
        int sum = 0;
        for (int i = 1; i < 4; i++)
        {
            sum += local.Count(i) + Field.Count(i) + Cells[i % 2].Count(i);
            Copies[0].Count(i);
            Fixed.Count(i);
            ((ICounter)local).Count(i);
            sum += Drive(local, 2);
        }

        return sum * 1000 + local.Clicks * 100 + Copies[0].Clicks * 10 + Fixed.Clicks;
    }
}

public static class Program
{
    private static int Generic<T>(T counter)
        where T : ICounter => counter.Count(3) + counter.Count(2) + counter.Twice(1);

    public static object? Run()
    {
        var holder = new Holder();
        var heavy = new Heavy();
        Clicker clicker = default;
        Console.WriteLine($"{holder.Run()} {Generic(heavy)} {Generic(clicker)} {clicker.Clicks} {Holder.Drive(heavy, 3)} {Holder.Drive(clicker, 3)} {Holder.Drive<ICounter>(clicker, 3)}");
        return new object[] { holder, heavy };
    }
}

// expect: stays-home
using System;
using System.Collections.Generic;
using Comet;

/// <summary>Type initialisers run once, at home, and before the first use.</summary>
[Offloadable]
public partial class Registry
{
    public static readonly List<string> Log;
    public static int Initialised;

    static Registry()
    {
        Console.WriteLine("registry initialised");
        Log = ["registry"];
        Initialised++;
    }

    public static int Use(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++)
        {
            sum += i + Initialised;
            if (i == 3)
            {
                sum += Late.Value;
            }
        }

        Log.Add("used " + sum);
        return sum;
    }
}

[Offloadable]
public partial class Late
{
    public static int Value = Compute();
    public static int Count;

    static Late()
    {
        Console.WriteLine("late initialised");
        Registry.Log.Add("late");
        Count += 10;
    }

    private static int Compute()
    {
        int product = 1;
        for (int i = 1; i < 6; i++)
        {
            product *= i;
        }

        return product;
    }

    public int Run(int n)
    {
        while (n-- > 0)
        {
            Count++;
        }

        return Count;
    }
}

public static class Program
{
    public static object? Run()
    {
        Console.WriteLine("start");
        int first = Registry.Use(2);
        int second = Registry.Use(6);
        int third = new Late().Run(4);
        Console.WriteLine($"{first} {second} {third} {Registry.Initialised}");
        return new object[] { Registry.Log, Late.Value, Late.Count };
    }
}

using System;
using System.Collections.Generic;
using Comet;

/// <summary>Every instantiation has statics of its own.</summary>
[Offloadable]
public partial class Pool<T>
    where T : new()
{
    public static int Made;
    public static readonly List<T> Free = [];
    private static T? s_last;

    public static T Rent(int times)
    {
        T rented = default!;
        for (int i = 0; i < times; i++)
        {
            if (Free.Count > 0)
            {
                rented = Free[^1];
                Free.RemoveAt(Free.Count - 1);
            }
            else
            {
                rented = new T();
                Made++;
            }

            if (i % 2 == 0 && i < times - 1)
            {
                Free.Add(rented);
            }
        }

        s_last = rented;
        return rented;
    }

    public static T? Last() => s_last;
}

public sealed class Chair
{
    public int Legs = 4;
}

public sealed class Table
{
    public string Shape = "round";
}

[Offloadable]
public partial class Cafe
{
    public List<object> Rented = [];

    public string Open()
    {
        for (int i = 1; i < 4; i++)
        {
            Rented.Add(Pool<Chair>.Rent(i));
            Rented.Add(Pool<Table>.Rent(i * 2));
        }

        return $"{Pool<Chair>.Made} {Pool<Table>.Made} {Pool<Chair>.Free.Count} {Pool<Table>.Free.Count} {Pool<int>.Made} {ReferenceEquals(Pool<Chair>.Last(), Rented[^2])}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var cafe = new Cafe();
        Console.WriteLine(cafe.Open());
        return cafe;
    }
}

// Automatic static properties of classes without the mark are home's, as such fields are: what touches them, also by a method of another unmarked class, runs there (fuzz seed 2).
using System;
using System.Collections.Generic;
using Comet;

public static class Settings
{
    public static int Factor { get; set; } = 3;

    public static List<int> Seen { get; } = [];

    public static int Bounded { get => field; set => field = Math.Min(value, 100); } = 7;

    public static int Fixed { get; } = 5;
}

public static class Generic<T>
{
    public static int Count { get; private set; }

    public static void Add(int n) => Count += n;
}

public static class Scale
{
    public static int Grow(this string text, int n)
    {
        Settings.Factor += n;
        Settings.Bounded *= 2;
        Settings.Seen.Add(Settings.Factor);
        Generic<string>.Add(n);
        return text.Length * Settings.Factor;
    }
}

[Offloadable]
internal partial interface ICounted
{
    static abstract int Count { get; set; }
}

internal class Counted : ICounted
{
    public static int Count { get; set; }
}

[Offloadable]
internal partial class Worker
{
    private int _sum;

    private int Spin(int n)
    {
        int i = 0;
        while (i < n)
        {
            i++;
        }

        return i;
    }

    public int Count<T>(int n) where T : ICounted
    {
        for (int i = 0; i < n; i++)
        {
            T.Count += Spin(i);
        }

        return T.Count;
    }

    public int Run(int n)
    {
        for (int i = 0; i < n; i++)
        {
            _sum += Spin(3) + "abc".Grow(i) + Settings.Fixed;
            if (i % 2 == 0)
            {
                Settings.Factor = Spin(Settings.Factor) + 1;
                (Settings.Factor, _sum) = (Settings.Factor + 1, _sum + Settings.Bounded);
            }

            _sum += Settings.Seen.Count + Generic<string>.Count + Generic<int>.Count;
            Generic<int>.Add(Spin(2));
        }

        return _sum;
    }
}

public static class Program
{
    public static object? Run()
    {
        // A program runs more than once.
        Settings.Factor = 3;
        Settings.Bounded = 7;
        Settings.Seen.Clear();
        Generic<string>.Add(-Generic<string>.Count);
        Generic<int>.Add(-Generic<int>.Count);
        Counted.Count = 0;
        int sum = new Worker().Run(5) + new Worker().Count<Counted>(4);
        Console.WriteLine($"{sum} {Settings.Factor} {Settings.Bounded} {string.Join(",", Settings.Seen)} {Generic<string>.Count} {Generic<int>.Count}");
        return sum;
    }
}

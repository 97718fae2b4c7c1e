using System;
using System.Collections.Generic;
using System.Numerics;
using Comet;

public interface IScore
{
    int Score(int rounds);
}

[Offloadable]
public partial class Steady : IScore
{
    public int Asked;

    public int Score(int rounds)
    {
        int score = 0;
        for (int i = 0; i < rounds; i++)
        {
            score += i;
        }

        Asked++;
        return score;
    }
}

public struct Quick : IScore
{
    public int Asked;

    public int Score(int rounds) => ++Asked * rounds;
}

[Offloadable]
public static partial class Judge
{
    public static int Total<T>(T player, int rounds)
        where T : IScore
    {
        int total = 0;
        for (int i = 1; i <= rounds; i++)
        {
            total += player.Score(i);
        }

        return total;
    }

    public static T Sum<T>(T[] items)
        where T : struct, INumber<T>
    {
        T sum = T.Zero;
        foreach (T item in items)
        {
            sum += item * T.CreateChecked(2);
        }

        return sum;
    }

    public static List<T> Make<T>(int count)
        where T : IScore, new()
    {
        var made = new List<T>();
        while (made.Count < count)
        {
            var one = new T();
            one.Score(made.Count);
            made.Add(one);
        }

        return made;
    }

    public static T? FirstOrNull<T>(T[] items, T wanted)
        where T : struct, Enum
    {
        foreach (T item in items)
        {
            if (item.Equals(wanted))
            {
                return item;
            }
        }

        return null;
    }
}

public static class Program
{
    public static object? Run()
    {
        var steady = new Steady();
        string line = $"{Judge.Total(steady, 5)} {Judge.Total(new Quick(), 5)} {Judge.Total<IScore>(new Quick(), 5)} {Judge.Sum([1, 2, 3])} {Judge.Sum([1L, 5L])} {Judge.Sum([0.25, 0.5]) * 10}";
        Console.WriteLine(line);
        var made = Judge.Make<Steady>(3);
        var quick = Judge.Make<Quick>(2);
        return new object?[] { line, steady, made, quick, Judge.FirstOrNull([DayOfWeek.Monday, DayOfWeek.Friday], DayOfWeek.Friday), Judge.FirstOrNull([DayOfWeek.Monday], DayOfWeek.Friday) };
    }
}

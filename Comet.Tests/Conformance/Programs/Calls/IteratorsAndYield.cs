using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

[Offloadable]
public partial class Streams
{
    public string Trace = "";

    public IEnumerable<int> Count(int from, int to)
    {
        try
        {
            for (int i = from; i < to; i++)
            {
                Trace += "y";
                yield return i;
                if (i == 7)
                {
                    yield break;
                }
            }
        }
        finally
        {
            Trace += "f";
        }
    }

    public IEnumerable<T> Repeat<T>(IEnumerable<T> items, int times)
    {
        for (int i = 0; i < times; i++)
        {
            foreach (T item in items)
            {
                yield return item;
            }
        }
    }

    public int Sum(int limit)
    {
        int sum = 0;
        foreach (int i in Count(0, limit))
        {
            for (int k = 0; k < i; k++)
            {
                sum += k;
            }

            Trace += "s";
        }

        return sum;
    }

    public int Queries(int[] items)
    {
        int total = 0;
        for (int round = 1; round < 4; round++)
        {
            int best = items.Where(item => item % round == 0).Select((item, index) => item * index).DefaultIfEmpty(-1).Max();
            total += best + items.OrderByDescending(item => item % 5).ThenBy(item => item).First();
            total += Repeat(items, round).Skip(round).Take(4).Aggregate(round, (sum, item) => sum * 2 + item) % 1000;
            total += items.GroupBy(item => item % 3).Sum(group => group.Key * group.Count());
        }

        return total;
    }
}

public static class Program
{
    public static object? Run()
    {
        var streams = new Streams();
        int sum = streams.Sum(12), queries = streams.Queries([3, 1, 4, 1, 5, 9, 2, 6]);
        int first = streams.Count(3, 9).First();
        Console.WriteLine($"{sum} {queries} {first} {streams.Trace}");
        return streams;
    }
}

using System;
using System.Collections.Generic;
using Comet;

/// <summary>Sequences that go on where the thread is; one is used from two places.</summary>
[Offloadable]
public partial class Sampler
{
    private readonly Random _own = new(99);
    public Random? Shared;
    public List<double> Samples = [];

    public int Sample(Random given, int count)
    {
        int sum = 0;
        var local = new Random(7);
        for (int i = 0; i < count; i++)
        {
            sum += _own.Next(100) + local.Next(10);
            Samples.Add(given.NextDouble());
            if (i % 3 == 0)
            {
                Samples.Add(Shared!.Next(6));
            }
        }

        int[] deck = [1, 2, 3, 4, 5, 6];
        given.Shuffle(deck);
        foreach (int card in deck)
        {
            sum = sum * 7 + card;
        }

        return sum;
    }
}

public static class Program
{
    public static object? Run()
    {
        var random = new Random(4);
        var sampler = new Sampler { Shared = random };
        int first = random.Next();
        int sum = sampler.Sample(random, 8);
        Console.WriteLine($"{first} {sum} {random.Next()} {string.Join(" ", sampler.Samples)}");
        return sampler.Samples;
    }
}

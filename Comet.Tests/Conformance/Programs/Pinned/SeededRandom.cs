using System;
using System.Collections.Generic;
using Comet;

/// <summary>A seeded Random is state like any other: its sequence must not restart or skip.</summary>
[Offloadable]
public partial class Dice
{
    private readonly Random _random = new(12345);
    public int[] Faces = new int[7];
    public List<int> Rolled = [];

    private int Roll()
    {
        int face = _random.Next(1, 7);
        Faces[face]++;
        return face;
    }

    public int UntilSum(int wanted)
    {
        int sum = 0;
        while (sum < wanted)
        {
            int rolled = Roll();
            Rolled.Add(rolled);
            sum += rolled;
            if (rolled == 6)
            {
                for (int i = 0; i < 3; i++)
                {
                    sum -= i;
                }
            }
        }

        return sum;
    }
}

public static class Program
{
    public static object? Run()
    {
        var dice = new Dice();
        int sum = dice.UntilSum(60);
        var expected = new Random(12345);
        foreach (int rolled in dice.Rolled)
        {
            if (expected.Next(1, 7) != rolled)
            {
                throw new InvalidOperationException("The sequence was broken.");
            }
        }

        Console.WriteLine($"{sum} {string.Join("", dice.Rolled)}");
        return new object[] { dice.Faces, dice.Rolled };
    }
}

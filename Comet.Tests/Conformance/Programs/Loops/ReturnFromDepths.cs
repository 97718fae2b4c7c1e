using System;
using Comet;

[Offloadable]
public partial class Depths
{
    public int Visited;

    public (int, int, int) Pythagoras(int sum)
    {
        for (int a = 1; a < sum; a++)
        {
            for (int b = a; b < sum - a; b++)
            {
                Visited++;
                int c = sum - a - b;
                if (c > b)
                {
                    if (a * a + b * b == c * c)
                    {
                        while (true)
                        {
                            foreach (int x in new[] { a, b, c })
                            {
                                if (x == b)
                                {
                                    switch (x % 2)
                                    {
                                        case 0:
                                            return (a, b, c);
                                        default:
                                            return (b, a, c);
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }

        return default;
    }

    public string Classify(int n)
    {
        if (n < 0)
        {
            return "negative";
        }

        for (int d = 2; d < n; d++)
        {
            if (n % d == 0)
            {
                return "composite by " + d;
            }
        }

        return n < 2 ? "unit" : "prime";
    }
}

public static class Program
{
    public static object? Run()
    {
        var depths = new Depths();
        object[] results = [depths.Pythagoras(24), depths.Pythagoras(11), depths.Classify(-1), depths.Classify(35), depths.Classify(37), depths.Classify(1), depths];
        Console.WriteLine(string.Join(" ", results[..6]));
        return results;
    }
}

using System;
using Comet;

/// <summary>For loops with several variables and steps, each with a call in it.</summary>
[Offloadable]
public partial class Parts
{
    public string Log = "";

    private int F(int value)
    {
        int n = 0;
        while (n < 2)
        {
            n++;
        }

        Log += value;
        return value;
    }

    public string Run()
    {
        int total = 0;
        for (int i = F(0), j = F(5), k = i + j; F(i) < j && k > 0; i += F(1), j--, k -= F(i))
        {
            total += i * j;
            if (F(total) > 7)
            {
                continue;
            }

            total++;
        }

        int outside;
        for (outside = F(3), total *= 2; ; outside -= F(1))
        {
            if (outside == 0)
            {
                break;
            }
        }

        for (var (a, b) = (F(1), F(2)); a + b < F(9); (a, b) = (b, a + F(b)))
        {
            total += a;
        }

        for (string s = ""; s.Length < F(3); s += F(7))
            for (char c = 'a'; c < 'a' + F(2); c++)
                total += c - s.Length;
        return total + " " + outside;
    }
}

public static class Program
{
    public static object? Run()
    {
        var parts = new Parts();
        Console.WriteLine(parts.Run());
        Console.WriteLine(parts.Log);
        return parts;
    }
}

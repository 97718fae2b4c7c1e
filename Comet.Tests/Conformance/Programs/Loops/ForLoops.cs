using System;
using Comet;

[Offloadable]
public partial class Fors
{
    public static long Run(int n)
    {
        long total = 0;
        for (int i = 0; i < n; i++)
        {
            total += i;
        }

        for (int i = n; i-- > 0;)
        {
            total ^= i * 7;
        }

        for (int lo = 0, hi = n - 1; lo < hi; lo++, hi--)
        {
            total += lo * hi;
        }

        int k = 0;
        for (; ; )
        {
            if (++k > n)
            {
                break;
            }

            total += k & 3;
        }

        for (k = 1; k < 1000; k *= 2, total++) ;
        for (double x = 0; x < 1; x += 0.125)
        {
            total += (long)(x * 8);
        }

        for (char c = 'a'; c <= 'f'; c++)
        {
            total += c;
        }

        for (string s = ""; s.Length < 5; s += "x")
        {
            total += s.Length;
        }

        for (uint u = uint.MaxValue - 3; u != 2; u++)
        {
            total++;
        }

        return total;
    }
}

public static class Program
{
    public static object? Run()
    {
        long total = Fors.Run(20);
        Console.WriteLine(total);
        return total;
    }
}

using System;
using Comet;

[Offloadable]
public static partial class Numbers
{
    public static int Gcd(int a, int b)
    {
        while (b != 0)
        {
            int t = a % b;
            a = b;
            b = t;
        }

        return a;
    }

    public static int SumOfGcds(int limit)
    {
        int sum = 0;
        for (int i = 1; i <= limit; i++)
        {
            for (int j = i; j <= limit; j++)
            {
                sum += Gcd(i, j);
            }
        }

        return sum;
    }

    public static bool IsPrime(int n)
    {
        if (n < 2)
        {
            return false;
        }

        for (int d = 2; d * d <= n; d++)
        {
            if (n % d == 0)
            {
                return false;
            }
        }

        return true;
    }

    public static int CountPrimes(int limit)
    {
        int count = 0;
        for (int n = 0; n < limit; n++)
        {
            if (IsPrime(n))
            {
                count++;
            }
        }

        return count;
    }
}

public static class Program
{
    public static object? Run()
    {
        int primes = Numbers.CountPrimes(120);
        int gcds = Numbers.SumOfGcds(14);
        Console.WriteLine($"{primes} primes, gcd sum {gcds}");
        return (primes, gcds);
    }
}

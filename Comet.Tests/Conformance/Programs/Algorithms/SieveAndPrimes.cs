using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public static partial class Primes
{
    public static List<int> Sieve(int limit)
    {
        var composite = new bool[limit + 1];
        var primes = new List<int>();
        for (int n = 2; n <= limit; n++)
        {
            if (composite[n])
            {
                continue;
            }

            primes.Add(n);
            for (int multiple = n * n; multiple <= limit; multiple += n)
            {
                composite[multiple] = true;
            }
        }

        return primes;
    }

    public static Dictionary<int, int> Factors(int n)
    {
        var factors = new Dictionary<int, int>();
        for (int d = 2; n > 1; d++)
        {
            while (n % d == 0)
            {
                factors[d] = factors.GetValueOrDefault(d) + 1;
                n /= d;
            }
        }

        return factors;
    }

    public static long PowerMod(long value, long exponent, long modulus)
    {
        long result = 1;
        value %= modulus;
        while (exponent > 0)
        {
            if (exponent % 2 == 1)
            {
                result = result * value % modulus;
            }

            value = value * value % modulus;
            exponent /= 2;
        }

        return result;
    }
}

public static class Program
{
    public static object? Run()
    {
        List<int> primes = Primes.Sieve(300);
        Dictionary<int, int> factors = Primes.Factors(5040);
        long power = Primes.PowerMod(3, 1_000_000, 1_000_003);
        Console.WriteLine($"{primes.Count} {primes[^1]} {string.Join(" ", factors)} {power}");
        if (primes.Count != 62 || primes[^1] != 293)
        {
            throw new InvalidOperationException("There are 62 primes to 300, 293 the last.");
        }

        return new object[] { primes, factors };
    }
}

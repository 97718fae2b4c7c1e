// Iterators behind an interface's property: one of them takes the elements of another, which code of another assembly might implement, so it runs as written behind a twin that calls it.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Comet;

[Offloadable]
public partial interface ISequence
{
    IEnumerable<BigInteger> Elements { get; }

    IEnumerable<BigInteger> Between(int from, int to);
}

[Offloadable]
public partial class Primes : ISequence
{
    public IEnumerable<BigInteger> Elements
    {
        get
        {
            for (int n = 2; ; n++)
            {
                bool isPrime = true;
                for (int d = 2; d * d <= n && isPrime; d++)
                {
                    isPrime = n % d != 0;
                }

                if (isPrime)
                {
                    yield return n;
                }
            }
        }
    }

    public IEnumerable<BigInteger> Between(int from, int to) => Elements.SkipWhile(p => p < from).TakeWhile(p => p < to);
}

[Offloadable]
public partial class Counts : ISequence
{
    public IEnumerable<BigInteger> Elements
    {
        get
        {
            ISequence primes = new Primes();
            BigInteger n = 0, counter = 0;
            foreach (var p in primes.Elements)
            {
                for (n++; n < p; n++)
                {
                    yield return counter;
                }

                yield return ++counter;
            }
        }
    }

    public IEnumerable<BigInteger> Between(int from, int to) => new List<BigInteger> { from, to };
}

[Offloadable]
public static partial class Sums
{
    public static BigInteger SumOf(this ISequence sequence, int n)
    {
        BigInteger sum = 0;
        foreach (BigInteger element in sequence.Elements)
        {
            sum += element;
            if (--n == 0)
            {
                break;
            }
        }

        return sum + sequence.Between(2, 7).Aggregate(BigInteger.Zero, static (a, b) => 10 * a + b);
    }

    public static void AddMany<TKey, TValue>(this Dictionary<TKey, TValue> map, IEnumerable<(TKey Key, TValue Value)> pairs) where TKey : notnull
    {
        foreach (var (key, value) in pairs)
        {
            map.Add(key, value);
        }
    }

    public static int Run()
    {
        var map = new Dictionary<string, int>();
        map.AddMany(Enumerable.Range(1, 4).Select(i => ("k" + i, i)));
        new Dictionary<int, BigInteger>().AddMany([(1, 2), (3, 4)]);
        Console.WriteLine($"{new Primes().SumOf(9)} {string.Join(",", map.Keys)}");
        return map.Values.Sum();
    }
}

public static class Program
{
    public static object? Run()
    {
        // The compiler's own sequence cannot cross, so offloadable code is not given it here.
        var counts = new Counts();
        Console.WriteLine($"{string.Join(",", counts.Elements.Take(9))} {string.Join(",", counts.Between(2, 7))}");
        return Sums.Run();
    }
}

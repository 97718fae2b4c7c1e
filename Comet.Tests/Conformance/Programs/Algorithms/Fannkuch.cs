// The Computer Language Benchmarks Game's fannkuch-redux; for n = 7 it publishes checksum 228 and 16 flips.
using System;
using Comet;

[Offloadable]
public static partial class FannkuchRedux
{
    public static (int Checksum, int MaxFlips) Run(int n)
    {
        var perm1 = new int[n];
        for (int i = 0; i < n; i++)
        {
            perm1[i] = i;
        }

        var perm = new int[n];
        var count = new int[n];
        int maxFlips = 0, permCount = 0, checksum = 0, r = n;
        while (true)
        {
            while (r != 1)
            {
                count[r - 1] = r;
                r--;
            }

            Array.Copy(perm1, perm, n);
            int flips = 0, k;
            while ((k = perm[0]) != 0)
            {
                int half = (k + 1) >> 1;
                for (int i = 0; i < half; i++)
                {
                    (perm[i], perm[k - i]) = (perm[k - i], perm[i]);
                }

                flips++;
            }

            maxFlips = Math.Max(maxFlips, flips);
            checksum += permCount % 2 == 0 ? flips : -flips;
            while (true)
            {
                if (r == n)
                {
                    return (checksum, maxFlips);
                }

                int first = perm1[0];
                for (int i = 0; i < r; i++)
                {
                    perm1[i] = perm1[i + 1];
                }

                perm1[r] = first;
                count[r]--;
                if (count[r] > 0)
                {
                    break;
                }

                r++;
            }

            permCount++;
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var (checksum, flips) = FannkuchRedux.Run(7);
        Console.WriteLine($"{checksum}\nPfannkuchen(7) = {flips}");
        return (checksum, flips) == (228, 16) ? flips : throw new InvalidOperationException("not what is published");
    }
}

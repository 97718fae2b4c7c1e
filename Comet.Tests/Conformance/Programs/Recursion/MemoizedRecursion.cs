using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Counting
{
    private readonly Dictionary<int, long> _catalan = new();
    private readonly Dictionary<(int Amount, int Coins), int> _change = new();
    private readonly Dictionary<string, int> _paths = new();

    public long Catalan(int n)
    {
        if (n <= 1)
        {
            return 1;
        }

        if (_catalan.TryGetValue(n, out long known))
        {
            return known;
        }

        long sum = 0;
        for (int i = 0; i < n; i++)
        {
            sum += Catalan(i) * Catalan(n - 1 - i);
        }

        return _catalan[n] = sum;
    }

    public int Change(int amount, int[] coins, int usable)
    {
        if (amount == 0)
        {
            return 1;
        }

        if (amount < 0 || usable == 0)
        {
            return 0;
        }

        if (!_change.TryGetValue((amount, usable), out int ways))
        {
            ways = Change(amount, coins, usable - 1) + Change(amount - coins[usable - 1], coins, usable);
            _change.Add((amount, usable), ways);
        }

        return ways;
    }

    public int Paths(int right, int down)
    {
        if (right == 0 || down == 0)
        {
            return 1;
        }

        string key = right + "," + down;
        if (!_paths.ContainsKey(key))
        {
            _paths[key] = Paths(right - 1, down) + Paths(right, down - 1);
        }

        return _paths[key];
    }
}

public static class Program
{
    public static object? Run()
    {
        var counting = new Counting();
        long catalan = counting.Catalan(12);
        int change = counting.Change(50, [1, 5, 10, 25], 4);
        int paths = counting.Paths(6, 6);
        Console.WriteLine($"{catalan} {change} {paths}");
        if ((catalan, change, paths) != (208_012L, 49, 924))
        {
            throw new InvalidOperationException("Known counts are 208012, 49 and 924.");
        }

        return counting;
    }
}

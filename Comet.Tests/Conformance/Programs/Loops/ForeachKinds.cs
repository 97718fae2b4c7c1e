using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Foreachs
{
    public string Trace = "";

    private int Spin(int n)
    {
        int x = 0;
        while (x < n % 3)
        {
            x++;
        }

        return x;
    }

    public int OverArray(int[] items)
    {
        int sum = 0;
        foreach (int item in items)
        {
            sum = sum * 3 + item + Spin(item);
        }

        return sum;
    }

    public string OverString(string text)
    {
        string reversed = "";
        foreach (char c in text)
        {
            Spin(c);
            reversed = c + reversed;
        }

        return reversed;
    }

    public int OverList(List<string> words)
    {
        int letters = 0;
        foreach (string word in words)
        {
            letters += word.Length + Spin(letters);
            Trace += word[0];
        }

        return letters;
    }

    public int OverDictionary(Dictionary<string, int> map)
    {
        int total = 0;
        foreach (KeyValuePair<string, int> entry in map)
        {
            Trace += entry.Key;
            total = total * 2 + entry.Value + Spin(entry.Value);
        }

        foreach (var (key, value) in map)
        {
            Trace += key + value;
            Spin(value);
        }

        foreach (string key in map.Keys)
        {
            total += key.Length + Spin(total);
        }

        foreach (int value in map.Values)
        {
            total -= value + Spin(value);
        }

        return total;
    }

    public int OverGrid(int[,] grid)
    {
        int hash = 17;
        foreach (int cell in grid)
        {
            hash = hash * 31 + cell + Spin(cell);
        }

        return hash;
    }

    public int OverJagged(int[][] rows)
    {
        int sum = 0;
        foreach (int[] row in rows)
        {
            foreach (int cell in row)
            {
                sum += cell * (1 + Spin(cell));
            }
        }

        return sum;
    }

    public int OverObjects(object[] items)
    {
        int sum = 0;
        foreach (int item in items)
        {
            sum += item + Spin(item);
        }

        return sum;
    }

    public long OverWidened(int[] items)
    {
        long sum = 0;
        foreach (long item in items)
        {
            sum += item * int.MaxValue + Spin((int)item);
        }

        return sum;
    }
}

public static class Program
{
    public static object? Run()
    {
        var f = new Foreachs();
        object[] results =
        [
            f.OverArray([3, 1, 4, 1, 5, 9]),
            f.OverString("suspendable"),
            f.OverList(["alpha", "beta", "gamma"]),
            f.OverDictionary(new() { ["one"] = 1, ["two"] = 2, ["three"] = 3 }),
            f.OverGrid(new[,] { { 1, 2, 3 }, { 4, 5, 6 } }),
            f.OverJagged([[1, 2], [], [3]]),
            f.OverObjects([1, 2, 3]),
            f.OverWidened([1, 2, 3]),
            f.OverArray([]),
        ];
        Console.WriteLine(string.Join(" ", results));
        return new object[] { f, results };
    }
}

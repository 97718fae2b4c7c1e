using System;
using Comet;

[Offloadable]
public partial class Whiles
{
    public int Steps;

    public int Collatz(int n)
    {
        int length = 0;
        while (n != 1)
        {
            n = (n & 1) == 0 ? n / 2 : 3 * n + 1;
            length++;
            Steps++;
        }

        return length;
    }

    public int Digits(int n)
    {
        int digits = 0;
        do
        {
            digits++;
            n /= 10;
        }
        while (n > 0);
        return digits;
    }

    public int Nested(int n)
    {
        int total = 0;
        while (n > 0)
        {
            int m = n--;
            do
            {
                total += m;
                if (m % 5 == 4)
                {
                    continue;
                }

                total--;
            }
            while (--m > 0);
        }

        return total;
    }

    public int Never()
    {
        int n = 0;
        while (false)
        {
#pragma warning disable CS0162
            n++;
#pragma warning restore CS0162
        }

        while (true)
        {
            if (n++ > 4)
            {
                return n;
            }
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var whiles = new Whiles();
        int[] results = [whiles.Collatz(27), whiles.Digits(0), whiles.Digits(123456), whiles.Nested(9), whiles.Never()];
        Console.WriteLine(string.Join(" ", results));
        return new object[] { whiles, results };
    }
}

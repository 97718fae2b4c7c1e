using System;
using Comet;

[Offloadable]
public partial class Deep
{
    public int Bottom;

    public long Sum(int n)
    {
        if (n == 0)
        {
            Bottom++;
            return 0;
        }

        long below = Sum(n - 1);
        return below + n;
    }
}

public static class Program
{
    public static object? Run()
    {
        var deep = new Deep();
        long sum = deep.Sum(1000);
        if (sum != 500_500)
        {
            throw new InvalidOperationException(sum.ToString());
        }

        Console.WriteLine(sum);
        return new object[] { deep, sum };
    }
}

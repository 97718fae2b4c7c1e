using System;
using Comet;

[Offloadable]
public static partial class Fib
{
    public static int Calls;

    public static int Of(int n)
    {
        Calls++;
        return n < 2 ? n : Of(n - 1) + Of(n - 2);
    }
}

public static class Program
{
    public static object? Run()
    {
        Fib.Calls = 0;
        int value = Fib.Of(13);
        if (value != 233 || Fib.Calls != 753)
        {
            throw new InvalidOperationException($"fib(13) = {value} in {Fib.Calls} calls");
        }

        Console.WriteLine(value);
        return new[] { value, Fib.Calls };
    }
}

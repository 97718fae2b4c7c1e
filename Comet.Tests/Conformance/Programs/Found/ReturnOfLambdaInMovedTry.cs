// A return within a lambda is the lambda's: it does not leave the try block around it.
using System;
using Comet;

[Offloadable]
public partial class Folding
{
    public string Trace = "";

    private int Spin(int n)
    {
        int i = 0;
        while (i < n)
        {
            i++;
        }

        return i;
    }

    public string Run(int count)
    {
        int sum = 0;
        try
        {
            sum += Spin(count);
            Func<int, int> twice = n =>
            {
                if (n > 2)
                {
                    return n * 2;
                }

                return n;
            };
            sum += twice(3) + twice(1) + Spin(2);
            if (sum > 100)
            {
                return "large";
            }
        }
        finally
        {
            Trace += "f" + Spin(3);
        }

        Func<string, string> shout = delegate (string text)
        {
            return text + "!";
        };
        return shout("sum " + sum);
    }
}

public static class Program
{
    public static object? Run()
    {
        var folding = new Folding();
        Console.WriteLine(folding.Run(3) + folding.Run(100) + folding.Trace);
        return folding;
    }
}

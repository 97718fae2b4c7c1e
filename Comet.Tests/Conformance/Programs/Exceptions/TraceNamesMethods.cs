using System;
using Comet;

/// <summary>The text of a trace may differ in detail, but it names where the exception came from.</summary>
[Offloadable]
public partial class Traced
{
    public int Innermost(int n)
    {
        int sum = 0;
        for (int i = n; i > -3; i--)
        {
            sum += 100 / i;
        }

        return sum;
    }

    public int Middle(int n)
    {
        int before = 0;
        while (before < n)
        {
            before++;
        }

        return Innermost(before) + 1;
    }

    public int Outermost(int n)
    {
        try
        {
            return Middle(n) + 1;
        }
        finally
        {
            for (int i = 0; i < n; i++)
            {
                n--;
            }
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        try
        {
            return new Traced().Outermost(6);
        }
        catch (DivideByZeroException e)
        {
            string trace = e.StackTrace ?? "";
            Console.WriteLine($"{trace.Contains("Traced")} {trace.Contains("Innermost")}");
            return e.GetType().FullName;
        }
    }
}
